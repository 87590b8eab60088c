<#import "/shared/cells.ftl" as c>
<layout title="${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>填报单位：<value pointer="/unit">${data.unit}</value>　　单位：万元</caption>

  <table columns="38 140">
    <row>
      <label>项目名称</label>
      <@c.text "/projectName" data.projectName/>
    </row>
  </table>

  <table columns="68 30 30 50">
    <header>
      <row>
        <label labels="column">指标</label>
        <label labels="column">预算数</label>
        <label labels="column">执行数</label>
        <label labels="column">进展</label>
      </row>
    </header>
    <#list data.items as item>
    <#assign at = "/items/${item?index}">
    <row>
      <@c.text "${at}/name" item.name/>
      <@c.amount "${at}/planned" item.planned!"" 1 1 "-"/>
      <@c.amount "${at}/spent" item.spent!"" 1 1 "-"/>
      <@c.text "${at}/state" item.state!""/>
    </row>
    </#list>
  </table>

  <paragraph size="9" above="2" align="start">注：1. 预算数、执行数以万元为单位，保留两位小数；2. 执行数按国库集中支付系统截至六月三十日的记录填写，与会计账簿不一致的，应在“进展”栏说明原因。</paragraph>
  <paragraph size="10.5" above="4" align="start"><signature name="preparer" width="33">填表人：</signature><signature name="reviewer" width="33">审核人：</signature></paragraph>
  <paragraph size="10.5" align="end"><seal name="unit" width="42" height="42">单位（盖章）：</seal>日期：　　　　年　　月　　日</paragraph>
</layout>
