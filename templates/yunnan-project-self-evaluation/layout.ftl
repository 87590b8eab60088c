<#import "/shared/indicators.ftl" as i>
<#import "/shared/trunk.ftl" as trunk>
<#-- Its sides stand under those of the upper part; what is between them may change. -->
<#assign upper = "16.5 14.5 19 24 24 24 14 17 25">
<#assign lower = "16.5 17(16-24) 25.5(22-36) 11 15(12-22) 13(11-17) 24 14 17 25">
<#assign above = i.levels + i.measured>
<#assign beside = i.national[4..]>
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <@trunk.head upper/>

  <table columns="${lower}">
    <header>
      <row>
        <label columns="6" labels="column">绩效指标</label>
        <#list beside as column>
        <label rows="2" labels="column">${column.label}</label>
        </#list>
      </row>
      <row>
        <#list above as column>
        <label labels="column">${column.label}</label>
        </#list>
      </row>
    </header>
    <@i.rows above + beside/>
    <@i.totals "总分" 7/>
  </table>
</layout>
