<#import "/shared/cells.ftl" as c>
<#import "/shared/funding.ftl" as f>
<#assign month = data.month!7>
<#assign parts = [
  {"name": "total", "label": "年度资金总额："},
  {"name": "currentYearAppropriation", "label": "其中：本年一般公共预算拨款"},
  {"name": "other", "label": "其他资金"}
]>
<#assign money = [
  {"name": "initialBudget", "label": "年初预算数", "columns": 2},
  {"name": "executed", "label": "1-${month}月执行数", "columns": 3},
  {"name": "executionRate", "label": "1-${month}月执行率", "columns": 4, "kind": "rate"},
  {"name": "forecast", "label": "全年预计执行数", "columns": 4}
]>
<#assign ticks = ["causeFunding", "causeRules", "causeStaff", "causeEquipment", "causeOther"]>
<#assign chances = ["certain", "possible", "impossible"]>
<#assign columns = "12 18(16-24) 21(18-28) 30(24-44) 24(18-34) 25(18-36) 25(18-36) 7.5 7.5 7.5 7.5 7.5 25(18-44) 7.5 7.5 7.5 25(14-40)">
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度1-<value pointer="/month">${month}</value>月)</caption>

  <table columns="${columns}">
    <row>
      <label columns="2">项目名称</label>
      <@c.text "/projectName" data.projectName!"" 15/>
    </row>
    <row>
      <label columns="2">主管部门及代码</label>
      <@c.text "/supervisingDepartment" data.supervisingDepartment!"" 4/>
      <label columns="2">实施单位</label>
      <@c.text "/implementingUnit" data.implementingUnit!"" 9/>
    </row>
    <@f.block side="项目资金(万元)" parts=parts columns=money cornerColumns=3/>
    <row>
      <label columns="2">年度总体目标</label>
      <@c.longText "/annualGoal" data.annualGoal!"" 15/>
    </row>
  </table>

  <table columns="${columns}">
    <header>
      <row>
        <@c.sideOfHeader 2/>
        <label rows="2" labels="column">一级指标</label>
        <label rows="2" labels="column">二级指标</label>
        <label rows="2" labels="column">三级指标</label>
        <label rows="2" labels="column">年度指标值</label>
        <label rows="2" labels="column">1-${month}月执行情况</label>
        <label rows="2" labels="column">全年预计完成情况</label>
        <label columns="6" labels="column">偏差原因分析</label>
        <label columns="3" labels="column">完成目标可能性</label>
        <label rows="2" labels="column">备注</label>
      </row>
      <row>
        <label labels="column" text="stacked">经费保障</label>
        <label labels="column" text="stacked">制度保障</label>
        <label labels="column" text="stacked">人员保障</label>
        <label labels="column" text="stacked">硬件条件保障</label>
        <label labels="column" text="stacked">其他</label>
        <label labels="column">原因说明</label>
        <label labels="column" text="stacked">确定能</label>
        <label labels="column" text="stacked">有可能</label>
        <label labels="column" text="stacked">完全不可能</label>
      </row>
    </header>
    <#list data.indicators as indicator>
    <#assign at = "/indicators/${indicator?index}">
    <row>
      <@c.sideOfRows "绩效指标"/>
      <@c.level "${at}/level1" indicator.level1!""/>
      <@c.level "${at}/level2" indicator.level2!""/>
      <@c.text "${at}/level3" indicator.level3!""/>
      <@c.text "${at}/target" indicator.target!""/>
      <@c.text "${at}/actual" indicator.actual!""/>
      <@c.text "${at}/forecast" indicator.forecast!""/>
      <#list ticks as tick>
      <@c.text "${at}/${tick}" indicator[tick]!""/>
      </#list>
      <@c.text "${at}/deviation" indicator.deviation!""/>
      <#list chances as chance>
      <@c.text "${at}/${chance}" indicator[chance]!""/>
      </#list>
      <@c.text "${at}/remark" indicator.remark!""/>
    </row>
    </#list>
  </table>
</layout>
