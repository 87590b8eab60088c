package org.formpress.model;

import java.util.List;

/**
 * One row of a table: the cells that begin in it, from left to right.
 *
 * @param keepWithPrevious true when no page may begin with this row
 * @param mark             what became of the row, where two versions are compared
 */
public record Row(List<Cell> cells, boolean keepWithPrevious, Mark mark) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** A row of a form that is compared with nothing. */
    public Row(List<Cell> cells, boolean keepWithPrevious) {
        this(cells, keepWithPrevious, Mark.KEPT);
    }
}
