<#import "/shared/cells.ftl" as c>
<#import "/shared/funding.ftl" as f>
<#import "/shared/indicators.ftl" as i>
<#-- The sides of the upper parts stand over those of the indicators; what is between them may change. -->
<#assign columns = "14 15 17 25(20-36) 11 14(10-20) 12(10-16) 16 13 13 28">
<#assign moneyColumns = "14 24.4 23.2 23.2 23.2 16 13 13 28">
<#assign parts = [
  {"name": "total", "label": "总额"},
  {"name": "fiscal", "label": "其中:财政资金"},
  {"name": "specialAccount", "label": "财政专户管理资金"},
  {"name": "unit", "label": "单位资金"},
  {"name": "other", "label": "其他资金"}
]>
<#assign money = [
  {"name": "initialBudget", "label": "年初预算"},
  {"name": "adjustedBudget", "label": "调整后预算数"},
  {"name": "executed", "label": "预算执行数"},
  {"name": "executionRate", "label": "预算执行率", "kind": "rate"},
  {"name": "weight", "label": "权重", "dash": "/"},
  {"name": "score", "label": "得分", "dash": "/"}
]>
<#assign indicators = i.levels + i.measured + [
  {"name": "actual", "label": "完成值"},
  {"name": "weight", "label": "权重", "kind": "amount"},
  {"name": "score", "label": "得分", "kind": "amount"},
  {"name": "deviation", "label": "未完成原因分析", "kind": "longText"}
]>
<#-- Stands where the reason is to be written until one is. -->
<#assign note = "1.预算执行率=预算执行数/调整后预算数,预算执行率未达到90%的需说明原因(100字以内);2.年中发生预算调整的(追加或调减),应单独说明理由;3.其他资金包括:社会投入资金、银行贷款.">
<#assign texts = [
  {"name": "conclusion", "label": "评价结论"},
  {"name": "problems", "label": "存在问题"},
  {"name": "measures", "label": "改进措施"}
]>
<layout title="${data.year}-${form.title}-${data.projectName}">
  <paragraph size="9" align="start">报表编号:510000_0013zp</paragraph>
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <table columns="${columns}">
    <row>
      <label>项目名称</label>
      <@c.text "/projectName" data.projectName 10/>
    </row>
    <row>
      <label>主管部门</label>
      <@c.text "/supervisingDepartment" data.supervisingDepartment 4/>
      <label columns="2">实施单位(盖章)</label>
      <@c.text "/implementingUnit" data.implementingUnit 4/>
    </row>
    <row>
      <@c.side "项目基本情况" 3/>
      <label columns="2" rows="2" labels="rows">1.项目年度目标完成情况</label>
      <label columns="4" labels="column">项目年度目标</label>
      <label columns="4" labels="column">年度目标完成情况</label>
    </row>
    <row keep="with-previous">
      <@c.longText "/expectedGoal" data.expectedGoal!"" 4/>
      <@c.longText "/actualCompletion" data.actualCompletion!"" 4/>
    </row>
    <row>
      <label columns="2">2.项目实施内容及过程概述</label>
      <@c.longText "/implementationOverview" data.implementationOverview!"" 8/>
    </row>
  </table>

  <table columns="${moneyColumns}">
    <@f.block "预算执行情况(10分)" parts money "年度预算数(万元)"; of>
      <#if of == "head"><label labels="column">原因</label>
      <#elseif of == "total"><@c.longText pointer="/executionReason" value=(data.executionReason?has_content)?then(data.executionReason, note) rows=parts?size/></#if>
    </@f.block>
  </table>

  <table columns="${columns}">
    <@i.header indicators/>
    <@i.rows indicators "绩效指标(90分)"/>
    <@i.totals "合计" 8/>
    <#list texts as text>
    <row>
      <label>${text.label}</label>
      <@c.longText "/${text.name}" data[text.name]!"" 10/>
    </row>
    </#list>
    <row keep="with-previous">
      <label columns="2">项目负责人:</label>
      <@c.text "/projectLeader" data.projectLeader!"" 3/>
      <label columns="3">财务负责人:</label>
      <@c.text "/financeLeader" data.financeLeader!"" 3/>
    </row>
  </table>
</layout>
