package org.formpress.model;

import java.util.List;

/**
 * One row of a table: the cells that begin in it, from left to right.
 *
 * @param keepWithPrevious true when no page may begin with this row
 */
public record Row(List<Cell> cells, boolean keepWithPrevious) {

    public Row {
        cells = List.copyOf(cells);
    }
}
