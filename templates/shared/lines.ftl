<#-- Lines without rules between the title and the grid. -->

<#--
  Who files the form, and the unit of its money.

  width  of the grid below, in mm
-->
<#macro filed label pointer value money width>
<#-- A half-width bracket is half as wide as a hanzi of 10 pt. -->
<#local named = (label?length + 1 - label?replace("[^()]", "", "r")?length / 2) * 3.53 + 2.5>
<table rules="none" columns="${named} ${width - named - 30} 30">
  <row>
    <label align="start">${label}：</label>
    <value pointer="${pointer}" align="start">${value}</value>
    <label align="end" labels="nothing">单位：${money}</label>
  </row>
</table>
</#macro>
