package org.formpress.model;

import java.util.List;
import java.util.Map;

/**
 * One row of a table: the cells that begin in it, from left to right.
 *
 * @param keepWithPrevious true when no page may begin with this row
 * @param mark             what became of the row, where two versions are compared
 * @param former           by column, from 0: the texts of cells that began in this row in the earlier version, and that a cell
 *                         above covers now. Nobody sees them, unless the changes are rejected.
 */
public record Row(List<Cell> cells, boolean keepWithPrevious, Mark mark, Map<Integer, RichText> former) {

    public Row {
        cells = List.copyOf(cells);
        former = Map.copyOf(former);
    }

    /** A row of a form that is compared with nothing. */
    public Row(List<Cell> cells, boolean keepWithPrevious) {
        this(cells, keepWithPrevious, Mark.KEPT, Map.of());
    }
}
