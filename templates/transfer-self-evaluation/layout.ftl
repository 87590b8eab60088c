<#import "/shared/cells.ftl" as c>
<#import "/shared/funding.ftl" as f>
<#import "/shared/goals.ftl" as g>
<#import "/shared/indicators.ftl" as i>
<#import "/shared/targets.ftl" as t>
<#assign columns = "16(14-20) 20(16-26) 24(18-30) 20(14-30) 22(16-30) 22(16-36) 22(16-36) 32(20-50)">
<#assign parts = [
  {"name": "total", "label": "年度资金总额："},
  {"name": "central", "label": "其中：中央财政资金"},
  {"name": "local", "label": "地方财政资金"},
  {"name": "other", "label": "其他资金"}
]>
<#assign money = [
  {"name": "adjustedBudget", "label": "全年预算数(A)", "columns": 2},
  {"name": "executed", "label": "全年执行数(B)", "columns": 2},
  {"name": "executionRate", "label": "预算执行率(B/A×100%)", "kind": "rate"}
]>
<#assign management = data.management!{}>
<#assign aspects = [
  {"name": "allocation", "label": "分配科学性"},
  {"name": "timeliness", "label": "下达及时性"},
  {"name": "payment", "label": "拨付合规性"},
  {"name": "use", "label": "使用规范性"},
  {"name": "execution", "label": "执行准确性"},
  {"name": "performance", "label": "预算绩效管理情况"},
  {"name": "responsibility", "label": "支出责任履行情况"}
]>
<#assign evaluated = [
  {"name": "level1", "label": "一级指标", "kind": "level"},
  {"name": "level2", "label": "二级指标", "kind": "level"},
  {"name": "level3", "label": "三级指标", "columns": 2},
  {"name": "target", "label": "指标值"},
  {"name": "actual", "label": "全年实际完成值"},
  {"name": "deviation", "label": "未完成原因和改进措施", "kind": "longText"}
]>
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>中央转移支付${data.projectName}绩效自评表</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <table columns="${columns}">
    <@t.line "转移支付(项目)名称" "/projectName" data.projectName 6 2/>
    <@t.line "中央主管部门" "/centralDepartment" data.centralDepartment 6 2/>
    <row>
      <label columns="2">地方主管部门</label>
      <@c.text "/supervisingDepartment" data.supervisingDepartment 2/>
      <label columns="2">资金使用单位</label>
      <@c.text "/implementingUnit" data.implementingUnit 2/>
    </row>
    <@f.block side="资金投入情况(万元)" parts=parts columns=money cornerColumns=2/>
    <row>
      <@c.side "资金管理情况" 8/>
      <label columns="2" labels="nothing"></label>
      <label columns="3" labels="column">情况说明</label>
      <label columns="2" labels="column">存在问题和改进措施</label>
    </row>
    <#list aspects as aspect>
    <#assign values = management[aspect.name]!{}>
    <row<#if aspect?is_first> keep="with-previous"</#if>>
      <label columns="2">${aspect.label}</label>
      <@c.longText "/management/${aspect.name}/situation" values.situation!"" 3/>
      <@c.longText "/management/${aspect.name}/problems" values.problems!"" 2/>
    </row>
    </#list>
    <@g.goals side="总体目标完成情况" expected="总体目标" actual="全年实际完成情况" left=4 right=3/>
  </table>

  <table columns="${columns}">
    <@i.header evaluated/>
    <@i.rows evaluated "绩效指标"/>
    <row keep="with-previous">
      <label>说明</label>
      <@c.longText "/remarks" data.remarks!"" 7/>
    </row>
  </table>
</layout>
