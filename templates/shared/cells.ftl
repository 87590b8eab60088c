<#-- The kinds of data cells that forms share. -->

<#macro text pointer value columns=1><value pointer="${pointer}" columns="${columns}">${value}</value></#macro>

<#macro amount pointer value columns=1 rows=1 absent="" sum=""><value pointer="${pointer}" columns="${columns}" rows="${rows}"<#if sum?has_content> sum="${sum}"</#if>>${printed(value, absent)}</value></#macro>

<#macro longText pointer value columns=1 rows=1><value pointer="${pointer}" columns="${columns}" rows="${rows}" align="start" text="rich">${value}</value></#macro>

<#-- A 一级 or 二级指标: rows with the same label share one cell. -->
<#macro level pointer value><value pointer="${pointer}" merge="equal" labels="rows">${value}</value></#macro>

<#-- A value as boxes to tick: the texts of the schema's enum. box: before or after each text; numbers: how the first one is numbered, such as 1、. -->
<#macro choice pointer value columns=1 rows=1 box="before" numbers="" align="center"><value pointer="${pointer}" columns="${columns}" rows="${rows}" align="${align}" text="choices"<#if box == "after"> box="after"</#if><#if numbers?has_content> numbers="${numbers}"</#if>>${value}</value></#macro>

<#-- A rate in percent with its sign, as many forms print it. -->
<#macro rate pointer value columns=1 rows=1 absent=""><value pointer="${pointer}" columns="${columns}" rows="${rows}"><#local number = printed(value, "")>${number?has_content?then(number + "%", absent)}</value></#macro>

<#-- The label in a narrow column beside the rows that it names. -->
<#macro side text rows><label rows="${rows}" labels="rows">${text}</label></#macro>

<#-- Beside the header of a table whose rows all have a side label: the label begins here, and stands beside the rows. -->
<#macro sideOfHeader rows=1><label rows="${rows}" labels="nothing" joins="below"></label></#macro>

<#-- The side label of the rows of a table that may go over pages: one cell for all of them. -->
<#macro sideOfRows text><label merge="equal" labels="rows">${text}</label></#macro>
