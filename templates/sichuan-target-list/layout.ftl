<#import "/shared/cells.ftl" as c>
<#import "/shared/lines.ftl" as l>
<layout title="${data.year}-${form.title}-${data.department}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>
  <@l.filed "部门名称" "/department" data.department form.moneyUnit 269/>

  <table columns="26(22-32) 26(20-36) 24(20-30) 46(30-80) 18(16-20) 20(18-24) 34(24-50) 12 15(12-22) 14(12-18) 14(12-15) 20(16-20)">
    <header>
      <row>
        <label labels="column">单位名称</label>
        <label labels="column">项目名称</label>
        <label labels="column">预算数</label>
        <label labels="column">年度目标</label>
        <label labels="column">一级指标</label>
        <label labels="column">二级指标</label>
        <label labels="column">三级指标</label>
        <label labels="column">指标性质</label>
        <label labels="column">指标值</label>
        <label labels="column">度量单位</label>
        <label labels="column">权重</label>
        <label labels="column">指标方向性</label>
      </row>
    </header>
    <#list data.rows as row>
    <#assign at = "/rows/${row?index}">
    <row>
      <@c.level "${at}/unitName" row.unitName!""/>
      <@c.level "${at}/projectName" row.projectName!""/>
      <value pointer="${at}/budget" merge="equal" labels="rows">${printed(row.budget!"", "")}</value>
      <value pointer="${at}/annualGoal" merge="equal" labels="rows" align="start" text="rich">${row.annualGoal!""}</value>
      <@c.text "${at}/level1" row.level1!""/>
      <@c.text "${at}/level2" row.level2!""/>
      <@c.text "${at}/level3" row.level3!""/>
      <@c.text "${at}/indicatorNature" row.indicatorNature!""/>
      <@c.text "${at}/target" row.target!""/>
      <@c.text "${at}/unit" row.unit!""/>
      <@c.amount "${at}/weight" row.weight!""/>
      <@c.text "${at}/direction" row.direction!""/>
    </row>
    </#list>
  </table>
</layout>
