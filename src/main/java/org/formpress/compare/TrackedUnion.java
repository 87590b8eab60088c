package org.formpress.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of two tables one body in which every row has the merges it has in its own version: what is left without the
 * rows that are gone is the later table, and without those that are new the earlier one.
 */
final class TrackedUnion {

    private final Table before;
    private final Table now;
    private final List<Step> steps;
    private final TextUnion texts;
    private final List<List<OpenCell>> rows = new ArrayList<>();
    private final @Nullable OpenCell[] above;

    private TrackedUnion(Table before, Table now, List<Step> steps, TextUnion texts) {
        this.before = before;
        this.now = now;
        this.steps = steps;
        this.texts = texts;
        this.above = new OpenCell[now.columnWidths().size()];
    }

    /**
     * The union of two tables of the same columns.
     *
     * @param steps the rows, as {@link TrackedSteps} orders them
     * @throws InvalidDocumentException when the two have no common grid
     */
    static Table of(Table before, Table now, List<Step> steps, TextUnion texts) {
        TrackedUnion union = new TrackedUnion(before, now, steps, texts);
        for (int row = 0; row < steps.size(); row++) {
            union.place(row);
        }
        return new Table(now.columnWidths(), now.header(), union.body());
    }

    private void place(int row) {
        rows.add(new ArrayList<>());
        Step step = steps.get(row);
        boolean gone = step.mark() == Mark.DELETED;
        Grid grid = gone ? before.bodyGrid() : now.bodyGrid();
        int source = gone ? step.before() : step.now();
        for (int column = 0; column < grid.columnCount(); ) {
            Placed placed = grid.at(source, column);
            OpenCell cell = placed.row() == source ? begun(placed, row) : joined(placed, row);
            Arrays.fill(above, column, placed.endColumn(), cell);
            column = placed.endColumn();
        }
    }

    private OpenCell begun(Placed placed, int row) {
        Step step = steps.get(row);
        OpenCell cell = step.mark() == Mark.DELETED
                ? OpenCell.gone(placed, placed.cell().text(), row)
                : OpenCell.now(placed, texts.of(earlier(step, placed.column()), placed.cell()), row);
        rows.get(row).add(cell);
        return cell;
    }

    private RichText earlier(Step step, int column) {
        return step.mark() == Mark.KEPT
                ? before.bodyGrid().at(step.before(), column).cell().text()
                : RichText.EMPTY;
    }

    private OpenCell joined(Placed placed, int row) {
        OpenCell cell = above[placed.column()];
        if (cell == null || !cell.canCover(placed, row) || !stays(cell, row)) {
            throw new InvalidDocumentException("row " + (row + 1) + " goes on with a cell of the other version");
        }
        cell.growTo(row);
        return cell;
    }

    /** Whether a cell above is there whenever a row is. */
    private boolean stays(OpenCell cell, int row) {
        Mark begun = steps.get(cell.row()).mark();
        return begun == Mark.KEPT || begun == steps.get(row).mark();
    }

    private List<Row> body() {
        List<Row> body = new ArrayList<>();
        for (int row = 0; row < steps.size(); row++) {
            Step step = steps.get(row);
            Row source = step.mark() == Mark.DELETED
                    ? before.body().get(step.before())
                    : now.body().get(step.now());
            body.add(new Row(
                    rows.get(row).stream().map(OpenCell::closed).toList(), source.keepWithPrevious(), step.mark()));
        }
        return body;
    }
}
