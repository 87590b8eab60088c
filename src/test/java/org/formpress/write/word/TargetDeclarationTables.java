package org.formpress.write.word;

import static org.formpress.write.word.FormFixture.keptRow;
import static org.formpress.write.word.FormFixture.label;
import static org.formpress.write.word.FormFixture.longText;
import static org.formpress.write.word.FormFixture.row;
import static org.formpress.write.word.FormFixture.value;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Cell;
import org.formpress.model.Column;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;

/** The two tables of a 申报表: six columns above, five below. */
final class TargetDeclarationTables {

    private static final String PROJECT = "/funding/project/";
    private static final String ANNUAL = "/funding/annual/";

    private TargetDeclarationTables() {}

    static Table head(RichText overallGoal, RichText annualGoal) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                label("项目名称"),
                value("/projectName", "规建-住宅小区业主大会、业委会指导"),
                label("项目性质"),
                value("/projectNature", "经常性项目"),
                label("项目类别"),
                value("/projectCategory", "特定目标类")));
        rows.add(row(
                label("主管部门"),
                value("/supervisingDepartment", "上海市普陀区长征镇人民政府"),
                label("实施单位"),
                value("/implementingUnit", "上海市普陀区长征镇规划和生态环境办公室", 3, 1)));
        rows.add(row(
                label("计划开始日期"),
                value("/plannedStartDate", "2023-01-01"),
                label("计划完成日期"),
                value("/plannedEndDate", "2023-12-31", 3, 1)));
        addFunds(rows);
        rows.add(row(label("项目绩效目标", 1, 2), label("项目总目标", 2, 1), label("年度总体目标", 3, 1)));
        rows.add(keptRow(longText("/overallGoal", overallGoal, 2), longText("/annualGoal", annualGoal, 3)));
        return new Table(Column.fixed(25.0, 34.0, 32.0, 35.0, 24.0, 28.0), List.of(), rows);
    }

    private static void addFunds(List<Row> rows) {
        rows.add(row(
                label("项目资金(元)", 1, 4),
                label("项目资金总额"),
                value(PROJECT + "total", "6,810,000.00"),
                label("年度资金申请总额"),
                value(ANNUAL + "total", "6,810,000.00", 2, 1)));
        rows.add(keptRow(
                label("其中：财政资金", 1, 2),
                value(PROJECT + "fiscal", "6,810,000.00", 1, 2),
                label("其中：当年财政拨款"),
                value(ANNUAL + "currentYearAppropriation", "6,810,000.00", 2, 1)));
        rows.add(keptRow(label("上年结转资金"), value(ANNUAL + "carriedOver", "0.00", 2, 1)));
        rows.add(keptRow(
                label("其他资金"), value(PROJECT + "other", "0.00"), label("其他资金"), value(ANNUAL + "other", "", 2, 1)));
    }

    static Table indicators(int count) {
        Row header = row(label(""), label("一级指标"), label("二级指标"), label("三级指标"), label("年度(/项目)指标值"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Cell> cells = new ArrayList<>();
            if (i == 0) {
                cells.add(label("绩效指标", 1, count));
                cells.add(value("/indicators/0/level1", "产出指标", 1, count));
            }
            if (i % 2 == 0) {
                cells.add(value("/indicators/" + i + "/level2", "数量指标", 1, Math.min(2, count - i)));
            }
            cells.add(value("/indicators/" + i + "/level3", "业委会换届改造" + i));
            cells.add(value("/indicators/" + i + "/target", "达标"));
            rows.add(new Row(cells, false));
        }
        return new Table(Column.fixed(25.0, 30.0, 38.0, 50.0, 35.0), List.of(header), rows);
    }
}
