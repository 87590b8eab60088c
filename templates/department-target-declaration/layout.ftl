<#import "/shared/cells.ftl" as c>
<#import "/shared/indicators.ftl" as i>
<#import "/shared/targets.ftl" as t>
<#assign columns = "20(17-26) 34(24-50) 58(38-84) 22(19-30) 22(19-30) 22(19-30)">
<#assign money = ["total", "fiscal", "other"]>
<#assign totals = data.taskTotals!{}>
<layout title="${data.year}-${form.title}-${data.departmentName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <#-- No more columns than these rows need: LibreOffice drops others, and the file would not read back. -->
  <table columns="20 158">
    <@t.line "部门(单位)名称" "/departmentName" data.departmentName 1/>
  </table>

  <table columns="${columns}">
    <header>
      <row>
        <@c.sideOfHeader 2/>
        <label rows="2" labels="column">任务名称</label>
        <label rows="2" labels="column">主要内容</label>
        <label columns="3" labels="column">预算金额(万元)</label>
      </row>
      <row>
        <label labels="column">总额</label>
        <label labels="column">财政拨款</label>
        <label labels="column">其他资金</label>
      </row>
    </header>
    <#list data.tasks as task>
    <#assign at = "/tasks/${task?index}">
    <row>
      <@c.sideOfRows "年度主要任务"/>
      <@c.text "${at}/name" task.name/>
      <@c.longText "${at}/content" task.content!""/>
      <#list money as name>
      <@c.amount "${at}/${name}" task[name]!""/>
      </#list>
    </row>
    </#list>
    <row keep="with-previous">
      <@c.sideOfRows "年度主要任务"/>
      <label columns="2">金额合计</label>
      <#list money as name>
      <@t.total "/taskTotals/${name}" totals[name]!"" "/tasks/*/${name}"/>
      </#list>
    </row>
  </table>

  <table columns="20 158">
    <row>
      <label>年度总体目标</label>
      <@c.longText "/annualGoal" data.annualGoal!""/>
    </row>
  </table>

  <table columns="20(17-26) 30(20-36) 38(24-44) 54(40-84) 36(28-56)">
    <@i.header t.targets/>
    <@i.rows t.targets "年度绩效指标"/>
  </table>
</layout>
