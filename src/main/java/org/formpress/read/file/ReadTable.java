package org.formpress.read.file;

import java.util.List;

/**
 * A table as found in a file.
 *
 * @param columns number of columns in its grid
 */
public record ReadTable(int columns, List<ReadRow> rows) implements ReadBlock {

    public ReadTable {
        rows = List.copyOf(rows);
    }
}
