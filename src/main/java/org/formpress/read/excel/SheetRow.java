package org.formpress.read.excel;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param index  from 0
 * @param hidden whether a reader does not see it
 * @param cells  those that the file has, from left to right
 */
public record SheetRow(int index, boolean hidden, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }
}
