package org.formpress.write.word;

import static org.formpress.write.word.FormFixture.keptRow;
import static org.formpress.write.word.FormFixture.label;
import static org.formpress.write.word.FormFixture.longText;
import static org.formpress.write.word.FormFixture.row;
import static org.formpress.write.word.FormFixture.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.formpress.model.Cell;
import org.formpress.model.Column;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.write.word.FormFixture.Indicator;

/** The two tables of a 自评表. */
final class SelfEvaluationTables {

    static final String GOAL = "为深入贯彻市委区委关于加强党建引领基层治理的工作要求, 推动居村工作环境改善及服务环境提升, "
            + "区委指定了《闵行区居村党群服务站标准化建设工作指引》, 作为街镇推进居村党群服务站建设的参考标准。"
            + "打造空间面积达标、标识标牌规范、设施配备齐全、氛围营造有序、政治引领凸显、基层党建深化、便民服务丰富、"
            + "基层治理夯实、资源运用合理、群众认可满意的居村党群服务站。";
    static final String COMPLETION = "完成 2023 年实项目党群服务站的建设和 2022 年党群服务站的尾款支付。建成后, 党群服务站的空间更加优化, "
            + "盘活 2500 平方米的闲置空间; 服务更加丰富, 服务内容从原来 20 余项增加到 100 余项, 推出体育健身、老年助餐、"
            + "青年自习、双周集市等特色服务; 人气更加提升, 阵地人气提升超过 50%; 运行更加规范, 研究制定了党群服务中心(站)运维导则。";
    static final List<Indicator> PUBLISHED = List.of(
            new Indicator("产出指标", "数量指标", "服务站建设完成数量", "=100.00(%)", "100.00(%)", "20.00", "20.00", ""),
            new Indicator("产出指标", "质量指标", "服务站建设达标率", "≥90.00(%)", "90.00(%)", "10.00", "10.00", ""),
            new Indicator("产出指标", "时效指标", "服务站建设及时率", "=100.00(%)", "90.00(%)", "10.00", "9.00", "建设完成时间比计划时间稍晚"),
            new Indicator("产出指标", "成本指标", "服务站建设成本达标率", "=100.00(%)", "90.00(%)", "10.00", "9.00", "基本达标"),
            new Indicator("效益指标", "社会效益指标", "基层治理水平提升情况", "提升", "达成指标", "20.00", "20.00", ""),
            new Indicator("效益指标", "可持续影响指标", "服务站机制健全性", "建立健全", "达成指标", "10.00", "10.00", ""),
            new Indicator("满意度指标", "服务对象满意度指标", "党员群众满意度", "≥90.00(%)", "90.00(%)", "10.00", "10.00", ""));

    private static final List<Column> COLUMNS = Column.fixed(20.5, 22.5, 30.0, 25.0, 25.0, 15.5, 15.5, 24.0);
    private static final List<String> AMOUNTS =
            List.of("initialBudget", "adjustedBudget", "executed", "weight", "executionRate", "score");

    private SelfEvaluationTables() {}

    static Table head(RichText goal, RichText completion) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(label("项目名称", 2, 1), value("/projectName", "居村党群服务站标准化建设", 6, 1)));
        rows.add(row(
                label("主管部门", 2, 1),
                value("/supervisingDepartment", "上海市闵行区浦锦街道办事处(汇总)", 2, 1),
                label("实施单位", 2, 1),
                value("/implementingUnit", "上海市闵行区浦锦街道社区党群服务中心", 2, 1)));
        rows.add(row(
                label("项目资金(万元)", 1, 5),
                label(""),
                label("年初预算数"),
                label("全年预算数"),
                label("全年执行数"),
                label("分数"),
                label("执行率(%)"),
                label("得分")));
        rows.add(funds("年度资金总额:", "total", "10.00"));
        rows.add(funds("其中：当年财政拨款", "currentYearAppropriation", "-"));
        rows.add(funds("上年结转资金", "carriedOver", "-"));
        rows.add(funds("其他资金", "other", "-"));
        rows.add(row(label("年度总体目标", 1, 2), label("预期目标", 3, 1), label("实际完成情况", 4, 1)));
        rows.add(keptRow(longText("/expectedGoal", goal, 3), longText("/actualCompletion", completion, 4)));
        return new Table(COLUMNS, List.of(), rows);
    }

    private static Row funds(String label, String part, String points) {
        List<Cell> cells = new ArrayList<>();
        cells.add(label(label));
        for (String amount : AMOUNTS) {
            boolean isPoints = amount.equals("weight") || amount.equals("score");
            cells.add(value("/funding/" + part + "/" + amount, isPoints ? points : "1,155.17"));
        }
        return new Row(cells, true);
    }

    static Table indicators(List<Indicator> indicators) {
        Row header = row(
                label("一级指标"),
                label("二级指标"),
                label("三级指标"),
                label("年度指标值"),
                label("实际完成值"),
                label("分值"),
                label("得分"),
                label("偏差原因分析及改进措施"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            rows.add(indicator(indicators, i));
        }
        rows.add(keptRow(label("总分", 5, 1), value("/totalWeight", "100.00"), value("/totalScore", "98.00"), label("")));
        rows.add(keptRow(label("评分等级", 2, 1), value("/grade", "优", 6, 1)));
        return new Table(COLUMNS, List.of(header), rows);
    }

    private static Row indicator(List<Indicator> all, int i) {
        List<Cell> cells = new ArrayList<>();
        String at = "/indicators/" + i;
        addLevel(cells, at + "/level1", all, i, Indicator::level1, Indicator::level1);
        addLevel(cells, at + "/level2", all, i, Indicator::level2, one -> one.level1() + "/" + one.level2());
        cells.add(value(at + "/level3", all.get(i).level3()));
        cells.add(value(at + "/target", all.get(i).target()));
        cells.add(value(at + "/actual", all.get(i).actual()));
        cells.add(value(at + "/weight", all.get(i).weight()));
        cells.add(value(at + "/score", all.get(i).score()));
        cells.add(longText(at + "/deviation", RichText.plain(all.get(i).deviation()), 1));
        return row(cells.toArray(Cell[]::new));
    }

    /** Rows with the same key share the label that the first of them has. */
    private static void addLevel(
            List<Cell> cells,
            String pointer,
            List<Indicator> all,
            int i,
            Function<Indicator, String> text,
            Function<Indicator, String> key) {
        String here = key.apply(all.get(i));
        if (i > 0 && key.apply(all.get(i - 1)).equals(here)) {
            return;
        }
        int end = i + 1;
        while (end < all.size() && key.apply(all.get(end)).equals(here)) {
            end++;
        }
        cells.add(value(pointer, text.apply(all.get(i)), 1, end - i));
    }
}
