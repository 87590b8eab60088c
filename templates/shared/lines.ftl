<#-- The line between caption and grid: who files the form, and the unit of its money. -->

<#-- pointer, value: of the unit's name; empty for a line without it. -->
<#macro filed label pointer value money><caption>${label}：<value pointer="${pointer}">${value}</value>　　单位：${money}</caption></#macro>
