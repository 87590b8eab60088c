<#-- The list of indicators, beside one label, and its totals. -->
<#import "/shared/cells.ftl" as c>

<#--
  The labels of the columns, which repeat on every page.

  columns  {name, label}, and if need be kind: "level" for a name that rows share, "amount", "longText"; columns: how many it covers
  side     whether the rows have a label beside them
-->
<#macro header columns side=true>
<header>
  <row>
    <#if side><@c.sideOfHeader/></#if>
    <#list columns as column>
    <label columns="${column.columns!1}" labels="column">${column.label}</label>
    </#list>
  </row>
</header>
</#macro>

<#-- A row for each of /indicators, with a label beside them all if there is one. -->
<#macro rows columns side="">
<#list data.indicators as indicator>
<row>
  <#if side?has_content><@c.sideOfRows side/></#if>
  <#list columns as column>
  <@cell "/indicators/${indicator?index}/${column.name}" indicator[column.name]!"" column.kind!"text" column.columns!1/>
  </#list>
</row>
</#list>
</#macro>

<#macro cell pointer value kind columns>
<#switch kind>
<#case "level"><@c.level pointer value/><#break>
<#case "amount"><@c.amount pointer value columns/><#break>
<#case "longText"><@c.longText pointer value columns/><#break>
<#default><@c.text pointer value columns/>
</#switch>
</#macro>

<#-- The columns of the national form (财预〔2020〕10号), and those before what was wanted. -->
<#assign levels = [
  {"name": "level1", "label": "一级指标", "kind": "level"},
  {"name": "level2", "label": "二级指标", "kind": "level"},
  {"name": "level3", "label": "三级指标"}
]>
<#assign national = levels + [
  {"name": "target", "label": "年度指标值"},
  {"name": "actual", "label": "实际完成值"},
  {"name": "weight", "label": "分值", "kind": "amount"},
  {"name": "score", "label": "得分", "kind": "amount"},
  {"name": "deviation", "label": "偏差原因分析及改进措施", "kind": "longText"}
]>

<#-- A value that is wanted, in three cells. -->
<#assign measured = [
  {"name": "indicatorNature", "label": "指标性质"},
  {"name": "target", "label": "指标值"},
  {"name": "unit", "label": "度量单位"}
]>

<#--
  The points of the money and of all indicators, and what of them was earned: as given, else added up.

  columns  how many the label covers
  between  how many are empty between the two; one is empty after them
-->
<#macro totals label columns between=0>
<row keep="with-previous">
  <label columns="${columns}">${label}</label>
  <@total "/totalWeight" data.totalWeight!"" "weight"/>
  <#if between != 0><label columns="${between}" labels="nothing"></label></#if>
  <@total "/totalScore" data.totalScore!"" "score"/>
  <label labels="nothing"></label>
</row>
</#macro>

<#macro total pointer given member>
<#local of = ["/funding/total/${member}", "/indicators/*/${member}"]>
<#if given?has_content>
<@c.amount pointer given/>
<#else>
<@c.amount pointer=pointer value=sum(of[0], of[1]) sum=of?join(" ")/>
</#if>
</#macro>
