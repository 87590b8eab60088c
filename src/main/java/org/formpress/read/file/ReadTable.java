package org.formpress.read.file;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as found in a file.
 *
 * @param columns number of columns in its grid
 * @param rows    from top to bottom
 * @param onSheet whether it is on a sheet: several tables share its columns there, so that one of a form may be several of them, and
 *                merged cells are areas, which never come to continue others because rows between them are gone
 */
public record ReadTable(int columns, List<ReadRow> rows, boolean onSheet) implements ReadBlock {

    public ReadTable {
        rows = List.copyOf(rows);
    }

    /** A table with columns of its own. */
    public ReadTable(int columns, List<ReadRow> rows) {
        this(columns, rows, false);
    }

    @Override
    public <E extends Exception> ReadBlock withAnchors(Replacement<E> replacement) throws E {
        List<ReadRow> replaced = new ArrayList<>(rows.size());
        for (ReadRow row : rows) {
            List<ReadCell> cells = new ArrayList<>(row.cells().size());
            for (ReadCell cell : row.cells()) {
                cells.add(cell.withAnchors(replacement.of(cell.anchors())));
            }
            replaced.add(new ReadRow(cells, row.shape()));
        }
        return new ReadTable(columns, replaced, onSheet);
    }
}
