package org.formpress.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.form.FormCatalogue;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.Column;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.junit.jupiter.api.Test;

/** The examples in the comments of {@link RowPairs} and {@link TableUnion}: row a is deleted, in which label A begins. */
class UnionExamplesTest {

    private static final CellStyle STYLE = new CellStyle(Alignment.CENTER, false);
    private static final TextUnion TEXTS =
            new TextUnion(FormCatalogue.load(Project.home()).forms().iterator().next());

    private static final Table BEFORE = new Table(
            Column.fixed(20.0, 20.0),
            List.of(),
            List.of(row(label("A", 3), "a"), row("b"), row("c"), row(label("B", 1), "d")));
    private static final Table NOW = new Table(
            Column.fixed(20.0, 20.0), List.of(), List.of(row(label("A", 2), "b"), row("c"), row(label("B", 1), "d")));
    private static final List<Step> STEPS = List.of(new Step(0, -1), new Step(1, 0), new Step(2, 1), new Step(3, 2));

    private static Cell label(String text, int rows) {
        return cell(text, rows, CellRole.ROW_GROUP_LABEL);
    }

    private static Cell cell(String text, int rows, CellRole role) {
        return new Cell(1, rows, role, STYLE, RichText.plain(text), Optional.empty());
    }

    private static Row row(Cell label, String item) {
        return new Row(List.of(label, cell(item, 1, CellRole.DATA)), false);
    }

    private static Row row(String item) {
        return new Row(List.of(cell(item, 1, CellRole.DATA)), false);
    }

    @Test
    void theRowInWhichALabelBeginsTakesTheWordsOfTheNextWhereChangesAreTracked() {
        List<Step> same = STEPS.subList(1, STEPS.size());
        RowPairs pairs = new RowPairs(new RowTree(BEFORE.bodyGrid()), new RowTree(NOW.bodyGrid()), same);

        assertThat(IntStream.range(0, 4).map(pairs::now)).containsExactly(0, -1, 1, 2);
        assertThat(shown(TrackedUnion.of(BEFORE, NOW, TrackedSteps.of(BEFORE, NOW, STEPS), TEXTS)))
                .containsExactly("KEPT A | -a+b", "DELETED   | -b", "KEPT   | c", "KEPT B | d");
    }

    @Test
    void aLabelIsDrawnOnceOnPaper() {
        assertThat(shown(TableUnion.of(BEFORE, NOW, STEPS, TEXTS)))
                .containsExactly("DELETED A | -a", "KEPT   | b", "KEPT   | c", "KEPT B | d");
    }

    /** Each row with what became of it, its label where one begins, and its item with what became of each part of that. */
    private static List<String> shown(Table table) {
        List<String> rows = new ArrayList<>();
        for (Row row : table.body()) {
            List<Cell> cells = row.cells();
            String label = cells.size() == 2 ? text(cells.get(0)) : " ";
            rows.add(row.mark() + " " + label + " | " + text(cells.get(cells.size() - 1)));
        }
        return rows;
    }

    private static String text(Cell cell) {
        return cell.text().paragraphs().stream()
                .flatMap(paragraph -> paragraph.runs().stream())
                .map(run -> (run.mark() == Mark.DELETED ? "-" : run.mark() == Mark.INSERTED ? "+" : "") + run.text())
                .collect(Collectors.joining());
    }
}
