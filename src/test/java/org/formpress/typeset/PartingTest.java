package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where tables are parted on a page for ten rows. Each label is merged over its rows. */
class PartingTest {

    // 20 pt a row, 1 pt for the first rule.
    private static final PageSetup PAGE = new PageSetup(100, 20 + 202 / PageSetup.POINTS_PER_MM, 10, 10, 10, 10);
    private static final Typography TYPE = new Typography(18, 11, 10, 14, 2.5, 2.5, 1, 20);

    @ParameterizedTest(name = "{0} kept rows after groups of {1}: {2}")
    @CsvSource({
        // Enough on the last page, and no group is cut.
        "0, 10 3, 10 3",
        // Three rows at least.
        "0, 1 1 1 1 1 1 1 1 1 1 1, 8 3",
        "2, 1 1 1 1 1 1 1 1 1, 6 5",
        // A whole group moves where the page before stays well filled; the nearest one.
        "0, 4 4 5, 8 5",
        "0, 9 4, 9 4",
        // It does not: the group is cut where the page is full.
        "0, 3 12, 10 5",
        "0, 13, 10 3",
        // Three pages.
        "0, 9 9 9, 9 9 9",
        "0, 20 1, 10 8 3",
    })
    void pagesEndWhereAReaderWouldEndThem(int kept, String groups, String pages) {
        assertThat(rowsOnPages(rows(groups, kept))).isEqualTo(pages);
    }

    @Test
    void aRowThatIsSplitLeavesPagesAsTheyAre() {
        List<Row> rows = rows("1 1 1", 0);
        rows.add(new Row(List.of(cell("丙", 1), cell("甲\n".repeat(30), 1)), false));

        assertThat(rowsOnPages(rows)).isEqualTo("4 1 1");
    }

    private static String rowsOnPages(List<Row> rows) {
        Table table = new Table(Column.fixed(30, 50), List.of(), rows);
        PagePlan plan = Project.typesetter().plan(new Document("试", PAGE, TYPE, List.of(table)));
        return String.join(
                " ",
                ((PlannedTable) plan.blocks().get(0))
                        .fragments().stream()
                                .map(fragment ->
                                        Integer.toString(fragment.rows().size()))
                                .toList());
    }

    private static List<Row> rows(String groups, int kept) {
        List<Row> rows = new ArrayList<>();
        for (String group : groups.split(" ")) {
            int size = Integer.parseInt(group);
            for (int row = 0; row < size; row++) {
                rows.add(new Row(row == 0 ? List.of(cell("甲", size), cell("乙", 1)) : List.of(cell("乙", 1)), false));
            }
        }
        for (int row = 0; row < kept; row++) {
            rows.add(new Row(List.of(cell("总", 1), cell("分", 1)), true));
        }
        return rows;
    }

    private static Cell cell(String text, int rows) {
        return new Cell(
                1,
                rows,
                CellRole.ROW_LABEL,
                new CellStyle(Alignment.START, false),
                RichText.plain(text),
                Optional.empty());
    }
}
