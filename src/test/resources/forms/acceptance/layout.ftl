<#import "/shared/cells.ftl" as c>
<layout title="${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>验收日期：<value pointer="/acceptedOn">${data.acceptedOn!""}</value></caption>

  <table columns="30 55 30 55">
    <row>
      <label>项目名称</label>
      <@c.text "/projectName" data.projectName 3/>
    </row>
    <row>
      <label>供应商</label>
      <@c.text "/supplier" data.supplier/>
      <label>合同金额(元)</label>
      <@c.amount "/amount" data.amount!""/>
    </row>
  </table>

  <table columns="30 85 55">
    <header>
      <row>
        <label labels="column">类别</label>
        <label labels="column">内容</label>
        <label labels="column">验收结果</label>
      </row>
    </header>
    <#list data.items as item>
    <#assign at = "/items/${item?index}">
    <row>
      <@c.level "${at}/kind" item.kind/>
      <@c.text "${at}/name" item.name/>
      <@c.text "${at}/result" item.result!""/>
    </row>
    </#list>
    <row keep="with-previous">
      <label>验收意见</label>
      <@c.longText "/opinion" data.opinion!"" 2/>
    </row>
  </table>
</layout>
