<#import "/booklet/words.ftl" as w>
<#import "/booklet/sums.ftl" as s>
<#assign several = (book.volumes > 1)>
<#assign heading = "项目绩效情况汇总表">
<#assign numbers = 1 + shown.executed?then(1, 0) + shown.rate?then(1, 0) + shown.score?then(1, 0) + shown.grade?then(1, 0)>
<#assign names = shown.kind?then(4, 3)>
<layout title="${heading}<#if several> ${w.volumeName(listed)}</#if>">
  <heading>${heading}</heading>
  <#if first>
  <#list kinds as kind>
  <#assign of = shown.kind?then(kind.name, "")>
  <#if kind.scores?has_content>
  <chart title="${of}得分分布（项目数）" height="52" series="项目数"
      alt="${of}得分分布：<#list kind.scores as range>${range.label} ${range.count} 个<#sep>，</#list>。">
    <#list kind.scores as range>
    <bar label="${range.label}" values="${range.count}"/>
    </#list>
  </chart>
  </#if>
  <#if kind.money?has_content>
  <chart title="${of}各实施单位预算与执行（${unit}）" height="${24 + 8.5 * kind.money?size}" bars="lying" series="预算|执行"
      alt="${of}各实施单位预算与执行，单位${unit}：<#list kind.money as bar>${s.barName(bar)} 预算 ${bar.budgetText}、执行 ${bar.executedText}<#sep>；</#list>。">
    <#list kind.money as bar>
    <bar label="${s.barName(bar)}" values="${bar.budget}|${bar.executed}"/>
    </#list>
  </chart>
  </#if>
  </#list>
  </#if>
  <caption><#if several>${w.volumeName(listed)}　</#if>金额单位：${unit}<#if shown.rate>　执行率单位：%</#if></caption>
  <table columns="${s.columns(places)}">
    <header>
      <row>
        <label labels="column">序号</label>
        <#if shown.kind>
        <label labels="column">表种</label>
        </#if>
        <label labels="column">项目名称</label>
        <label labels="column">实施单位</label>
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
        <label labels="column">页码</label>
      </row>
    </header>
    <#list places as place>
    <row>
      <value>${place.number}</value>
      <#if shown.kind>
      <value>${place.kind}</value>
      </#if>
      <value align="start"<#if volume gt 0> page="${place.page}"</#if>>${w.projectName(place)}</value>
      <value align="start">${place.unit}</value>
      <#if place.refused>
      <value columns="${numbers}">未通过校验<#if numbers gt 1>，见第 ${place.page} 页</#if></value>
      <#else>
      <value align="end">${place.budget}</value>
      <#if shown.executed>
      <value align="end">${place.executed}</value>
      </#if>
      <#if shown.rate>
      <value align="end">${place.rate}</value>
      </#if>
      <#if shown.score>
      <value align="end">${place.score}</value>
      </#if>
      <#if shown.grade>
      <value>${place.grade}</value>
      </#if>
      </#if>
      <value align="end">${place.page}</value>
    </row>
    </#list>
    <#if last>
    <#list kinds as kind>
    <row<#if places?has_content> keep="with-previous"</#if>>
      <label columns="${names}">${shown.kind?then("小计：" + kind.name, "合计")}（${kind.count} 项）</label>
      <value align="end">${kind.budget}</value>
      <#if shown.executed>
      <value align="end">${kind.executed}</value>
      </#if>
      <#if shown.rate>
      <value align="end">${kind.rate}</value>
      </#if>
      <#if shown.score>
      <value align="end">${kind.score}</value>
      </#if>
      <label columns="${shown.grade?then(2, 1)}" labels="nothing"></label>
    </row>
    </#list>
    <#assign notes = s.notes()>
    <#if notes?has_content>
    <row<#if places?has_content> keep="with-previous"</#if>>
      <value columns="${names + numbers + 1}" align="start"><#list notes as note><#if notes?size gt 1>${note?counter}. <#else>注：</#if>${note}<#sep>
</#sep></#list></value>
    </row>
    </#if>
    </#if>
  </table>
</layout>
