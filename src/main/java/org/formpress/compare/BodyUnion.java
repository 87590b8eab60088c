package org.formpress.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.jspecify.annotations.Nullable;

/** Unites the rows of two tables in one body; subclasses decide which cells the rows share. */
abstract class BodyUnion {

    final Table before;
    final Table now;
    final List<Step> steps;
    final TextUnion texts;

    /** The cells that begin in each row so far. */
    final List<List<OpenCell>> rows = new ArrayList<>();

    /** The last cell so far, by column. */
    final @Nullable OpenCell[] above;

    BodyUnion(Table before, Table now, List<Step> steps, TextUnion texts) {
        this.before = before;
        this.now = now;
        this.steps = steps;
        this.texts = texts;
        this.above = new OpenCell[now.columns().size()];
    }

    /** @throws org.formpress.model.InvalidDocumentException when the tables have no common grid */
    Table table() {
        for (int row = 0; row < steps.size(); row++) {
            rows.add(new ArrayList<>());
            place(row);
        }
        return now.withRows(now.header(), body());
    }

    private void place(int row) {
        boolean gone = isGone(row);
        Grid grid = gone ? before.bodyGrid() : now.bodyGrid();
        int source = gone ? steps.get(row).before() : steps.get(row).now();
        for (int column = 0; column < grid.columnCount(); ) {
            Placed placed = grid.at(source, column);
            Arrays.fill(above, column, placed.endColumn(), cell(placed, row));
            column = placed.endColumn();
        }
    }

    boolean isGone(int row) {
        return steps.get(row).now() < 0;
    }

    /**
     * The cell that stands for {@code placed} in a row: a new one, or the one above, extended.
     *
     * @param placed cell of the earlier version if the row was deleted, otherwise of the later one
     */
    abstract OpenCell cell(Placed placed, int row);

    private List<Row> body() {
        List<Row> body = new ArrayList<>();
        for (int row = 0; row < steps.size(); row++) {
            Step step = steps.get(row);
            Row source =
                    isGone(row) ? before.body().get(step.before()) : now.body().get(step.now());
            body.add(new Row(
                    rows.get(row).stream().map(OpenCell::closed).toList(), source.keepWithPrevious(), step.mark()));
        }
        return body;
    }
}
