<#import "/shared/cells.ftl" as c>
<#import "/shared/funding.ftl" as f>
<#import "/shared/goals.ftl" as g>
<#import "/shared/indicators.ftl" as i>
<#assign parts = [
  {"name": "total", "label": "年度资金总额:"},
  {"name": "currentYearAppropriation", "label": "其中：当年财政拨款"},
  {"name": "carriedOver", "label": "上年结转资金"},
  {"name": "other", "label": "其他资金"}
]>
<#assign money = [
  {"name": "initialBudget", "label": "年初预算数"},
  {"name": "adjustedBudget", "label": "全年预算数"},
  {"name": "executed", "label": "全年执行数"},
  {"name": "weight", "label": "分数", "dash": "-"},
  {"name": "executionRate", "label": "执行率(%)"},
  {"name": "score", "label": "得分", "dash": "-"}
]>
<#assign grade = data.grade!graded(data.totalScore!sum("/funding/total/score", "/indicators/*/score"))>
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value> 年度)</caption>

  <table columns="20(15-24) 25(18-30) 31(24-60) 24(18-40) 23(18-40) 15(12-17) 15(12-17) 25(15-60)">
    <row>
      <label columns="2">项目名称</label>
      <@c.text "/projectName" data.projectName!"" 6/>
    </row>
    <row>
      <label columns="2">主管部门</label>
      <@c.text "/supervisingDepartment" data.supervisingDepartment!"" 2/>
      <label columns="2">实施单位</label>
      <@c.text "/implementingUnit" data.implementingUnit!"" 2/>
    </row>
    <@f.block side="项目资金(万元)" parts=parts columns=money/>
    <@g.goals side="年度总体目标" expected="预期目标" actual="实际完成情况" left=3 right=4/>
  </table>

  <table columns="20(15-24) 25(18-30) 31(24-60) 24(18-40) 23(18-40) 15(12-17) 15(12-17) 25(15-60)">
    <@i.header columns=i.national side=false/>
    <@i.rows i.national/>
    <@i.totals "总分" 5/>
    <row keep="with-previous">
      <label columns="2">评分等级</label>
      <@c.text "/grade" grade 6/>
    </row>
  </table>
</layout>
