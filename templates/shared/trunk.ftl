<#-- The upper part of the national self-evaluation (财预〔2020〕10号): names, money and goals, nine columns. -->
<#import "/shared/cells.ftl" as c>
<#import "/shared/funding.ftl" as f>
<#import "/shared/goals.ftl" as g>

<#macro head columns>
<table columns="${columns}">
  <row>
    <label>项目名称</label>
    <@c.text "/projectName" data.projectName 8/>
  </row>
  <row>
    <label>主管部门</label>
    <@c.text "/supervisingDepartment" data.supervisingDepartment 3/>
    <label>实施单位</label>
    <@c.text "/implementingUnit" data.implementingUnit 4/>
  </row>
  <@f.block side="项目资金(万元)" parts=f.nationalParts columns=f.national() cornerColumns=2/>
  <@g.goals side="年度总体目标" expected="预期目标" actual="实际完成情况" left=4 right=4/>
</table>
</#macro>
