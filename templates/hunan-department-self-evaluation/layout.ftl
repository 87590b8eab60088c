<#import "/shared/cells.ftl" as c>
<#import "/shared/funding.ftl" as f>
<#import "/shared/goals.ftl" as g>
<#import "/shared/indicators.ftl" as i>
<#assign moneyColumns = "13.4 31.6 23 23 24 19 19 25">
<#assign columns = "13.4 16.6(15-24) 20(18-30) 29(22-50) 21(18-40) 21(18-40) 14(12-17) 17(16-19) 26(18-60)">
<#-- Income beside spending. -->
<#assign sources = [
  [{"name": "income/total", "label": "按收入性质分:"}, {"name": "spending/total", "label": "按支出性质分:"}],
  [{"name": "income/generalPublicBudget", "label": "其中: 一般公共预算:"}, {"name": "spending/basic", "label": "其中:基本支出:"}],
  [{"name": "income/governmentFund", "label": "政府性基金拨款:"}, {"name": "spending/project", "label": "项目支出:"}],
  [{"name": "income/specialAccount", "label": "纳入专户管理的非税收入拨款:"}],
  [{"name": "income/other", "label": "其他资金:"}]
]>
<layout title="${data.year}-${form.title}-${data.departmentName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <table columns="${moneyColumns}">
    <row>
      <label columns="2">预算部门、单位名称</label>
      <@c.text "/departmentName" data.departmentName 6/>
    </row>
    <row>
      <@c.side "年度预算申请(万元)" 2 + sources?size/>
      <label labels="nothing"></label>
      <#list f.national("", "自评得分") as column>
      <label labels="column">${column.label}</label>
      </#list>
    </row>
    <row keep="with-previous">
      <label>年度资金总额</label>
      <@f.amounts "total" f.national()/>
    </row>
    <#list sources as row>
    <row keep="with-previous">
      <#list row as source>
      <#assign of = source.name?split("/")>
      <label columns="2">${source.label}</label>
      <@c.amount pointer="/${source.name}" value=(data[of[0]][of[1]])!"" columns=source?index + 1/>
      </#list>
      <#if row?size == 1><label columns="4" labels="nothing"></label></#if>
    </row>
    </#list>
  </table>

  <#-- No more columns than these rows need: LibreOffice drops others, and the file would not read back. -->
  <table columns="13.4 86.6 78">
    <@g.goals side="年度总体目标" expected="预期目标" actual="实际完成情况" left=1 right=1/>
  </table>

  <table columns="${columns}">
    <@i.header i.national/>
    <@i.rows i.national "绩效指标"/>
    <@i.totals "总分" 6/>
  </table>
</layout>
