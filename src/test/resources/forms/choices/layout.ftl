<#import "/shared/cells.ftl" as c>
<layout title="${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <table columns="30 50 30 60">
    <row>
      <label>项目名称</label>
      <@c.text "/projectName" data.projectName 3/>
    </row>
    <row>
      <label>项目性质</label>
      <@c.choice "/nature" data.nature/>
      <label>评价等级</label>
      <@c.choice pointer="/grade" value=data.grade!"" box="after"/>
    </row>
    <row>
      <label>项目类别</label>
      <@c.choice pointer="/kind" value=data.kind!"" columns=3 numbers="1、" align="start"/>
    </row>
  </table>
  <table columns="80 50 20 20">
    <header>
      <row>
        <label labels="column">内容</label>
        <label labels="column">完成情况</label>
        <label labels="column">按期</label>
        <label labels="column">逾期</label>
      </row>
    </header>
    <#list data.works as work>
    <#assign at = "/works/${work?index}">
    <row>
      <@c.text "${at}/name" work.name/>
      <@c.choice "${at}/state" work.state!""/>
      <@c.text "${at}/onTime" work.onTime!""/>
      <@c.text "${at}/late" work.late!""/>
    </row>
    </#list>
  </table>
</layout>
