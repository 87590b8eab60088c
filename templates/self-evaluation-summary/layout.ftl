<#import "/shared/cells.ftl" as c>
<#import "/shared/lines.ftl" as l>
<#assign total = data.total!{}>
<layout title="${data.year}-${form.title}-${data.reportingUnit}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>
  <@l.filed "填报单位(盖章)" "/reportingUnit" data.reportingUnit form.moneyUnit 265/>

  <table columns="12(10-14) 32(20-46) 48(36-80) 34(24-50) 24(24-34) 24(24-34) 24(24-34) 18(16-20) 14(13-16) 13(12-14) 22(12-50)">
    <header>
      <row>
        <label labels="column">序号</label>
        <label labels="column">项目编码</label>
        <label labels="column">项目名称</label>
        <label labels="column">预算单位</label>
        <label labels="column">年初预算</label>
        <label labels="column">全年预算</label>
        <label labels="column">全年执行</label>
        <label labels="column">预算执行率</label>
        <label labels="column">自评得分</label>
        <label labels="column">自评结论</label>
        <label labels="column">备注</label>
      </row>
    </header>
    <#list data.projects as project>
    <#assign at = "/projects/${project?index}">
    <row>
      <@c.text "${at}/number" project.number!project?counter/>
      <@c.text "${at}/projectCode" project.projectCode!""/>
      <@c.text "${at}/projectName" project.projectName/>
      <@c.text "${at}/budgetUnit" project.budgetUnit!""/>
      <@c.amount "${at}/initialBudget" project.initialBudget!""/>
      <@c.amount "${at}/adjustedBudget" project.adjustedBudget!""/>
      <@c.amount "${at}/executed" project.executed!""/>
      <@c.rate "${at}/executionRate" project.executionRate!""/>
      <@c.amount "${at}/score" project.score!""/>
      <@c.text "${at}/grade" project.grade!graded(project.score!"")/>
      <@c.text "${at}/remark" project.remark!""/>
    </row>
    </#list>
    <row keep="with-previous">
      <label columns="4">合计</label>
      <#list ["initialBudget", "adjustedBudget", "executed"] as column>
      <#assign of = "/projects/*/${column}">
      <@c.amount pointer="/total/${column}" value=total[column]!sum(of) sum=(total[column]??)?then("", of)/>
      </#list>
      <@c.rate "/total/executionRate" total.executionRate!""/>
      <label columns="3" labels="nothing"></label>
    </row>
  </table>

  <paragraph above="4" align="start"><signature name="head" width="28">单位负责人：</signature><signature name="preparer" width="28">填表人：</signature>联系电话：　　　　　　　　填报日期：　　　　年　　月　　日</paragraph>
</layout>
