<#-- What was wanted beside what came of it. -->
<#import "/shared/cells.ftl" as c>

<#-- /expectedGoal and /actualCompletion; left and right are the columns that they cover, beside one for the label. -->
<#macro goals side expected actual left right>
<row>
  <@c.side side 2/>
  <label columns="${left}" labels="column">${expected}</label>
  <label columns="${right}" labels="column">${actual}</label>
</row>
<row keep="with-previous">
  <@c.longText "/expectedGoal" data.expectedGoal!"" left/>
  <@c.longText "/actualCompletion" data.actualCompletion!"" right/>
</row>
</#macro>
