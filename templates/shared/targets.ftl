<#-- What forms of targets and of transfer payments have in common. -->
<#import "/shared/cells.ftl" as c>

<#-- A line of the head: a label, and a text that takes the rest of the width. -->
<#macro line label pointer value columns labelColumns=1>
<row>
  <label columns="${labelColumns}">${label}</label>
  <@c.text pointer value columns/>
</row>
</#macro>

<#-- An amount, or words that stand in its place. -->
<#macro amountOrWords pointer value columns=1>
<#local amount = value?is_number || value?matches(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")>
<@c.text pointer amount?then(printed(value, ""), value) columns/>
</#macro>

<#-- The columns of indicators that have targets and are not evaluated. -->
<#assign targets = [
  {"name": "level1", "label": "一级指标", "kind": "level"},
  {"name": "level2", "label": "二级指标", "kind": "level"},
  {"name": "level3", "label": "三级指标"},
  {"name": "target", "label": "指标值"}
]>

<#-- A total as given, else added up of the places in "of". -->
<#macro total pointer given of>
<#if given?has_content>
<@c.amount pointer given/>
<#else>
<@c.amount pointer=pointer value=sum(of) sum=of/>
</#if>
</#macro>
