<#import "/shared/cells.ftl" as c>
<#import "/shared/funding.ftl" as f>
<#import "/shared/lines.ftl" as l>
<#assign month = data.month!6>
<#assign parts = [
  {"name": "total", "label": "年度资金总额："},
  {"name": "currentYearAppropriation", "label": "其中：当年一般公共预算拨款"}
]>
<#assign money = [
  {"name": "initialBudget", "label": "年初预算数"},
  {"name": "executed", "label": "1-${month}月执行数"},
  {"name": "forecast", "label": "全年预计执行数", "columns": 2}
]>
<#assign columns = "20(16-22) 20(15-28) 38(26-60) 28(20-45) 28(20-45) 24(20-26) 20(15-40)">
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度1-<value pointer="/month">${month}</value>月)</caption>
  <@l.filed "项目单位(盖章)" "/projectUnit" data.projectUnit!"" form.moneyUnit 178/>

  <table columns="${columns}">
    <row>
      <label>项目名称</label>
      <@c.text "/projectName" data.projectName!"" 6/>
    </row>
    <row>
      <label>主管部门</label>
      <@c.text "/supervisingDepartment" data.supervisingDepartment!"" 2/>
      <label>项目执行单位</label>
      <@c.text "/implementingUnit" data.implementingUnit!"" 3/>
    </row>
    <row>
      <label>项目属性</label>
      <@c.choice pointer="/projectAttribute" value=data.projectAttribute!"" columns=6 box="after" numbers="1、" align="start"/>
    </row>
    <row>
      <label rows="2" labels="rows">项目类型</label>
      <@c.choice pointer="/projectDuration" value=data.projectDuration!"" columns=6 box="after" numbers="1、" align="start"/>
    </row>
    <row keep="with-previous">
      <@c.choice pointer="/projectLevel" value=data.projectLevel!"" columns=6 box="after" numbers="1、" align="start"/>
    </row>
    <@f.block side="项目资金(万元)" parts=parts columns=money cornerColumns=2/>
  </table>

  <table columns="${columns}">
    <header>
      <row>
        <@c.sideOfHeader/>
        <label labels="column">一级指标</label>
        <label labels="column">指标名称</label>
        <label labels="column">指标值</label>
        <label labels="column">半年度指标执行情况</label>
        <label labels="column">完成目标可能性(确定能、有可能、不可能)</label>
        <label labels="column">备注</label>
      </row>
    </header>
    <#list data.indicators as indicator>
    <#assign at = "/indicators/${indicator?index}">
    <row>
      <@c.sideOfRows "绩效指标"/>
      <@c.level "${at}/level1" indicator.level1!""/>
      <@c.text "${at}/name" indicator.name!""/>
      <@c.text "${at}/target" indicator.target!""/>
      <@c.text "${at}/actual" indicator.actual!""/>
      <@c.text "${at}/possibility" indicator.possibility!""/>
      <@c.text "${at}/remark" indicator.remark!""/>
    </row>
    </#list>
    <row>
      <label columns="2">偏差或不能完成目标原因分析</label>
      <@c.longText "/deviation" data.deviation!"" 5/>
    </row>
    <row>
      <label columns="2">相关建议或举措</label>
      <@c.longText "/suggestion" data.suggestion!"" 5/>
    </row>
  </table>

  <paragraph size="9" above="2" align="start">注：1.完成目标可能性：对应所设定的实现绩效目标的路径，分确定能、有可能、不可能三级综合判断完成的可能性。</paragraph>
  <paragraph size="9" align="start">2.如“完成目标可能性”出现“有可能”、“不可能”选项，请分别在“偏差或不能完成目标原因分析”与“相关建议或举措”栏填写相关原因及拟采取的措施。</paragraph>
  <paragraph size="9" align="start">3.偏差或不能完成目标原因分析：针对与预期目标产生偏差的指标值，根据实际情况从规划和目标设计、投入保障、制度保障、项目管理等方面进行判断和分析，并说明原因。</paragraph>
</layout>
