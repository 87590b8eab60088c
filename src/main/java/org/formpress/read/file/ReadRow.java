package org.formpress.read.file;

import java.util.List;

/**
 * A row as found in a file, including the cells that a cell above covers.
 *
 * @param shape whether the columns of its cells are certain
 */
public record ReadRow(List<ReadCell> cells, Shape shape) {

    public ReadRow {
        cells = List.copyOf(cells);
    }

    /** How the cells of a row fit the table's columns. */
    public enum Shape {
        /** They fill the row from the first column to the last. */
        WHOLE,
        /** The row misses the first or last column, or cells overlap or are merged across. */
        RAGGED,
        /** Cells were inserted, deleted or merged under tracked changes. */
        TRACKED
    }
}
