package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
import org.formpress.model.PageSetup;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The indents of the values of a column, in points. */
class DecimalPointsTest {

    private static final PageSetup PAGE = new PageSetup(210, 297, 10, 10, 10, 10);
    private static final Typography TYPE = new Typography(18, 11, 10, 14, 2.5, 2.5, 1, 20);

    private static List<Integer> indents(Alignment alignment, int width, String... values) {
        List<Row> rows = Arrays.stream(values)
                .map(value -> new Row(List.of(cell(value, alignment)), false))
                .toList();
        Table table = new Table(Column.fixed(width), List.of(), rows);
        PagePlan plan = Project.typesetter().plan(new Document("试", PAGE, TYPE, List.of(table)));
        return ((PlannedTable) plan.blocks().get(0))
                .fragments().stream()
                        .flatMap(fragment -> fragment.rows().stream())
                        .map(row -> row.cells().get(0).lines())
                        .map(lines ->
                                lines.isEmpty() ? 0 : Math.round(lines.get(0).indent() / 1000f))
                        .toList();
    }

    private static Cell cell(String text, Alignment alignment) {
        return new Cell(
                1,
                1,
                CellRole.DATA,
                new CellStyle(alignment, false),
                RichText.plain(text),
                Optional.of(new DataPointer("/a")));
    }

    /** The font's 0 has 5.57 pt, its 1 has 4.71 pt. */
    @Test
    void decimalPointsAreUnderEachOther() {
        assertThat(indents(Alignment.CENTER, 30, "100.00", "10.00", "0.00")).containsExactly(0, 6, 10);
        assertThat(indents(Alignment.CENTER, 30, "10.11", "10.00")).containsExactly(0, 2);
    }

    @Test
    void aDashAndAnEmptyCellStayAsTheyAre() {
        assertThat(indents(Alignment.CENTER, 30, "10.00", "-", "", "0.00")).containsExactly(0, 0, 0, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"≥2场", "8.0", "8", "2025-01-01", "8.00%", "8.00\n9.00", "8.00元"})
    void anyOtherValueLeavesTheWholeColumnCentred(String other) {
        assertThat(indents(Alignment.CENTER, 30, "10.00", "8.00", other)).containsExactly(0, 0, 0);
    }

    @Test
    void valuesThatAreNotCentredStayWhereTheyAre() {
        assertThat(indents(Alignment.START, 30, "10.00", "8.00")).containsExactly(0, 0);
        assertThat(indents(Alignment.END, 30, "10.00", "8.00")).containsExactly(0, 0);
    }

    @Test
    void aColumnThatIsTooNarrowForTheLongestStaysCentred() {
        assertThat(indents(Alignment.CENTER, 10, "1,000,000.00", "8.00")).containsExactly(0, 0);
    }
}
