package org.formpress.read;

import java.util.List;

/**
 * A row as it stands in a file, with a cell for every slot, also for those that a cell above covers.
 *
 * @param regular false when the row does not begin at the table's first column or end at its last
 */
public record ReadRow(List<ReadCell> cells, boolean regular) {

    public ReadRow {
        cells = List.copyOf(cells);
    }
}
