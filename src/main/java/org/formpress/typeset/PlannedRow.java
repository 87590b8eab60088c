package org.formpress.typeset;

import java.util.List;

/**
 * A row on one page, or the part of a higher row on it.
 *
 * @param source index of the row in the table's body or header
 * @param height including its lower rule, in thousandths of a point
 * @param cells  the cells that begin in this row on this page, from left to right
 */
public record PlannedRow(int source, int height, List<PlannedCell> cells) {

    public PlannedRow {
        cells = List.copyOf(cells);
    }
}
