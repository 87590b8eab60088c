<#import "/shared/cells.ftl" as c>
<#assign subtotals = data.subtotals!{}>
<#assign dimensions = [
  {"name": "necessity", "label": "立项必要性"},
  {"name": "economy", "label": "投入经济性"},
  {"name": "goals", "label": "绩效目标合理性"},
  {"name": "feasibility", "label": "实施方案可行性"},
  {"name": "financing", "label": "筹资合规性"}
]>
<#assign columns = "20 20(18-26) 13.5(13.5-16) 58.5(46-66) 12 41(41-44) 13">
<#-- Pointers to the scores of a dimension. -->
<#function scores label>
  <#local pointers = []>
  <#list data.criteria as criterion>
  <#if criterion.dimension == label><#local pointers = pointers + ["/criteria/${criterion?index}/score"]></#if>
  </#list>
  <#return pointers>
</#function>
<#-- Their exact sum; "" of none. -->
<#function summed label>
  <#local total = "">
  <#list data.criteria as criterion>
  <#if criterion.dimension == label && (criterion.score!"")?has_content>
  <#local total = total?is_number?then(total, 0) + criterion.score?number>
  </#if>
  </#list>
  <#return total>
</#function>
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

  <table columns="28 61 28 61">
    <row>
      <label>项目名称</label>
      <@c.text "/projectName" data.projectName 3/>
    </row>
    <row>
      <label>主管部门</label>
      <@c.text "/supervisingDepartment" data.supervisingDepartment/>
      <label>项目单位</label>
      <@c.text "/implementingUnit" data.implementingUnit/>
    </row>
    <row>
      <label>申请资金(万元)</label>
      <@c.amount "/requestedFunds" data.requestedFunds!""/>
      <label>评估日期</label>
      <@c.text "/evaluatedOn" data.evaluatedOn!""/>
    </row>
  </table>

  <table columns="${columns}">
    <header>
      <row>
        <label columns="3" labels="column">审核内容</label>
        <label columns="2" labels="column">审核要点</label>
        <label rows="2" labels="column">审核意见</label>
        <label rows="2" labels="column">得分</label>
      </row>
      <row>
        <label labels="column">评估维度</label>
        <label labels="column">具体内容</label>
        <label labels="column">权重</label>
        <label labels="column">具体内容</label>
        <label labels="column">分值</label>
      </row>
    </header>
    <#list data.criteria as criterion>
    <#assign at = "/criteria/${criterion?index}">
    <row>
      <@c.level "${at}/dimension" criterion.dimension/>
      <@c.level "${at}/aspect" criterion.aspect!""/>
      <@c.level "${at}/aspectWeight" criterion.aspectWeight!""/>
      <value pointer="${at}/criterion" align="start">${criterion.criterion}</value>
      <@c.amount "${at}/points" criterion.points!""/>
      <@c.choice pointer="${at}/rating" value=criterion.rating!"" box="after"/>
      <@c.amount "${at}/score" criterion.score!""/>
    </row>
    </#list>
  </table>

  <table columns="22 26 26 28 28 26 22">
    <row>
      <label rows="2" labels="rows">得分小计</label>
      <#list dimensions as dimension>
      <label labels="column">${dimension.label}
(20分)</label>
      </#list>
      <label labels="column">总分
(100分)</label>
    </row>
    <row keep="with-previous">
      <#list dimensions as dimension>
      <@c.amount pointer="/subtotals/${dimension.name}" value=subtotals[dimension.name]!summed(dimension.label) sum=(subtotals[dimension.name]??)?then("", scores(dimension.label)?join(" "))/>
      </#list>
      <@c.amount pointer="/totalScore" value=data.totalScore!sum("/criteria/*/score") sum=(data.totalScore??)?then("", "/criteria/*/score")/>
    </row>
    <row>
      <label>评估结论</label>
      <@c.choice pointer="/conclusion" value=data.conclusion!"" columns=6 box="after"/>
    </row>
    <row>
      <label>评估意见</label>
      <@c.longText "/opinion" data.opinion!"" 6/>
    </row>
  </table>

  <paragraph above="2" align="start"><signature name="evaluators" width="42">评估人员(签字)：</signature><seal name="unit" width="42" height="42">评估单位(盖章)：</seal>　　年　　月　　日</paragraph>
</layout>
