package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.Column;
import org.formpress.model.Document;
import org.formpress.model.PageSetup;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.junit.jupiter.api.Test;

/** Tables of rows of 20 pt on pages with room for ten of them below a header. */
class TablePaginatorTest {

    private static final double MM = 25.4 / 72;
    private static final Typography TYPE = new Typography(18, 11, 10, 14, 2.5, 2.5, 1, 20);
    private static final PageSetup PAGE = new PageSetup(100, 20 + 223 * MM, 10, 10, 10, 10);
    private static final CellStyle START = new CellStyle(Alignment.START, false);

    @Test
    void aTableWithoutRowsIsItsHeader() {
        PagePlan plan = plan(List.of());
        assertThat(plan.pages()).isEqualTo(1);
        assertThat(fragments(plan)).hasSize(1);
        assertThat(fragments(plan).get(0).header()).hasSize(1);
        assertThat(fragments(plan).get(0).rows()).isEmpty();
    }

    @Test
    void tenRowsFitOnAPage() {
        assertThat(rowsOnPages(plan(rows(10)))).containsExactly(10);
    }

    @Test
    void theEleventhRowBeginsTheNextPageBelowTheHeader() {
        PagePlan plan = plan(rows(11));
        assertThat(rowsOnPages(plan)).containsExactly(10, 1);
        assertThat(fragments(plan)).allSatisfy(fragment -> {
            assertThat(fragment.header()).hasSize(1);
            assertThat(fragment.topRule()).isTrue();
        });
        assertThat(fragments(plan)).extracting(TableFragment::startsPage).containsExactly(false, true);
    }

    @Test
    void noPageBeginsWithARowThatKeepsWithThePrevious() {
        List<Row> rows = rows(9);
        rows.addAll(List.of(row("甲", true), row("乙", true)));
        assertThat(rowsOnPages(plan(rows))).containsExactly(8, 3);
    }

    @Test
    void aChainOfKeptRowsLongerThanAPageIsBrokenAllTheSame() {
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, 25).forEach(index -> rows.add(row("甲", index > 0)));
        assertThat(rowsOnPages(plan(rows))).containsExactly(10, 10, 5);
    }

    @Test
    void aRowThatFitsOnAPageIsNotCut() {
        List<Row> rows = rows(8);
        rows.add(row("甲\n".repeat(12), false));
        PagePlan plan = plan(rows);
        assertThat(rowsOnPages(plan)).containsExactly(8, 1);
        assertThat(fragments(plan).get(1).rows().get(0).cells().get(0).lines()).hasSize(12);
    }

    @Test
    void aRowTallerThanAPageGoesOnWhereItWasCut() {
        PagePlan plan = plan(List.of(row("甲\n".repeat(40), false)));
        assertThat(rowsOnPages(plan)).containsExactly(1, 1, 1, 1);
        assertThat(printedLines(plan)).isEqualTo(40);
        assertThat(fragments(plan)).allSatisfy(fragment -> {
            assertThat(fragment.rows()).extracting(PlannedRow::source).containsExactly(0);
            assertThat(fragment.rows().get(0).cells().get(0).flowing()).isTrue();
        });
    }

    @Test
    void aTallRowBeginsBelowOthersOnlyWhenAFewOfItsLinesFit() {
        List<Row> nine = rows(9);
        nine.add(row("甲\n".repeat(40), false));
        assertThat(rowsOnPages(plan(nine)).get(0)).isEqualTo(9);
        List<Row> seven = rows(7);
        seven.add(row("甲\n".repeat(40), false));
        assertThat(rowsOnPages(plan(seven)).get(0)).isEqualTo(8);
        assertThat(printedLines(plan(seven))).isEqualTo(47);
    }

    @Test
    void aLabelIsRepeatedAndMarkedOnEveryPageItReaches() {
        PagePlan plan = plan(labelled("产出", 25));
        assertThat(rowsOnPages(plan)).containsExactly(10, 10, 5);
        assertThat(fragments(plan))
                .extracting(fragment -> text(fragment.rows().get(0).cells().get(0)))
                .containsExactly("产出", "产出（续）", "产出（续）");
        assertThat(fragments(plan))
                .extracting(fragment -> fragment.rows().get(0).cells().get(0).rowSpan())
                .containsExactly(10, 10, 5);
    }

    @Test
    void aLabelTallerThanAPageIsPrintedInFullAndOnlyOnce() {
        String label = "产\n".repeat(30).strip();
        PagePlan plan = plan(labelled(label, 2));
        StringBuilder printed = new StringBuilder();
        fragments(plan)
                .forEach(fragment ->
                        printed.append(text(fragment.rows().get(0).cells().get(0))));
        assertThat(printed.toString()).startsWith("产".repeat(30));
        assertThat(printed.toString().replace("产", "").replace("（续）", "")).isEmpty();
    }

    @Test
    void aTableBelowAnotherSharesItsRule() {
        Table table = new Table(Column.fixed(40.0, 40.0), List.of(), rows(2));
        PagePlan plan = plan(table, table);
        List<TableFragment> second = ((PlannedTable) plan.blocks().get(1)).fragments();
        assertThat(second.get(0).topRule()).isFalse();
        assertThat(second.get(0).startsPage()).isFalse();
    }

    @Test
    void aTableWhoseHeaderNoLongerFitsBeginsTheNextPage() {
        Table first = new Table(Column.fixed(40.0, 40.0), List.of(), rows(11));
        PagePlan plan = plan(first, new Table(Column.fixed(40.0, 40.0), List.of(row("头", false)), rows(1)));
        TableFragment second = ((PlannedTable) plan.blocks().get(1)).fragments().get(0);
        assertThat(second.startsPage()).isTrue();
        assertThat(second.topRule()).isTrue();
    }

    @Test
    void aTableAtADistanceDrawsItsUpperRule() {
        Table table = new Table(Column.fixed(40.0, 40.0), List.of(), rows(2));
        PagePlan plan = plan(table, table.withSpaceAbove(2));
        PlannedTable second = (PlannedTable) plan.blocks().get(1);
        assertThat(second.above()).isEqualTo(Millipoints.ofMillimetres(2));
        assertThat(second.fragments().get(0).topRule()).isTrue();
    }

    @Test
    void aLineWithoutRulesIsLowAndTheTableBelowDrawsItsUpperRule() {
        PagePlan plan = plan(line(), new Table(Column.fixed(40.0, 40.0), List.of(), rows(2)));
        TableFragment line = fragments(plan).get(0);
        assertThat(line.topRule()).isFalse();
        assertThat(line.rows()).extracting(PlannedRow::height).containsExactly(16_500);
        assertThat(((PlannedTable) plan.blocks().get(1)).fragments().get(0).topRule())
                .isTrue();
    }

    @Test
    void aLineWithoutRulesStaysWithTheTableBelow() {
        Table first = new Table(Column.fixed(40.0, 40.0), List.of(), rows(9));
        Table last = new Table(Column.fixed(40.0, 40.0), List.of(row("头", false)), rows(3));
        PagePlan plan = plan(first, line(), last);
        assertThat(((PlannedTable) plan.blocks().get(1)).fragments())
                .singleElement()
                .satisfies(fragment -> assertThat(fragment.startsPage()).isTrue());
        assertThat(((PlannedTable) plan.blocks().get(2)).fragments().get(0).startsPage())
                .isFalse();
    }

    private static Table line() {
        return new Table(TableRules.NONE, Column.fixed(40.0, 40.0), List.of(), rows(1));
    }

    private static PagePlan plan(List<Row> rows) {
        return plan(new Table(Column.fixed(40.0, 40.0), List.of(row("头", false)), rows));
    }

    private static PagePlan plan(Table... tables) {
        return Project.typesetter()
                .plan(
                        new Document("试", PAGE, TYPE, List.of(tables)),
                        Project.typesetter().texts(TYPE),
                        PageEnds.NONE,
                        0);
    }

    private static List<TableFragment> fragments(PagePlan plan) {
        return ((PlannedTable) plan.blocks().get(0)).fragments();
    }

    private static List<Integer> rowsOnPages(PagePlan plan) {
        return fragments(plan).stream().map(fragment -> fragment.rows().size()).toList();
    }

    private static int printedLines(PagePlan plan) {
        return fragments(plan).stream()
                .flatMap(fragment -> fragment.rows().stream())
                .mapToInt(row -> row.cells().get(0).lines().size())
                .sum();
    }

    private static String text(PlannedCell cell) {
        StringBuilder text = new StringBuilder();
        cell.lines().forEach(line -> text.append(line.text()));
        return text.toString();
    }

    private static List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, count).forEach(index -> rows.add(row("甲", false)));
        return rows;
    }

    private static List<Row> labelled(String label, int count) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(List.of(cell(label, count, CellRole.ROW_GROUP_LABEL), cell("甲", 1, CellRole.DATA)), false));
        IntStream.range(1, count).forEach(index -> rows.add(new Row(List.of(cell("甲", 1, CellRole.DATA)), false)));
        return rows;
    }

    private static Row row(String text, boolean keepWithPrevious) {
        return new Row(List.of(cell(text, 1, CellRole.DATA), cell("乙", 1, CellRole.DATA)), keepWithPrevious);
    }

    private static Cell cell(String text, int rows, CellRole role) {
        return new Cell(1, rows, role, START, RichText.plain(text), Optional.empty());
    }
}
