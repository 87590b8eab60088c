<#import "/shared/cells.ftl" as c>
<#import "/shared/goals.ftl" as g>
<#import "/shared/indicators.ftl" as i>
<#assign taskColumns = "13 22(20-32) 25(20-38) 20(20-25) 20(20-25) 20(20-25) 20(20-25) 11 16 11">
<#assign columns = "13 16.3(15-22) 20(18-28) 27(22-44) 14(12-17) 23(18-36) 23(18-36) 14(12-17) 27.7(20-50)">
<#assign amounts = ["adjustedBudget", "fiscalBudget", "executed", "fiscalExecuted"]>
<#assign indicators = i.levels + [
  {"name": "weight", "label": "分值", "kind": "amount"},
  {"name": "target", "label": "年初指标值"},
  {"name": "actual", "label": "实际完成值"},
  {"name": "score", "label": "得分", "kind": "amount"},
  {"name": "deviation", "label": "偏差原因分析及改进措施", "kind": "longText"}
]>
<#assign totals = (data.funding.total)!{}>
<layout title="${data.year}-${form.title}-${data.departmentName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <#-- No more columns than these rows need: LibreOffice drops others, and the file would not read back. -->
  <table columns="13 165">
    <row>
      <label>部门名称</label>
      <@c.text "/departmentName" data.departmentName/>
    </row>
  </table>

  <table columns="${taskColumns}">
    <header>
      <row>
        <@c.sideOfHeader 2/>
        <label rows="2" labels="column">任务名称</label>
        <label rows="2" labels="column">完成情况</label>
        <label columns="2" labels="column">预算数(万元)</label>
        <label columns="2" labels="column">执行数(万元)</label>
        <label rows="2" labels="column">分值</label>
        <label rows="2" labels="column">执行率</label>
        <label rows="2" labels="column">得分</label>
      </row>
      <row>
        <#list 1..2 as kind>
        <label labels="column">总额</label>
        <label labels="column">其中:财政拨款</label>
        </#list>
      </row>
    </header>
    <#list data.tasks as task>
    <#assign at = "/tasks/${task?index}">
    <row>
      <@c.sideOfRows "年度主要任务完成情况"/>
      <@c.text "${at}/name" task.name!""/>
      <@c.longText "${at}/completion" task.completion!""/>
      <#list amounts as amount>
      <@c.amount "${at}/${amount}" task[amount]!""/>
      </#list>
      <@c.amount "${at}/weight" task.weight!""/>
      <@c.rate "${at}/executionRate" task.executionRate!""/>
      <@c.amount "${at}/score" task.score!""/>
    </row>
    </#list>
    <row keep="with-previous">
      <@c.sideOfRows "年度主要任务完成情况"/>
      <label columns="2">金额合计</label>
      <#list amounts as amount>
      <#assign of = "/tasks/*/${amount}">
      <#if totals[amount]??>
      <@c.amount "/funding/total/${amount}" totals[amount]/>
      <#else>
      <@c.amount pointer="/funding/total/${amount}" value=sum(of) sum=of/>
      </#if>
      </#list>
      <@c.amount "/funding/total/weight" totals.weight!""/>
      <@c.rate "/funding/total/executionRate" totals.executionRate!""/>
      <@c.amount "/funding/total/score" totals.score!""/>
    </row>
  </table>

  <table columns="13 77.3 87.7">
    <@g.goals side="年度总体目标完成情况" expected="年初设定目标" actual="完成情况" left=1 right=1/>
  </table>

  <table columns="${columns}">
    <@i.header indicators/>
    <@i.rows indicators "年度绩效指标完成情况"/>
    <@i.totals "总分" 4 2/>
  </table>
</layout>
