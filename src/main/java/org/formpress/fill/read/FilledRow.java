package org.formpress.fill.read;

import java.util.Map;
import java.util.Optional;
import org.formpress.read.look.Shown;
import org.jspecify.annotations.Nullable;

/** A row of a sheet that was filled in. There may be very many, so it holds no more than what a reader sees of its cells. */
final class FilledRow {

    private final int index;
    private final Map<String, Integer> columns;
    private final @Nullable Shown[] cells;

    /**
     * A row without content.
     *
     * @param index   from 0
     * @param columns the places of the sheet's columns, each with its index among them
     */
    FilledRow(int index, Map<String, Integer> columns) {
        this.index = index;
        this.columns = columns;
        this.cells = new Shown[columns.size()];
    }

    /** Puts a content where there is none. */
    void put(String place, Shown content) {
        Integer column = columns.get(place);
        if (column != null && cells[column] == null) {
            cells[column] = content;
        }
    }

    int index() {
        return index;
    }

    /** Its number as programs show it. */
    int number() {
        return index + 1;
    }

    /** What stands in a cell; empty for nothing. */
    Optional<Shown> cell(String place) {
        Integer column = columns.get(place);
        return column == null ? Optional.empty() : Optional.ofNullable(cells[column]);
    }

    /** Its text without blanks round it; empty for nothing. */
    String text(String place) {
        return cell(place).map(cell -> cell.text().strip()).orElse("");
    }
}
