package org.formpress.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.formpress.Project;
import org.formpress.form.FormCatalogue;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.Column;
import org.formpress.model.Grid;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;

/** Tables with any merges: in the union each version's rows have that version's merges, and no merge outlives its first row. */
class TrackedUnionTest {

    private static final int LABELS = 3;
    private static final int ROWS = 8;
    private static final CellStyle STYLE = new CellStyle(Alignment.CENTER, false);
    private static final TextUnion TEXTS =
            new TextUnion(FormCatalogue.load(Project.home()).forms().iterator().next());

    @Property(tries = 500)
    void labelsWithinLabelsAlwaysHaveAUnion(@ForAll long seed) {
        Random random = new Random(seed);
        List<Step> same = same(random);
        Table before = table(last(same, Step::before) + random.nextInt(3), true, random);
        Table now = table(last(same, Step::now) + random.nextInt(3), true, random);

        assertGoesBothWays(before, now, TrackedSteps.of(before, now, same));
    }

    @Property(tries = 500)
    void labelsBesideEachOtherHaveARightUnionOrNone(@ForAll long seed) {
        Random random = new Random(seed);
        List<Step> same = same(random);
        Table before = table(last(same, Step::before) + random.nextInt(3), false, random);
        Table now = table(last(same, Step::now) + random.nextInt(3), false, random);
        List<Step> steps = TrackedSteps.of(before, now, same);

        assertThat(steps.stream().filter(step -> step.before() >= 0).map(Step::before))
                .containsExactlyElementsOf(numbers(before));
        try {
            assertGoesBothWays(before, now, steps);
        } catch (InvalidDocumentException e) {
            assertThat(e).hasMessageContaining("of the other version");
        }
    }

    private static void assertGoesBothWays(Table before, Table now, List<Step> steps) {
        Table union = TrackedUnion.of(before, now, steps, TEXTS);
        assertThat(merges(union, steps.stream().map(Step::before).toList())).isEqualTo(merges(before, numbers(before)));
        assertThat(merges(union, steps.stream().map(Step::now).toList())).isEqualTo(merges(now, numbers(now)));
        assertNoMergeOutlivesItsFirstRow(union);
    }

    private static void assertNoMergeOutlivesItsFirstRow(Table union) {
        for (int row = 0; row < union.body().size(); row++) {
            for (int column = 0; column < LABELS; column++) {
                Mark first =
                        union.body().get(union.bodyGrid().at(row, column).row()).mark();
                assertThat(first).isIn(Mark.KEPT, union.body().get(row).mark());
            }
        }
    }

    /** For each row and column the row in which its cell begins; of a union those of one version, in its own numbers. */
    private static List<Integer> merges(Table table, List<Integer> numbers) {
        List<Integer> merges = new ArrayList<>();
        Grid grid = table.bodyGrid();
        for (int row = 0; row < numbers.size(); row++) {
            for (int column = 0; column < grid.columnCount() && numbers.get(row) >= 0; column++) {
                merges.add(numbers.get(grid.at(row, column).row()));
            }
        }
        return merges;
    }

    private static List<Integer> numbers(Table table) {
        return Stream.iterate(0, row -> row + 1).limit(table.body().size()).toList();
    }

    private static List<Step> same(Random random) {
        List<Step> same = new ArrayList<>();
        int before = 0;
        int now = 0;
        for (int row = random.nextInt(ROWS); row >= 0; row--) {
            before += random.nextInt(2);
            now += random.nextInt(2);
            same.add(new Step(before++, now++));
        }
        return same;
    }

    private static int last(List<Step> same, ToIntFunction<Step> row) {
        return row.applyAsInt(same.get(same.size() - 1)) + 1;
    }

    /** @param nested whether a label ends where one to its left does */
    private static Table table(int rows, boolean nested, Random random) {
        boolean[][] begins = new boolean[rows + 1][LABELS + 1];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= LABELS; column++) {
                boolean ends = nested && column > 0 && begins[row][column - 1];
                begins[row][column] = row % rows == 0 || column == LABELS || ends || random.nextInt(3) == 0;
            }
        }
        return new Table(Column.fixed(20.0, 20.0, 20.0, 20.0), List.of(), rows(begins));
    }

    private static List<Row> rows(boolean[][] begins) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < begins.length - 1; row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column <= LABELS; column++) {
                if (begins[row][column]) {
                    cells.add(cell(begins, row, column));
                }
            }
            rows.add(new Row(cells, false));
        }
        return rows;
    }

    private static Cell cell(boolean[][] begins, int row, int column) {
        int end = row + 1;
        while (!begins[end][column]) {
            end++;
        }
        return new Cell(1, end - row, CellRole.DATA, STYLE, RichText.plain(row + "." + column), Optional.empty());
    }
}
