<#import "/shared/indicators.ftl" as i>
<#import "/shared/trunk.ftl" as trunk>
<#assign columns = "16.5 16.5(15-24) 20(18-30) 26(22-50) 21(18-40) 21(18-40) 14(12-17) 17(16-19) 26(18-60)">
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
