<#-- The money of a project or a department: a row for each part of it, beside one label. -->
<#import "/shared/cells.ftl" as c>

<#--
  The block of rows. In data the amounts are at /funding/<part>/<column>.

  side     the label beside them
  parts    the rows: {name, label}
  columns  the amounts of a row: {name, label}, and if need be columns: how many it covers; kind: "rate" for one in percent;
           dash: what all parts but "total" print where there is none
  corner   the label over the names of the parts; cornerColumns: how many columns these cover

  What is nested ends each row: it is given "head" for the labels, then the name of each part.
-->
<#macro block side parts columns corner="" cornerColumns=1>
<row>
  <@c.side side parts?size + 1/>
  <label columns="${cornerColumns}" labels="${corner?has_content?then("column", "nothing")}">${corner}</label>
  <#list columns as column>
  <label columns="${column.columns!1}" labels="column">${column.label}</label>
  </#list>
  <#nested "head">
</row>
<#list parts as part>
<row keep="with-previous">
  <label columns="${cornerColumns}">${part.label}</label>
  <@amounts part.name columns/>
  <#nested part.name>
</row>
</#list>
</#macro>

<#-- The amounts of one part. -->
<#macro amounts name columns>
<#local values = (data.funding[name])!{}>
<#list columns as column>
<#local pointer = "/funding/${name}/${column.name}">
<#local value = values[column.name]!"">
<#local absent = (name == "total")?then("", column.dash!"")>
<#if (column.kind!"") == "rate">
<@c.rate pointer value column.columns!1 1 absent/>
<#else>
<@c.amount pointer value column.columns!1 1 absent/>
</#if>
</#list>
</#macro>

<#-- The columns of the national form (财预〔2020〕10号): year's budget, adjusted budget, spent, points, rate, score. -->
<#function national dash="—" score="得分" spans=[1, 1, 1, 1, 1, 1]>
  <#return [
    {"name": "initialBudget", "label": "年初预算数", "columns": spans[0]},
    {"name": "adjustedBudget", "label": "全年预算数", "columns": spans[1]},
    {"name": "executed", "label": "全年执行数", "columns": spans[2]},
    {"name": "weight", "label": "分值", "columns": spans[3], "dash": dash},
    {"name": "executionRate", "label": "执行率", "columns": spans[4], "kind": "rate"},
    {"name": "score", "label": score, "columns": spans[5], "dash": dash}
  ]>
</#function>

<#-- The parts of the national form. -->
<#assign nationalParts = [
  {"name": "total", "label": "年度资金总额"},
  {"name": "currentYearAppropriation", "label": "其中:当年财政拨款"},
  {"name": "carriedOver", "label": "上年结转资金"},
  {"name": "other", "label": "其他资金"}
]>
