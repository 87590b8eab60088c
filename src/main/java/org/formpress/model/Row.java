package org.formpress.model;

import java.util.List;

/**
 * A table row with the cells that begin in it, from left to right.
 *
 * @param keepWithPrevious true when no page may begin with this row
 * @param mark             its change, in a comparison
 */
public record Row(List<Cell> cells, boolean keepWithPrevious, Mark mark) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** Without a comparison. */
    public Row(List<Cell> cells, boolean keepWithPrevious) {
        this(cells, keepWithPrevious, Mark.KEPT);
    }
}
