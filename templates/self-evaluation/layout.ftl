<#import "/shared/cells.ftl" as c>
<#assign funding = data.funding!{}>
<#assign parts = [
  {"name": "total", "label": "年度资金总额:"},
  {"name": "currentYearAppropriation", "label": "其中：当年财政拨款"},
  {"name": "carriedOver", "label": "上年结转资金"},
  {"name": "other", "label": "其他资金"}
]>
<#assign weights = ["/funding/total/weight", "/indicators/*/weight"]>
<#assign scores = ["/funding/total/score", "/indicators/*/score"]>
<#assign totalWeight = data.totalWeight!sum(weights[0], weights[1])>
<#assign totalScore = data.totalScore!sum(scores[0], scores[1])>
<#assign grade = data.grade!graded(totalScore)>
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
    <row>
      <label rows="5" labels="rows">项目资金(万元)</label>
      <label labels="nothing"></label>
      <label labels="column">年初预算数</label>
      <label labels="column">全年预算数</label>
      <label labels="column">全年执行数</label>
      <label labels="column">分数</label>
      <label labels="column">执行率(%)</label>
      <label labels="column">得分</label>
    </row>
    <#list parts as part>
    <#assign values = (funding[part.name])!{}>
    <#assign absent = (part.name == "total")?then("", "-")>
    <row keep="with-previous">
      <label>${part.label}</label>
      <@c.amount "/funding/${part.name}/initialBudget" values.initialBudget!""/>
      <@c.amount "/funding/${part.name}/adjustedBudget" values.adjustedBudget!""/>
      <@c.amount "/funding/${part.name}/executed" values.executed!""/>
      <@c.amount "/funding/${part.name}/weight" values.weight!"" 1 1 absent/>
      <@c.amount "/funding/${part.name}/executionRate" values.executionRate!""/>
      <@c.amount "/funding/${part.name}/score" values.score!"" 1 1 absent/>
    </row>
    </#list>
    <row>
      <label rows="2" labels="rows">年度总体目标</label>
      <label columns="3" labels="column">预期目标</label>
      <label columns="4" labels="column">实际完成情况</label>
    </row>
    <row keep="with-previous">
      <@c.longText "/expectedGoal" data.expectedGoal!"" 3/>
      <@c.longText "/actualCompletion" data.actualCompletion!"" 4/>
    </row>
  </table>

  <table columns="20(15-24) 25(18-30) 31(24-60) 24(18-40) 23(18-40) 15(12-17) 15(12-17) 25(15-60)">
    <header>
      <row>
        <label labels="column">一级指标</label>
        <label labels="column">二级指标</label>
        <label labels="column">三级指标</label>
        <label labels="column">年度指标值</label>
        <label labels="column">实际完成值</label>
        <label labels="column">分值</label>
        <label labels="column">得分</label>
        <label labels="column">偏差原因分析及改进措施</label>
      </row>
    </header>
    <#list data.indicators as indicator>
    <#assign at = "/indicators/${indicator?index}">
    <row>
      <@c.level "${at}/level1" indicator.level1!""/>
      <@c.level "${at}/level2" indicator.level2!""/>
      <@c.text "${at}/level3" indicator.level3!""/>
      <@c.text "${at}/target" indicator.target!""/>
      <@c.text "${at}/actual" indicator.actual!""/>
      <@c.amount "${at}/weight" indicator.weight!""/>
      <@c.amount "${at}/score" indicator.score!""/>
      <@c.longText "${at}/deviation" indicator.deviation!""/>
    </row>
    </#list>
    <row keep="with-previous">
      <label columns="5">总分</label>
      <@c.amount pointer="/totalWeight" value=totalWeight sum=(data.totalWeight??)?then("", weights?join(" "))/>
      <@c.amount pointer="/totalScore" value=totalScore sum=(data.totalScore??)?then("", scores?join(" "))/>
      <label labels="nothing"></label>
    </row>
    <row keep="with-previous">
      <label columns="2">评分等级</label>
      <@c.text "/grade" grade 6/>
    </row>
  </table>
</layout>
