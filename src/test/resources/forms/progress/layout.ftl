<#import "/shared/cells.ftl" as c>
<layout title="${form.title}-${data.unit}">
  <heading>${form.title}</heading>
  <table rules="none" columns="40 240 100">
    <row>
      <label align="start">填报单位（盖章）：</label>
      <value pointer="/unit" align="start">${data.unit}</value>
      <label align="end" labels="nothing">单位：万元</label>
    </row>
  </table>

  <table columns="9 171(100-200) 40 40${form.remarks?then(" 120", "")}">
    <header>
      <row>
        <label rows="2" labels="nothing" joins="below"></label>
        <label rows="2" labels="column">项目名称</label>
        <label columns="2" labels="column">资金</label>
        <#if form.remarks><label rows="2" labels="column">备注</label></#if>
      </row>
      <row>
        <label labels="column">预算数</label>
        <label labels="column">执行数</label>
      </row>
    </header>
    <#list data.projects as project>
    <#assign at = "/projects/${project?index}">
    <row>
      <label merge="equal" labels="rows" text="stacked">项目支出</label>
      <@c.text "${at}/name" project.name/>
      <@c.amount "${at}/budget" project.budget!""/>
      <@c.amount "${at}/executed" project.executed!""/>
      <#if form.remarks><@c.text "${at}/remark" project.remark!""/></#if>
    </row>
    </#list>
  </table>

  <table columns="9 51 200 60 60">
    <header>
      <row>
        <label labels="nothing" joins="below"></label>
        <label labels="column">一级指标</label>
        <label labels="column">三级指标</label>
        <label labels="column">指标值</label>
        <label labels="column">完成值</label>
      </row>
    </header>
    <#list data.indicators as indicator>
    <#assign at = "/indicators/${indicator?index}">
    <row>
      <label merge="equal" labels="rows" text="stacked">绩效指标</label>
      <@c.level "${at}/kind" indicator.kind/>
      <@c.text "${at}/name" indicator.name/>
      <@c.text "${at}/target" indicator.target!""/>
      <@c.text "${at}/actual" indicator.actual!""/>
    </row>
    </#list>
  </table>

  <table rules="none" above="4" columns="20 80 20 260">
    <row>
      <label align="start">填表人：</label>
      <value pointer="/preparer" align="start">${data.preparer!""}</value>
      <label align="start">审核人：</label>
      <value pointer="/reviewer" align="start">${data.reviewer!""}</value>
    </row>
  </table>
</layout>
