package org.formpress.read;

import java.util.List;

/**
 * A row as it stands in a file, with a cell for every slot, also for those that a cell above covers.
 *
 * @param shape whether its cells are sure to stand in the columns they seem to
 */
public record ReadRow(List<ReadCell> cells, Shape shape) {

    public ReadRow {
        cells = List.copyOf(cells);
    }

    /** How the cells of a row fit the table's columns. */
    public enum Shape {
        /** They fill the row from the first column to the last. */
        WHOLE,
        /** The row does not begin at the first column or end at the last, or cells overlap or are merged across. */
        RAGGED,
        /** Cells came, went or were merged under tracked changes. */
        TRACKED
    }
}
