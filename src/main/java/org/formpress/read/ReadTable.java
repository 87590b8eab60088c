package org.formpress.read;

import java.util.List;

/**
 * A table as it stands in a file.
 *
 * @param columns how many columns its grid has
 */
public record ReadTable(int columns, List<ReadRow> rows) implements ReadBlock {

    public ReadTable {
        rows = List.copyOf(rows);
    }
}
