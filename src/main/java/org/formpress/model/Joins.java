package org.formpress.model;

import org.formpress.model.Grid.Placed;

/** Which cells of a table no rule parts from the cell below or above, because the upper one joins it ({@link CellStyle#joinsBelow}). */
public record Joins(Table table) {

    /** Whether no rule is below a cell of the table's header or body. The last rule of a table is always there. */
    public boolean below(Grid grid, Placed placed) {
        boolean last = placed.endRow() == grid.rowCount() && (grid == table.bodyGrid() || isEmpty(table.bodyGrid()));
        return placed.cell().style().joinsBelow() && !last;
    }

    /** Whether no rule is above a cell of the table's header or body: the cell above joins it, and covers all its columns. */
    public boolean above(Grid grid, Placed placed) {
        if (placed.row() > 0) {
            return joins(grid.at(placed.row() - 1, placed.column()), placed);
        }
        return isBelowHeader(grid, placed)
                && joins(table.headerGrid().at(table.header().size() - 1, placed.column()), placed);
    }

    /** Whether a cell stands directly below the header, which repeats on every page. */
    public boolean isBelowHeader(Grid grid, Placed placed) {
        return placed.row() == 0 && grid == table.bodyGrid() && !isEmpty(table.headerGrid());
    }

    private static boolean isEmpty(Grid grid) {
        return grid.rowCount() == 0;
    }

    private static boolean joins(Placed above, Placed below) {
        return above.cell().style().joinsBelow()
                && above.column() <= below.column()
                && above.endColumn() >= below.endColumn();
    }
}
