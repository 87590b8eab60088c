<#-- The kinds of data cells that forms share. -->

<#macro text pointer value columns=1><value pointer="${pointer}" columns="${columns}">${value}</value></#macro>

<#macro amount pointer value columns=1 rows=1 absent="" sum=""><value pointer="${pointer}" columns="${columns}" rows="${rows}"<#if sum?has_content> sum="${sum}"</#if>>${printed(value, absent)}</value></#macro>

<#macro longText pointer value columns=1><value pointer="${pointer}" columns="${columns}" align="start" text="rich">${value}</value></#macro>

<#-- A 一级 or 二级指标: rows with the same label share one cell. -->
<#macro level pointer value><value pointer="${pointer}" merge="equal" labels="rows">${value}</value></#macro>
