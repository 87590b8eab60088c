package org.formpress.compare;

import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;

/**
 * The rows of a body as a tree: a row hangs on the last row above it in which a merged cell begins that covers it. All rows that
 * hang on a row, on those, and so on, stand directly below it.
 */
final class RowTree {

    /** What rows hang on that no merged cell joins to one above. */
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

    /** The row that hangs on {@code above} and that {@code row} is or hangs on itself; {@link #ROOT} when there is none. */
    int branch(int row, int above) {
        int branch = row;
        while (branch > above && parents[branch] != above) {
            branch = parents[branch];
        }
        return branch > above ? branch : ROOT;
    }

    /** Whether the same cells begin, and the same go on from above, in a row and in one of another body of as many columns. */
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

    /** How many columns of a row are covered from above. */
    int joined(int row) {
        int joined = 0;
        for (int column = 0; column < grid.columnCount(); column++) {
            joined += grid.at(row, column).row() < row ? 1 : 0;
        }
        return joined;
    }
}
