<#import "/booklet/words.ftl" as w>
<layout title="未通过校验-${w.projectName(place)}">
  <heading>未通过校验的表</heading>
  <caption>以下数据不能成表，请改正后重新提交</caption>
  <table columns="26 152">
    <row>
      <label>序号</label>
      <value align="start">${place.number}（数据第 ${place.line} 行）</value>
    </row>
    <row>
      <label>项目名称</label>
      <value align="start">${place.name}</value>
    </row>
    <row>
      <label>实施单位</label>
      <value align="start">${place.unit}</value>
    </row>
    <row>
      <label>年度</label>
      <value align="start">${place.year}</value>
    </row>
  </table>
  <table columns="12 52 34 80">
    <header>
      <row>
        <label labels="column">序号</label>
        <label labels="column">位置</label>
        <label labels="column">填写的内容</label>
        <label labels="column">问题与改法</label>
      </row>
    </header>
    <#list problems as problem>
    <row>
      <value>${problem?counter}</value>
      <value align="start"><#if problem.cell?has_content>${problem.cell}<#if problem.label?has_content>
</#if></#if>${problem.label}<#if problem.pointer?has_content>
${problem.pointer}</#if></value>
      <value align="start">${problem.value}</value>
      <value align="start">${problem.message}<#if problem.hint?has_content>
${problem.hint}</#if></value>
    </row>
    </#list>
  </table>
</layout>
