package org.formpress.compare;

import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;

/**
 * The rows of a body as a tree. A row's parent is the last row above in which a merged cell begins that covers it. All
 * descendants of a row stand directly below it.
 */
final class RowTree {

    /** The parent of rows that no merged cell covers from above. */
    static final int ROOT = -1;

    private final Grid grid;
    private final int[] parents;

    RowTree(Grid grid) {
        this.grid = grid;
        parents = new int[grid.rowCount()];
        for (int row = 0; row < parents.length; row++) {
            parents[row] = parent(row);
        }
    }

    private int parent(int row) {
        int parent = ROOT;
        for (int column = 0; column < grid.columnCount(); column++) {
            int begin = grid.at(row, column).row();
            parent = begin == row ? parent : Math.max(parent, begin);
        }
        return parent;
    }

    /** The child of {@code above} that is {@code row} or its ancestor; {@link #ROOT} when there is none. */
    int branch(int row, int above) {
        int branch = row;
        while (branch > above && parents[branch] != above) {
            branch = parents[branch];
        }
        return branch > above ? branch : ROOT;
    }

    /** Whether cells begin in, and continue into, the same columns of two rows in bodies with equal column counts. */
    boolean hasMergesOf(RowTree other, int row, int otherRow) {
        for (int column = 0; column < grid.columnCount(); column++) {
            Placed here = grid.at(row, column);
            Placed there = other.grid.at(otherRow, column);
            boolean begins = here.row() == row;
            if (begins != (there.row() == otherRow) || here.endColumn() != there.endColumn()) {
                return false;
            }
        }
        return true;
    }

    /** Number of columns of a row that are covered from above. */
    int joined(int row) {
        int joined = 0;
        for (int column = 0; column < grid.columnCount(); column++) {
            joined += grid.at(row, column).row() < row ? 1 : 0;
        }
        return joined;
    }
}
