<#import "/shared/cells.ftl" as c>
<#import "/shared/lines.ftl" as l>
<#assign staff = data.staff!{}>
<#assign buildings = data.buildings!{}>
<#-- While a form is being filled in, its year may still be missing. -->
<#assign lastYear = data.year?is_number?then(data.year - 1, "")>
<#assign columns = "58 20 20 20 20 20 20">
<#macro spending name label>
<#local values = (data.spending[name])!{}>
<row>
  <label align="start">${label}</label>
  <@c.amount "/spending/${name}/lastYear" values.lastYear!"" 2/>
  <@c.amount "/spending/${name}/budget" values.budget!"" 2/>
  <@c.amount "/spending/${name}/executed" values.executed!"" 2/>
</row>
</#macro>
<#macro listed list>
<#list (data[list])![] as item>
<#local at = "/${list}/${item?index}">
<row>
  <value pointer="${at}/name" align="start">${item.name}</value>
  <@c.amount "${at}/lastYear" item.lastYear!"" 2/>
  <@c.amount "${at}/budget" item.budget!"" 2/>
  <@c.amount "${at}/executed" item.executed!"" 2/>
</row>
</#list>
</#macro>
<layout title="${data.year}-${form.title}-${data.reportingUnit}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>
  <@l.filed "填报单位" "/reportingUnit" data.reportingUnit form.moneyUnit 178/>

  <table columns="${columns}">
    <row>
      <label rows="2" labels="rows">财政供养人员情况(人)</label>
      <label columns="2" labels="column">编制数</label>
      <label columns="2" labels="column">${data.year}年实际在职人数</label>
      <label columns="2" labels="column">控制率</label>
    </row>
    <row keep="with-previous">
      <@c.text "/staff/authorized" staff.authorized!"" 2/>
      <@c.text "/staff/actual" staff.actual!"" 2/>
      <@c.rate "/staff/controlRate" staff.controlRate!"" 2/>
    </row>
    <row>
      <label>经费控制情况(万元)</label>
      <label columns="2" labels="column">${lastYear}年决算数</label>
      <label columns="2" labels="column">${data.year}年预算数</label>
      <label columns="2" labels="column">${data.year}年决算数</label>
    </row>
    <@spending "threePublic" "三公经费："/>
    <@spending "vehicles" "1、公务用车购置和维护经费"/>
    <@spending "vehiclePurchase" "　　其中：公车购置"/>
    <@spending "vehicleOperation" "　　　　　公车运行维护"/>
    <@spending "abroad" "2、出国经费"/>
    <@spending "reception" "3、公务接待"/>
    <@spending "projectSpending" "项目支出："/>
    <@spending "businessWork" "1、业务工作经费"/>
  </table>

  <#-- A table of labels alone would be taken for something beside the form when it comes home. -->
  <table columns="${columns}">
    <@spending "operation" "2、运行维护经费"/>
    <@listed "projects"/>
  </table>

  <table columns="${columns}">
    <row>
      <label align="start">3、省级专项资金(每个专项一行)</label>
      <label columns="2" labels="nothing"></label>
      <label columns="2" labels="nothing"></label>
      <label columns="2" labels="nothing"></label>
    </row>
    <@listed "specialFunds"/>
    <@spending "publicSpending" "公用经费"/>
    <@spending "office" "　　其中：办公经费"/>
    <@spending "utilities" "　　　　　水费、电费、差旅费"/>
    <@spending "meetings" "　　　　　会议费、培训费"/>
    <@spending "procurement" "政府采购金额"/>
    <@spending "adjustment" "部门基本支出预算调整"/>
    <row>
      <label rows="2" labels="rows">楼堂馆所控制情况(${data.year}年完工项目)</label>
      <label labels="column">批复规模(㎡)</label>
      <label labels="column">实际规模(㎡)</label>
      <label labels="column">规模控制</label>
      <label labels="column">预算投资(万元)</label>
      <label labels="column">实际投资(万元)</label>
      <label labels="column">投资概算控制</label>
    </row>
    <row keep="with-previous">
      <@c.amount "/buildings/approvedArea" buildings.approvedArea!""/>
      <@c.amount "/buildings/actualArea" buildings.actualArea!""/>
      <@c.text "/buildings/areaControl" buildings.areaControl!""/>
      <@c.amount "/buildings/budgetedInvestment" buildings.budgetedInvestment!""/>
      <@c.amount "/buildings/actualInvestment" buildings.actualInvestment!""/>
      <@c.text "/buildings/investmentControl" buildings.investmentControl!""/>
    </row>
    <row>
      <label>厉行节约保障措施</label>
      <@c.longText "/savings" data.savings!"" 6/>
    </row>
  </table>

  <paragraph size="9" above="2" align="start">说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。</paragraph>
</layout>
