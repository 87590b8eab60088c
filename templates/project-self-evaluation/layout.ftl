<#import "/shared/indicators.ftl" as i>
<#import "/shared/trunk.ftl" as trunk>
<#assign columns = "16.5 16.5(15-22) 18(17-28) 24(22.5-46) 23(22.5-40) 23(22.5-40) 13.5(12-16) 16.5(16-19) 27(18-54)">
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <@trunk.head columns/>

  <table columns="${columns}">
    <@i.header i.national/>
    <@i.rows i.national "绩效指标"/>
    <@i.totals "总分" 6/>
  </table>
</layout>
