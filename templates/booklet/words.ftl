<#-- Words that several pages of a booklet share. -->

<#function bookTitle>
  <#if book.title?has_content><#return book.title></#if>
  <#return (book.forms?size == 1)?then(book.forms[0], "财政项目支出绩效表") + "汇编">
</#function>

<#function bookYear>
  <#if book.year?has_content><#return book.year></#if>
  <#if book.years?size == 0><#return ""></#if>
  <#if book.years?size == 1><#return book.years[0]></#if>
  <#return book.years?first + "—" + book.years?last>
</#function>

<#function unitName unit><#return unit?has_content?then(unit, "（未填写实施单位）")></#function>

<#function projectName place>
  <#if place.name?has_content><#return place.name></#if>
  <#return place.refused?then("（第 ${place.line} 行，未能读出项目名称）", "（未填写项目名称）")>
</#function>

<#function volumeName number><#return "第 ${number} 册"></#function>
