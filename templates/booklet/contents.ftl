<#import "/booklet/words.ftl" as w>
<#assign common = (volume == 0)>
<#assign heading = common?then("总目录", "目录")>
<layout title="${heading}<#if common> ${w.volumeName(listed)}</#if>">
  <heading>${heading?replace("目录", "目　录")}</heading>
  <#if book.volumes gt 1>
  <caption>${w.volumeName(listed)}</caption>
  </#if>
  <table columns="14 150 14" rules="header">
    <header>
      <row>
        <label labels="column">序号</label>
        <label labels="column" align="start">实施单位、项目名称</label>
        <label labels="column" align="end"><#if common>${w.volumeName(listed)}</#if>页码</label>
      </row>
    </header>
    <#list groups as group>
    <row>
      <label columns="3" align="start">${w.unitName(group.unit)}</label>
    </row>
    <#list group.places as place>
    <row<#if place?is_first> keep="with-previous"</#if>>
      <value>${place.number}</value>
      <value align="start"<#if !common> page="${place.page}"</#if>>${w.projectName(place)}<#if place.refused>（未通过校验）</#if></value>
      <value align="end">${place.page}</value>
    </row>
    </#list>
    </#list>
  </table>
</layout>
