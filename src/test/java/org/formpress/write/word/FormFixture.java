package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.model.Alignment;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.PageSetup;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan;
import org.formpress.write.CarriedData;
import org.formpress.write.Manuscript;

/** Documents as the two forms' templates make them, built by hand. */
final class FormFixture {

    static final Typography TYPE = new Typography(18, 11, 10, 13.5, 3, 2.5, 0.6, 19);
    static final PageSetup A4 = new PageSetup(210, 297, 16, 16, 16, 16);

    private static final CellStyle LABEL = new CellStyle(Alignment.CENTER, true);
    private static final CellStyle VALUE = new CellStyle(Alignment.CENTER, false);
    private static final CellStyle LONG_TEXT = new CellStyle(Alignment.START, false);

    private FormFixture() {}

    static Manuscript manuscript(Document document) {
        return manuscript(document, "{\"form\":\"" + document.title() + "\"}\n");
    }

    static Manuscript manuscript(Document document, String json) {
        // Word lays out pages by itself, and these documents have characters that no font of ours has.
        PagePlan plan = new PagePlan(document, List.of(), 1, 0);
        CarriedData carried = new CarriedData("self-evaluation", "2024-1", json.getBytes(UTF_8));
        return new Manuscript(plan, carried, pages -> "");
    }

    static Document document(String title, Block... blocks) {
        return new Document(title, A4, TYPE, List.of(blocks));
    }

    static Caption caption(String before, String year, String after) {
        return new Caption(List.of(
                new Caption.Segment(before, Optional.empty()),
                new Caption.Segment(year, Optional.of(new DataPointer("/year"))),
                new Caption.Segment(after, Optional.empty())));
    }

    static Row row(Cell... cells) {
        return new Row(List.of(cells), false);
    }

    static Row keptRow(Cell... cells) {
        return new Row(List.of(cells), true);
    }

    static Cell label(String text) {
        return label(text, 1, 1);
    }

    static Cell label(String text, int columns, int rows) {
        return new Cell(columns, rows, CellRole.ROW_LABEL, LABEL, RichText.plain(text), Optional.empty());
    }

    static Cell value(String pointer, String text) {
        return value(pointer, text, 1, 1);
    }

    static Cell value(String pointer, String text, int columns, int rows) {
        return new Cell(
                columns, rows, CellRole.DATA, VALUE, RichText.plain(text), Optional.of(new DataPointer(pointer)));
    }

    static Cell longText(String pointer, RichText text, int columns) {
        return new Cell(columns, 1, CellRole.DATA, LONG_TEXT, text, Optional.of(new DataPointer(pointer)));
    }

    /** A goal as an upstream editor marks it up: emphasis, a break, two kinds of lists. */
    static RichText markup() {
        return new RichText(List.of(
                TextParagraph.of(
                        Run.plain("总体要求: "),
                        new Run("加强", true, false, false),
                        new Run("党建", true, true, true),
                        Run.plain("引领\n第二行 <b>&\"'\u3000。")),
                item("1.", 1, "推动居村工作环境改善及服务环境提升, 作为街镇推进居村党群服务站建设的参考标准"),
                item("2.", 1, "打造"),
                item("•", 2, "空间面积达标、标识标牌规范、设施配备齐全、氛围营造有序、政治引领凸显、基层党建深化"),
                item("10.", 1, "群众认可满意的居村党群服务站")));
    }

    private static TextParagraph item(String marker, int level, String text) {
        return new TextParagraph(List.of(Run.plain(text)), marker, level);
    }

    /** 自评表 (contract of the two grids: eight columns, two tables). */
    static Document selfEvaluation(RichText goal, RichText completion, List<Indicator> indicators) {
        return document(
                "2023-财政项目支出绩效自评表-居村党群服务站标准化建设",
                new Heading("财政项目支出绩效自评表"),
                caption("(", "2023", " 年度)"),
                SelfEvaluationTables.head(goal, completion),
                SelfEvaluationTables.indicators(indicators));
    }

    /** The published form of a town, as its sample has it. */
    static Document typicalSelfEvaluation() {
        return selfEvaluation(
                RichText.plain(SelfEvaluationTables.GOAL),
                RichText.plain(SelfEvaluationTables.COMPLETION),
                SelfEvaluationTables.PUBLISHED);
    }

    static Document blankSelfEvaluation() {
        return selfEvaluation(RichText.EMPTY, RichText.EMPTY, List.of(Indicator.BLANK));
    }

    static Document targetDeclaration(int indicators) {
        return document(
                "2023-财政项目支出绩效目标申报表-规建",
                new Heading("财政项目支出绩效目标申报表"),
                caption("(", "2023", "年度)"),
                TargetDeclarationTables.head(markup(), RichText.plain("规范业委会组建、换届流程。\n\n完成评估。")),
                TargetDeclarationTables.indicators(indicators));
    }

    /** Characters beyond the Basic Multilingual Plane beside ordinary ones, and all that XML has to escape. */
    static Document rareCharacters() {
        String rare = "王\uD842\uDFB7、涇\u3400 & <b> \"'\u00A0 \t。";
        return selfEvaluation(
                new RichText(List.of(TextParagraph.of(new Run(rare, true, false, true), Run.plain("\uD842\uDFB7")))),
                RichText.plain(rare),
                List.of(new Indicator(rare, rare, rare, rare, rare, "1.00", "1.00", rare)));
    }

    /** A goal of that many numbered parts: 〔1〕…〔2〕…; forty of them need more than two pages. */
    static Document endlessGoal(int parts) {
        StringBuilder goal = new StringBuilder();
        for (int part = 1; part <= parts; part++) {
            goal.append('〔').append(part).append('〕').append(SelfEvaluationTables.GOAL, 0, 80);
        }
        return selfEvaluation(RichText.plain(goal.toString()), RichText.plain("完毕。"), SelfEvaluationTables.PUBLISHED);
    }

    /** One of each kind, by a name for messages. */
    static Map<String, Document> all() {
        Map<String, Document> all = new LinkedHashMap<>();
        all.put("typical", typicalSelfEvaluation());
        all.put("blank", blankSelfEvaluation());
        all.put("long", longSelfEvaluation(40));
        all.put("rare", rareCharacters());
        all.put("endless", endlessGoal(40));
        all.put("target", targetDeclaration(7));
        all.put("target-long", targetDeclaration(60));
        return all;
    }

    static Document longSelfEvaluation(int count) {
        List<Indicator> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(new Indicator(
                    i < count / 2 ? "产出指标" : "效益指标",
                    "第" + i / 4 + "类指标",
                    "服务站建设完成数量" + i,
                    "=100.00(%)",
                    "90.00(%)",
                    "2.00",
                    "1.80",
                    i % 3 == 0 ? "建设完成时间比计划时间稍晚, 主要因为材料未能按期到位" : ""));
        }
        return selfEvaluation(RichText.plain(SelfEvaluationTables.GOAL), markup(), many);
    }

    /** One row of the indicators. */
    record Indicator(
            String level1,
            String level2,
            String level3,
            String target,
            String actual,
            String weight,
            String score,
            String deviation) {

        static final Indicator BLANK = new Indicator("", "", "", "", "", "", "", "");
    }
}
