package org.formpress.fill;

import java.util.Map;
import java.util.Optional;
import org.formpress.read.excel.SheetCell;

/**
 * A row of a sheet that was filled in.
 *
 * @param index from 0
 * @param cells those with content, by the places of their columns
 */
record FilledRow(int index, Map<String, SheetCell> cells) {

    Optional<SheetCell> cell(String place) {
        return Optional.ofNullable(cells.get(place));
    }

    /** What stands in a cell, without blanks round it; empty for nothing. */
    String text(String place) {
        SheetCell cell = cells.get(place);
        return cell == null ? "" : cell.text().strip();
    }

    /** Its number as programs show it. */
    int number() {
        return index + 1;
    }
}
