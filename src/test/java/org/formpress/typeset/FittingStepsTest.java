package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.formpress.Project;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.Column;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Fit;
import org.formpress.model.PageSetup;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.Typography;
import org.junit.jupiter.api.Test;

/** Small documents on a page for ten rows of one line, whose widths and sizes can be worked out by hand. */
class FittingStepsTest {

    // 20 pt a row, 1 pt for the first rule, and the line that a fitted page leaves blank.
    private static final PageSetup PAGE = new PageSetup(120, 20 + 216 / PageSetup.POINTS_PER_MM, 10, 10, 10, 10);
    private static final Typography TYPE = new Typography(18, 11, 10, 14, 2.5, 2.5, 1, 20);
    private static final Typography TIGHTER = TYPE.withPadding(2.5, 1.5).withMinRowHeight(18);
    private static final Typography TIGHTEST =
            TIGHTER.withBody(9).withLeading(11).withMinRowHeight(15);

    @Test
    void noStepIsTakenWithoutNeed() {
        assertThat(plan(10).document().typography()).isEqualTo(TYPE);
    }

    @Test
    void theFirstStepThatSavesThePageIsTaken() {
        PagePlan eleven = plan(11);
        assertThat(eleven.pages()).isEqualTo(1);
        assertThat(eleven.document().typography()).isEqualTo(TIGHTER);

        PagePlan twelve = plan(12);
        assertThat(twelve.pages()).isEqualTo(1);
        assertThat(twelve.document().typography()).isEqualTo(TIGHTEST);
    }

    @Test
    void noStepIsTakenForAPageThatIsNotSparse() {
        PagePlan plan = plan(13);

        assertThat(plan.pages()).isEqualTo(2);
        assertThat(plan.document().typography()).isEqualTo(TYPE);
    }

    @Test
    void noStepIsTakenIfNoneSavesThePage() {
        Document tall = document(new Fit(List.of(TIGHTER), 0.99), rows(16));

        assertThat(plan(tall).document().typography()).isEqualTo(TYPE);
    }

    @Test
    void aColumnGetsTheWidthThatMakesTheTableShortest() {
        // 26 hanzi of 10 pt need four lines in a column of 30 mm; two of 130 pt and 6 pt of padding and rule need 48
        // mm.
        List<Row> rows = rows(8);
        rows.add(row("甲", "预算执行进度与年初计划保持一致并完成全部考核任务内容"));
        List<Column> columns = List.of(new Column(70, 20, 70), new Column(30, 30, 80));
        Document declared = document(Fit.NONE, columns, rows);

        PagePlan plan = plan(declared);

        assertThat(plan.pages()).isEqualTo(1);
        assertThat(((Table) plan.document().blocks().get(0)).columnWidths()).containsExactly(52.0, 48.0);
    }

    @Test
    void anEmptyColumnGetsItsLeast() {
        List<Row> rows = new ArrayList<>(Collections.nCopies(9, row("甲", "")));
        rows.add(row("预算执行进度与年初计划保持一致并完成", ""));
        rows.add(row("预算执行进度与年初计划保持一致并完成", ""));
        List<Column> columns = List.of(new Column(50, 30, 90), new Column(50, 12, 50));

        PagePlan plan = plan(document(Fit.NONE, columns, rows));

        assertThat(((Table) plan.document().blocks().get(0)).columnWidths()).containsExactly(88.0, 12.0);
    }

    private static PagePlan plan(int rows) {
        return plan(document(new Fit(List.of(TIGHTER, TIGHTEST), 0.25), rows(rows)));
    }

    private static PagePlan plan(Document document) {
        return Project.typesetter().plan(document);
    }

    private static Document document(Fit fit, List<Row> rows) {
        return document(fit, Column.fixed(50, 50), rows);
    }

    private static Document document(Fit fit, List<Column> columns, List<Row> rows) {
        return new Document("试", PAGE, TYPE, List.of(new Table(columns, List.of(), rows))).withFit(fit);
    }

    private static List<Row> rows(int count) {
        return new ArrayList<>(Collections.nCopies(count, row("甲", "乙")));
    }

    private static Row row(String first, String second) {
        return new Row(List.of(cell("/a", first), cell("/b", second)), false);
    }

    private static Cell cell(String pointer, String text) {
        return new Cell(
                1,
                1,
                CellRole.DATA,
                new CellStyle(Alignment.START, false),
                RichText.plain(text),
                Optional.of(new DataPointer(pointer)));
    }
}
