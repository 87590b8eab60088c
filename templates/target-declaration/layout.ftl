<#import "/shared/cells.ftl" as c>
<#import "/shared/indicators.ftl" as i>
<#import "/shared/targets.ftl" as t>
<#assign project = (data.funding.project)!{}>
<#assign annual = (data.funding.annual)!{}>
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <table columns="25 34 32 35 24 28">
    <row>
      <label>项目名称</label>
      <@c.text "/projectName" data.projectName!""/>
      <label>项目性质</label>
      <@c.text "/projectNature" data.projectNature!""/>
      <label>项目类别</label>
      <@c.text "/projectCategory" data.projectCategory!""/>
    </row>
    <row>
      <label>主管部门</label>
      <@c.text "/supervisingDepartment" data.supervisingDepartment!""/>
      <label>实施单位</label>
      <@c.text "/implementingUnit" data.implementingUnit!"" 3/>
    </row>
    <row>
      <label>计划开始日期</label>
      <@c.text "/plannedStartDate" data.plannedStartDate!""/>
      <label>计划完成日期</label>
      <@c.text "/plannedEndDate" data.plannedEndDate!"" 3/>
    </row>
    <row>
      <label rows="4" labels="rows">项目资金(元)</label>
      <label>项目资金总额</label>
      <@c.amount "/funding/project/total" project.total!""/>
      <label>年度资金申请总额</label>
      <@c.amount "/funding/annual/total" annual.total!"" 2/>
    </row>
    <row keep="with-previous">
      <label rows="2">其中：财政资金</label>
      <@c.amount "/funding/project/fiscal" project.fiscal!"" 1 2/>
      <label>其中：当年财政拨款</label>
      <@c.amount "/funding/annual/currentYearAppropriation" annual.currentYearAppropriation!"" 2/>
    </row>
    <row keep="with-previous">
      <label>上年结转资金</label>
      <@c.amount "/funding/annual/carriedOver" annual.carriedOver!"" 2/>
    </row>
    <row keep="with-previous">
      <label>其他资金</label>
      <@c.amount "/funding/project/other" project.other!""/>
      <label>其他资金</label>
      <@c.amount "/funding/annual/other" annual.other!"" 2/>
    </row>
    <row>
      <label rows="2" labels="rows">项目绩效目标</label>
      <label columns="2" labels="column">项目总目标</label>
      <label columns="3" labels="column">年度总体目标</label>
    </row>
    <row keep="with-previous">
      <@c.longText "/overallGoal" data.overallGoal!"" 2/>
      <@c.longText "/annualGoal" data.annualGoal!"" 3/>
    </row>
  </table>

  <table columns="25 30(20-34) 38(24-46) 50(40-80) 35(28-55)">
    <header>
      <row>
        <label labels="nothing"></label>
        <label labels="column">一级指标</label>
        <label labels="column">二级指标</label>
        <label labels="column">三级指标</label>
        <label labels="column">年度(/项目)指标值</label>
      </row>
    </header>
    <@i.rows t.targets "绩效指标"/>
  </table>
</layout>
