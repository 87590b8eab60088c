<#import "/booklet/words.ftl" as w>
<#assign several = (book.volumes > 1)>
<#assign heading = "项目绩效情况汇总表">
<#function moneyLabel unit><#return unit.name?has_content?then(unit.name, "其他单位")></#function>
<layout title="${heading}<#if several> ${w.volumeName(listed)}</#if>">
  <heading>${heading}</heading>
  <#if first>
  <#if scores?has_content>
  <chart title="得分分布（项目数）" height="52" series="项目数"
      alt="得分分布：<#list scores as range>${range.label} ${range.count} 个<#sep>，</#list>。">
    <#list scores as range>
    <bar label="${range.label}" values="${range.count}"/>
    </#list>
  </chart>
  </#if>
  <#if money?has_content>
  <chart title="各实施单位预算与执行（万元）" height="${24 + 8.5 * money?size}" bars="lying" series="全年预算数|全年执行数"
      alt="各实施单位预算与执行，单位万元：<#list money as unit>${moneyLabel(unit)} 预算 ${unit.budget}、执行 ${unit.executed}<#sep>；</#list>。">
    <#list money as unit>
    <bar label="${moneyLabel(unit)}" values="${unit.budget}|${unit.executed}"/>
    </#list>
  </chart>
  </#if>
  </#if>
  <caption><#if several>${w.volumeName(listed)}　</#if>金额单位：万元</caption>
  <table columns="10 43 37 20 20 14 14 10 10">
    <header>
      <row>
        <label labels="column">序号</label>
        <label labels="column">项目名称</label>
        <label labels="column">实施单位</label>
        <label labels="column">预算</label>
        <label labels="column">执行</label>
        <label labels="column">执行率</label>
        <label labels="column">得分</label>
        <label labels="column">等级</label>
        <label labels="column">页码</label>
      </row>
    </header>
    <#list places as place>
    <row>
      <value>${place.number}</value>
      <value align="start"<#if volume gt 0> page="${place.page}"</#if>>${w.projectName(place)}</value>
      <#if place.refused>
      <value align="start">${place.unit}</value>
      <value columns="5">未通过校验，见第 ${place.page} 页</value>
      <#else>
      <value align="start">${place.unit}</value>
      <value align="end">${place.budget}</value>
      <value align="end">${place.executed}</value>
      <value align="end">${place.rate}</value>
      <value align="end">${place.score}</value>
      <value>${place.grade}</value>
      </#if>
      <value align="end">${place.page}</value>
    </row>
    </#list>
    <#if last>
    <row<#if places?has_content> keep="with-previous"</#if>>
      <label columns="3">合计（得分为平均分，执行率只计有执行数的项目）</label>
      <value align="end">${totals.budget}</value>
      <value align="end">${totals.executed}</value>
      <value align="end">${totals.rate}</value>
      <value align="end">${totals.score}</value>
      <label columns="2" labels="nothing"></label>
    </row>
    </#if>
  </table>
</layout>
