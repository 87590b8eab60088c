package org.formpress.compare;

import java.util.List;
import org.formpress.model.Grid.Placed;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.Table;

/**
 * Unites the rows of two tables so that every row keeps the merges of its own version: without deleted rows the body is the later
 * table, without inserted rows the earlier one.
 */
final class TrackedUnion extends BodyUnion {

    private TrackedUnion(Table before, Table now, List<Step> steps, TextUnion texts) {
        super(before, now, steps, texts);
    }

    /**
     * The union of two tables with the same columns.
     *
     * @param steps in the order of {@link TrackedSteps}
     * @throws InvalidDocumentException when the tables have no common grid
     */
    static Table of(Table before, Table now, List<Step> steps, TextUnion texts) {
        return new TrackedUnion(before, now, steps, texts).table();
    }

    @Override
    OpenCell cell(Placed placed, int row) {
        int source = isGone(row) ? steps.get(row).before() : steps.get(row).now();
        return placed.row() == source ? begun(placed, row) : joined(placed, row);
    }

    private OpenCell begun(Placed placed, int row) {
        Step step = steps.get(row);
        OpenCell cell = isGone(row)
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

    /** Whether a cell above is present in every version that has the row. */
    private boolean stays(OpenCell cell, int row) {
        Mark begun = steps.get(cell.row()).mark();
        return begun == Mark.KEPT || begun == steps.get(row).mark();
    }
}
