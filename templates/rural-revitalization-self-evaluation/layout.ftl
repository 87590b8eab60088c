<#import "/shared/cells.ftl" as c>
<#import "/shared/funding.ftl" as f>
<#import "/shared/goals.ftl" as g>
<#import "/shared/indicators.ftl" as i>
<#assign columns = "14(13-18) 20(20-26) 22(17-30) 33(24-60) 13(13-16) 20(17-36) 20(17-36) 16(15-18) 20(16-50)">
<#assign parts = [
  {"name": "total", "label": "年度资金总额："},
  {"name": "currentYearAppropriation", "label": "其中：本年财政拨款"},
  {"name": "other", "label": "其他资金"}
]>
<#assign money = [
  {"name": "adjustedBudget", "label": "全年预算数(A)"},
  {"name": "executed", "label": "全年执行数(B)", "columns": 2},
  {"name": "weight", "label": "分值"},
  {"name": "executionRate", "label": "执行率(B/A)", "kind": "rate"},
  {"name": "score", "label": "得分"}
]>
<#assign scored = [
  {"name": "level1", "label": "一级指标", "kind": "level"},
  {"name": "level2", "label": "二级指标", "kind": "level"},
  {"name": "level3", "label": "三级指标"},
  {"name": "weight", "label": "分值", "kind": "amount"},
  {"name": "target", "label": "年度指标值"},
  {"name": "actual", "label": "全年实际值"},
  {"name": "score", "label": "得分", "kind": "amount"},
  {"name": "deviation", "label": "未完成原因及拟采取的改进措施", "kind": "longText"}
]>
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.heading}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <table columns="${columns}">
    <row>
      <label columns="2">项目名称</label>
      <@c.text "/projectName" data.projectName 3/>
      <label columns="2">项目负责人及电话</label>
      <@c.text "/projectLeader" data.projectLeader!"" 2/>
    </row>
    <row>
      <label columns="2">主管部门</label>
      <@c.text "/supervisingDepartment" data.supervisingDepartment 3/>
      <label columns="2">实施单位</label>
      <@c.text "/implementingUnit" data.implementingUnit 2/>
    </row>
    <@f.block side="资金情况(万元)" parts=parts columns=money cornerColumns=2/>
    <@g.goals side="年度总体目标" expected="年初设定目标" actual="年度总体目标完成情况综述" left=4 right=4/>
  </table>

  <table columns="${columns}">
    <@i.header scored/>
    <@i.rows scored "绩效指标"/>
    <row keep="with-previous">
      <label columns="4">总分</label>
      <@i.total "/totalWeight" data.totalWeight!"" "weight"/>
      <label columns="2" labels="nothing"></label>
      <@i.total "/totalScore" data.totalScore!"" "score"/>
      <label labels="nothing"></label>
    </row>
    <row keep="with-previous">
      <value columns="9" align="start" text="rich">注：1.一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分、预算资金执行率10分，各部门根据各项指标重要程度确定三级指标的分值，得分最高不能超过该指标分值上限。&lt;br&gt;2.定性指标根据指标完成情况分为全部或基本达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100-80%(含80%)、80-60%(含60%)、60-0%合理确定得分。&lt;br&gt;3.定量指标若为正向指标(即指标值为≥*)，则得分计算方法应用全年实际值/年度指标值*该指标分值；若定量指标为反向指标(即指标值为≤*)，则得分计算方法应用年度指标值/全年实际值*该指标分值。</value>
    </row>
  </table>
</layout>
