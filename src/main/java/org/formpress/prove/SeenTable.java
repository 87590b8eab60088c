package org.formpress.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadCell.Merge;
import org.formpress.read.file.ReadRow;

/** The cells of one table, put together of the slots that a reader finds. */
final class SeenTable {

    private final int table;
    private final Predicate<String> values;
    private final List<SeenCell> cells = new ArrayList<>();

    /** The index in {@code cells} of the merged cell that may go on in a column. */
    private final Map<Integer, Integer> open = new HashMap<>();

    private SeenTable(int table, Predicate<String> values) {
        this.table = table;
        this.values = values;
    }

    /**
     * The cells of a table.
     *
     * @param table  its index, from 0
     * @param values which pointers are those of values: on a sheet, the rows of a list have a name, too
     */
    static List<SeenCell> of(int table, List<ReadRow> rows, Predicate<String> values) {
        SeenTable seen = new SeenTable(table, values);
        for (int row = 0; row < rows.size(); row++) {
            seen.read(row, rows.get(row).cells());
        }
        return seen.cells;
    }

    private void read(int row, List<ReadCell> slots) {
        int column = 0;
        for (ReadCell slot : slots) {
            Integer above = open.get(column);
            if (slot.merge() == Merge.CONTINUES && above != null) {
                cells.set(above, oneRowMore(cells.get(above)));
            } else {
                open.put(column, cells.size());
                cells.add(cell(row, column, slot));
            }
            column += slot.columnSpan();
        }
    }

    private SeenCell cell(int row, int column, ReadCell slot) {
        return new SeenCell(
                table, row, column, 1, slot.columnSpan(), slot.text().text(), pointer(slot.anchors()));
    }

    private String pointer(Anchors anchors) {
        return (anchors.tags().isEmpty() ? anchors.bookmarks() : anchors.tags())
                .stream().filter(values).sorted().collect(Collectors.joining(" "));
    }

    private static SeenCell oneRowMore(SeenCell cell) {
        return new SeenCell(
                cell.table(),
                cell.row(),
                cell.column(),
                cell.rowSpan() + 1,
                cell.columnSpan(),
                cell.text(),
                cell.pointer());
    }
}
