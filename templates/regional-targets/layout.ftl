<#import "/shared/cells.ftl" as c>
<#import "/shared/indicators.ftl" as i>
<#import "/shared/targets.ftl" as t>
<#assign columns = "18(15-22) 26(18-32) 34(24-40) 54(36-80) 16(13-22) 30(20-50)">
<#assign parts = [
  {"name": "total", "label": "年度金额(万元)："},
  {"name": "central", "label": "其中：中央补助(万元)"},
  {"name": "local", "label": "地方资金(万元)"}
]>
<#assign wanted = [
  {"name": "level1", "label": "一级指标", "kind": "level"},
  {"name": "level2", "label": "二级指标", "kind": "level"},
  {"name": "level3", "label": "三级指标"},
  {"name": "unit", "label": "单位"},
  {"name": "target", "label": "指标值"}
]>
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${data.projectName}区域绩效目标表</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <table columns="${columns}">
    <@t.line "资金名称" "/projectName" data.projectName 4 2/>
    <@t.line "中央主管部门" "/centralDepartment" data.centralDepartment!"" 4 2/>
    <@t.line "省级财政部门" "/provincialFinance" data.provincialFinance!"" 4 2/>
    <@t.line "省级主管部门" "/provincialDepartment" data.provincialDepartment!"" 4 2/>
    <@t.line "区县财政部门" "/countyFinance" data.countyFinance!"" 4 2/>
    <@t.line "区县主管部门" "/countyDepartment" data.countyDepartment 4 2/>
    <#list parts as part>
    <row<#if !part?is_first> keep="with-previous"</#if>>
      <#if part?is_first><@c.side "资金情况" 3/></#if>
      <label columns="2">${part.label}</label>
      <@c.amount "/funding/${part.name}" data.funding[part.name]!"" 3/>
    </row>
    </#list>
    <row>
      <label>年度目标</label>
      <@c.longText "/annualGoal" data.annualGoal!"" 5/>
    </row>
  </table>

  <table columns="${columns}">
    <@i.header wanted/>
    <@i.rows wanted "绩效指标"/>
  </table>
</layout>
