<#-- What the summary says of its sums. -->
<#import "/booklet/words.ftl" as w>

<#function barName bar>
  <#if bar.others gt 0><#return "其余 ${bar.others} 个实施单位"></#if>
  <#return w.unitName(bar.name)>
</#function>

<#-- Widths in mm. Amounts have room for their longest, at 2 mm a character; the names get what is left. -->
<#function columns places>
  <#local amount = amountWidth(places)>
  <#local widths = [shown.kind?then(14, 0), amount, shown.executed?then(amount, 0), shown.rate?then(14, 0),
      shown.score?then(13, 0), shown.grade?then(10, 0)]>
  <#local left = 178 - 20>
  <#list widths as width><#local left -= width></#list>
  <#local project = (left * 0.54)?round>
  <#local all = [10, widths[0], project, left - project] + widths[1..] + [10]>
  <#return all?filter(width -> width gt 0)?join(" ")>
</#function>

<#function amountWidth places>
  <#local longest = 8>
  <#list places + kinds as each>
    <#list [each.budget, each.executed] as amount>
      <#if amount?length gt longest><#local longest = amount?length></#if>
    </#list>
  </#list>
  <#return [2 * longest + 2, 34]?min>
</#function>

<#-- Sentences below the table. -->
<#function notes>
  <#local said = []>
  <#local rounded = []>
  <#if kinds?filter(kind -> kind.rate?has_content)?has_content><#local rounded += ["执行率＝执行÷预算"]></#if>
  <#if kinds?filter(kind -> kind.score?has_content)?has_content><#local rounded += ["得分为平均分"]></#if>
  <#if rounded?has_content>
    <#local said += ["${shown.kind?then('小计', '合计')}中" + rounded?join("，") + "，四舍五入到两位小数。"]>
  </#if>
  <#list kinds as kind>
    <#if kind.unrated?has_content>
      <#local said += [unrated(kind)]>
    </#if>
    <#if shown.executed && !kind.executes>
      <#local said += ["${kind.title}没有执行数，不计执行率，也不与其他表的预算相加。"]>
    </#if>
    <#if kind.unit != unit>
      <#local said += ["${kind.title}以${kind.unit}填报，此处换算为${unit}，未作舍入。"]>
    </#if>
  </#list>
  <#if refused gt 0>
    <#local said += ["另有 ${refused} 项未通过校验，不计入${shown.kind?then('小计', '合计')}。"]>
  </#if>
  <#return said>
</#function>

<#-- Which forms are not in the rate, and what it is made of then. -->
<#function unrated kind>
  <#local some = kind.unrated[0..*12]?join("、")>
  <#local which = "序号 ${some}" + (kind.unrated?size gt 12)?then(" 等 ${kind.unrated?size} 项", "")>
  <#local made = "">
  <#if kind.rated?has_content>
    <#local made = "；执行率按其余 ${kind.rated.count} 项计算：执行 ${kind.rated.executedText}，预算 ${kind.rated.budgetText}">
  </#if>
  <#return "${which} 的预算与执行不齐，不计入执行率${made}。">
</#function>
