<#import "/shared/cells.ftl" as c>
<#import "/shared/indicators.ftl" as i>
<#import "/shared/targets.ftl" as t>
<#assign columns = "24(20-30) 25(18-32) 32(24-40) 57(40-80) 40(28-60)">
<#assign parts = [
  {"name": "total", "label": "年度资金总额："},
  {"name": "fiscal", "label": "其中：财政拨款"},
  {"name": "other", "label": "其他资金"}
]>
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.heading}</heading>
  <#assign type = data.projectType!"">
  <caption>(<value pointer="/projectType">${type}</value>${type?has_content?then("", "　　　　")}类)</caption>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <table columns="${columns}">
    <@t.line "项目名称" "/projectName" data.projectName 4/>
    <@t.line "项目负责人及电话" "/projectLeader" data.projectLeader!"" 4/>
    <row>
      <label>主管部门</label>
      <@c.text "/supervisingDepartment" data.supervisingDepartment 2/>
      <label>实施单位</label>
      <@c.text "/implementingUnit" data.implementingUnit/>
    </row>
    <#list parts as part>
    <row<#if !part?is_first> keep="with-previous"</#if>>
      <#if part?is_first><@c.side "资金情况(万元)" 3/></#if>
      <label columns="2">${part.label}</label>
      <@t.amountOrWords "/funding/${part.name}" data.funding[part.name]!"" 2/>
    </row>
    </#list>
    <row>
      <@c.side "总体目标" 2/>
      <label columns="4" labels="column">年度目标</label>
    </row>
    <row keep="with-previous">
      <@c.longText "/annualGoal" data.annualGoal!"" 4/>
    </row>
  </table>

  <table columns="${columns}">
    <@i.header t.targets/>
    <@i.rows t.targets "绩效指标"/>
  </table>

  <paragraph size="9" above="2" align="start">注：各地请根据实际情况，从上述绩效指标中选择适合的填报(其中三颗星为必填的核心绩效指标，可结合已下达的中央对地方专项转移支付绩效指标)，也可自行增加或适当调整。</paragraph>
</layout>
