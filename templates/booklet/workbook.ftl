<#-- The list with which the workbook of a booklet begins. Columns can be sorted and filtered, so no row of a form has merged cells.
     Values have pointers: /rows/<number>/<column>, and /totals/<column> the sum of such a column. -->
<#import "/booklet/words.ftl" as w>
<#import "/booklet/sums.ftl" as s>
<#assign several = (book.volumes > 1)>
<#assign heading = [book.town, w.bookYear(), w.bookTitle(), several?then((volume == 0)?then("总目录", w.volumeName(volume)), "")]>
<#assign common = several && volume == 0>
<#assign own = several && volume gt 0>
<#-- All parts of the list have the same columns; few amounts are longer than their sum, and those are set smaller. -->
<#assign amount = s.amountWidth([]) + 3>
<#assign widths = [["number", 11], ["volume", common?then(11, 0)], ["kind", shown.kind?then(16, 0)], ["name", 0], ["unit", 0],
    ["year", 12], ["budget", amount], ["executed", shown.executed?then(amount, 0)], ["rate", shown.rate?then(15, 0)],
    ["score", shown.score?then(13, 0)], ["grade", shown.grade?then(12, 0)], ["page", paged?then(12, 0)], ["findings", 14],
    ["remark", remarked?then(32, 0)], ["sheet", sheets?then(11, 0)]]>
<#assign left = 297 - form.page.left - form.page.right>
<#list widths as width><#assign left -= width[1]></#list>
<#assign project = (left * 0.56)?round>
<#assign columns = widths?map(width -> (width[0] == "name")?then(project, (width[0] == "unit")?then(left - project, width[1])))>
<#assign names = 3 + common?then(1, 0) + shown.kind?then(1, 0) + 1>
<#assign after = 1 + shown.grade?then(1, 0) + paged?then(1, 0) + remarked?then(1, 0)
    + sheets?then(1, 0)>
<layout title="${heading?filter(part -> part?has_content)?join(" ")}">
  <#if first>
  <heading>${heading?filter(part -> part?has_content)?join(" ")}</heading>
  <caption>金额单位：${unit}<#if shown.rate>　执行率单位：%</#if>　<#if sheets>点“看表”到该表<#elseif common>各表在各分册<#else>本册 ${places?size} 项，超过一个工作簿最多的 ${mostSheets} 张表，所以只有汇总；各表见 PDF、Word 或 ZIP 格式的汇编</#if></caption>
  </#if>
  <table columns="${columns?filter(width -> width gt 0)?join(" ")}">
    <#if first>
    <header>
      <row>
        <label labels="column">序号</label>
        <#if common>
        <label labels="column">分册</label>
        </#if>
        <#if shown.kind>
        <label labels="column">表种</label>
        </#if>
        <label labels="column">项目名称</label>
        <label labels="column">实施单位</label>
        <label labels="column">年度</label>
        <label labels="column">预算</label>
        <#if shown.executed>
        <label labels="column">执行</label>
        </#if>
        <#if shown.rate>
        <label labels="column">执行率</label>
        </#if>
        <#if shown.score>
        <label labels="column">得分</label>
        </#if>
        <#if shown.grade>
        <label labels="column">等级</label>
        </#if>
        <#if paged>
        <label labels="column">页码</label>
        </#if>
        <label labels="column">问题数</label>
        <#if remarked>
        <label labels="column">备注</label>
        </#if>
        <#if sheets>
        <label labels="column">表</label>
        </#if>
      </row>
    </header>
    </#if>
    <#list places as place>
    <#assign row = "/rows/" + place.number?c>
    <row>
      <value pointer="${row}/number">${place.number}</value>
      <#if common>
      <value pointer="${row}/volume">${listed}</value>
      </#if>
      <#if shown.kind>
      <value pointer="${row}/kind">${place.kind}</value>
      </#if>
      <value pointer="${row}/name" align="start">${w.projectName(place)}</value>
      <value pointer="${row}/unit" align="start">${place.unit}</value>
      <value pointer="${row}/year">${place.year}</value>
      <value pointer="${row}/budget" align="end">${place.budget}</value>
      <#if shown.executed>
      <value pointer="${row}/executed" align="end">${place.executed}</value>
      </#if>
      <#if shown.rate>
      <value pointer="${row}/rate" align="end">${place.rate}</value>
      </#if>
      <#if shown.score>
      <value pointer="${row}/score" align="end">${place.score}</value>
      </#if>
      <#if shown.grade>
      <value pointer="${row}/grade">${place.grade}</value>
      </#if>
      <#if paged>
      <value pointer="${row}/page">${place.page}</value>
      </#if>
      <value pointer="${row}/findings">${place.findings}</value>
      <#if remarked>
      <value pointer="${row}/remark" align="start"><#if place.refused>未通过校验：${place.faults}<#else>${place.contradictions}</#if></value>
      </#if>
      <#if sheets>
      <#-- Apart from the name: LibreOffice breaks no lines in links. -->
      <value pointer="${row}/sheet"<#if !place.refused> page="${place.page}"</#if>><#if !place.refused>看表</#if></value>
      </#if>
    </row>
    </#list>
    <#if last>
    <#list kinds as kind>
    <#assign of = shown.kind?then("/kinds/" + kind?index, "/totals")>
    <row>
      <label columns="${names}">${own?then("本册", "")}${shown.kind?then("小计：" + kind.name, "合计")}（${kind.count} 项）</label>
      <value pointer="${of}/budget" align="end">${kind.budget}</value>
      <#if shown.executed>
      <value pointer="${of}/executed" align="end">${kind.executed}</value>
      </#if>
      <#if shown.rate>
      <value pointer="${of}/rateOfSums" align="end">${kind.rate}</value>
      </#if>
      <#if shown.score>
      <value pointer="${of}/averageScore" align="end">${kind.score}</value>
      </#if>
      <label columns="${after}" labels="nothing"></label>
    </row>
    </#list>
    <#assign notes = s.notes()>
    <#if notes?has_content>
    <row>
      <value columns="${columns?filter(width -> width gt 0)?size}" align="start"><#list notes as note><#if notes?size gt 1>${note?counter}. <#else>注：</#if>${note}<#sep>
</#sep></#list></value>
    </row>
    </#if>
    </#if>
  </table>
</layout>
