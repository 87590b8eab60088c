package org.formpress.compare;

import java.util.Optional;
import org.formpress.model.Cell;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Mark;
import org.formpress.model.RichText;

/** A cell of the table being built, which rows below may still join. */
final class OpenCell {

    private final Placed placed;
    private final Cell cell;
    private final int row;
    private int end;

    private OpenCell(Placed placed, Cell cell, int row) {
        this.placed = placed;
        this.cell = cell;
        this.row = row;
        this.end = row + 1;
    }

    /** A cell of the later version, with another text. */
    static OpenCell now(Placed placed, RichText text, int row) {
        return new OpenCell(placed, placed.cell().withText(text), row);
    }

    /** A deleted cell, without its pointer, which would name a value of the earlier data. */
    static OpenCell gone(Placed placed, RichText text, int row) {
        return new OpenCell(placed, deleted(placed.cell(), text), row);
    }

    private static Cell deleted(Cell cell, RichText text) {
        RichText marked = MarkedText.of(text, Mark.DELETED);
        return new Cell(cell.columnSpan(), cell.rowSpan(), cell.role(), cell.style(), marked, Optional.empty());
    }

    /** The row in which it begins. */
    int row() {
        return row;
    }

    /** Whether it ends above {@code row} and covers the columns of {@code below}. */
    boolean canCover(Placed below, int row) {
        return end == row && covers(below);
    }

    private boolean covers(Placed other) {
        return placed.column() == other.column() && placed.endColumn() == other.endColumn();
    }

    /** Extends the cell down to row {@code last}. */
    void growTo(int last) {
        end = last + 1;
    }

    Cell closed() {
        return cell.withRowSpan(end - row);
    }
}
