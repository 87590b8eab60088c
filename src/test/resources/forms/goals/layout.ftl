<#import "/shared/cells.ftl" as c>
<layout title="${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <table columns="30 140">
    <row>
      <label>项目名称</label>
      <@c.text "/projectName" data.projectName/>
    </row>
  </table>
  <#list data.goals as goal>
  <#assign at = "/goals/${goal?index}">
  <table columns="30 80 30 30">
    <row>
      <label>年度绩效目标${goal?counter}</label>
      <@c.text "${at}/goal" goal.goal/>
      <label>分值</label>
      <@c.amount "${at}/points" goal.points!""/>
    </row>
  </table>
  <table columns="30 80 30 30">
    <header>
      <row>
        <@c.sideOfHeader/>
        <label labels="column">指标</label>
        <label labels="column">指标值</label>
        <label labels="column">得分</label>
      </row>
    </header>
    <#list goal.indicators as indicator>
    <#assign row = "${at}/indicators/${indicator?index}">
    <row>
      <@c.sideOfRows "绩效指标"/>
      <@c.text "${row}/name" indicator.name/>
      <@c.text "${row}/target" indicator.target!""/>
      <@c.amount "${row}/score" indicator.score!""/>
    </row>
    </#list>
  </table>
  </#list>
</layout>
