<#import "/shared/cells.ftl" as c>
<#import "/shared/funding.ftl" as f>
<#import "/shared/goals.ftl" as g>
<#import "/shared/indicators.ftl" as i>
<#assign columns = "13 16(15-24) 20(18-30) 28(22-50) 22(18-40) 22(18-40) 14(12-17) 17(16-19) 26(18-60)">
<layout title="${data.year}-${form.title}-${data.projectName}">
  <heading>${form.title}</heading>
  <caption>(<value pointer="/year">${data.year}</value>年度)</caption>

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

  <table columns="${columns}">
    <@i.header i.national/>
    <@i.rows i.national "绩效指标"/>
    <@i.totals "总分" 6/>
  </table>
</layout>
