<#import "/booklet/words.ftl" as w>
<#assign year = w.bookYear()>
<#assign title = w.bookTitle()>
<#assign ofVolumes = (book.volumes > 1)>
<#assign volumeName = ofVolumes?then((volume == 0)?then("总目录", w.volumeName(volume)), "")>
<layout title="${[book.town, year, title, volumeName]?filter(part -> part?has_content)?join(" ")}">
  <#if book.town?has_content>
  <paragraph size="22" above="28" font="title">${book.town}</paragraph>
  </#if>
  <paragraph size="32" above="${book.town?has_content?then(30, 69)}" font="title" role="heading">${title}</paragraph>
  <#if year?has_content>
  <paragraph size="18" above="10">${year} 年度</paragraph>
  </#if>
  <#if ofVolumes>
  <paragraph size="18" above="8" font="title">${volumeName}</paragraph>
  <#if volume gt 0>
  <paragraph size="12" above="3">第 ${places?first.number} 号至第 ${places?last.number} 号</paragraph>
  </#if>
  </#if>
  <paragraph size="12" above="${ofVolumes?then(54, 82)}">共 ${book.count} 个项目<#if book.units gt 0>　${book.units} 个实施单位</#if><#if ofVolumes>　分 ${book.volumes} 册</#if></paragraph>
  <#if book.date?has_content>
  <paragraph size="14" above="6">${book.date}</paragraph>
  </#if>
</layout>
