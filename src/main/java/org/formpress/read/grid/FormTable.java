package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.formpress.model.Grid;
import org.formpress.model.Table;
import org.formpress.read.file.ReadRow;

/**
 * A table as the form prints it: fixed rows, and between them one row for each item of a list in the data.
 *
 * @param columns number of columns in its grid
 * @param array   pointer of the list; empty when the table has only fixed rows
 * @param above   rows before the items, header rows first
 * @param items   one row for each item
 * @param pattern the shape of an item's row; empty when the table has only fixed rows
 * @param below   rows after the items
 */
record FormTable(
        int columns,
        String array,
        List<List<Slot>> above,
        List<List<Slot>> items,
        List<Slot> pattern,
        List<List<Slot>> below) {

    static FormTable of(Table table, Printed printed) {
        List<List<Slot>> rows = rows(table);
        List<Integer> of = rows.stream().map(row -> item(row, printed)).toList();
        int first = of.indexOf(0);
        int end = first;
        while (first >= 0 && end < rows.size() && of.get(end) == end - first) {
            end++;
        }
        boolean elsewhere = first < 0 || of.stream().filter(index -> index >= 0).count() != end - first;
        if (elsewhere || !alike(rows.subList(first, end), printed)) {
            return new FormTable(table.columns().size(), "", rows, List.of(), List.of(), List.of());
        }
        return new FormTable(
                table.columns().size(),
                array(rows.get(first), printed),
                rows.subList(0, first),
                rows.subList(first, end),
                rows.get(first),
                rows.subList(end, rows.size()));
    }

    private static List<List<Slot>> rows(Table table) {
        List<List<Slot>> rows = new ArrayList<>();
        for (Grid grid : List.of(table.headerGrid(), table.bodyGrid())) {
            for (int row = 0; row < grid.rowCount(); row++) {
                rows.add(Slot.ofRow(grid, row));
            }
        }
        return rows;
    }

    /** The item whose values begin in a row; -1 for none, -2 for several. */
    private static int item(List<Slot> row, Printed printed) {
        List<Integer> items = row.stream()
                .filter(Slot::begins)
                .flatMap(slot -> pointer(slot, printed).stream())
                .map(ItemPointer::index)
                .distinct()
                .toList();
        return items.isEmpty() ? -1 : items.size() == 1 ? items.get(0) : -2;
    }

    private static Optional<ItemPointer> pointer(Slot slot, Printed printed) {
        return slot.pointer().flatMap(pointer -> printed.item(pointer));
    }

    private static String array(List<Slot> row, Printed printed) {
        return row.stream()
                .flatMap(slot -> pointer(slot, printed).stream())
                .map(ItemPointer::array)
                .findFirst()
                .orElse("");
    }

    /** Whether the rows are those of a list: the same fields in the same columns, and values of that list only. */
    private static boolean alike(List<List<Slot>> rows, Printed printed) {
        return rows.stream().map(row -> shape(row, printed)).distinct().count() == 1
                && rows.get(0).stream()
                        .allMatch(slot -> slot.pointer().isEmpty()
                                || pointer(slot, printed)
                                        .filter(item -> item.array().equals(array(rows.get(0), printed)))
                                        .isPresent());
    }

    private static List<String> shape(List<Slot> row, Printed printed) {
        return row.stream()
                .map(slot -> slot.columns() + field(slot, printed) + slot.isGroupLabel())
                .toList();
    }

    private static String field(Slot slot, Printed printed) {
        return pointer(slot, printed)
                .map(ItemPointer::field)
                .orElseGet(() -> slot.printed().text());
    }

    /** The same table without items. */
    FormTable withoutItems() {
        return new FormTable(columns, array, above, List.of(), pattern, below);
    }

    /** Whether a row may be one of this table's: it has marks of the form, cells like those of an item, or cannot be judged. */
    boolean couldHave(ReadRow row, Set<String> known) {
        return row.shape() != ReadRow.Shape.WHOLE
                || row.cells().size() == pattern.size()
                || row.cells().stream()
                        .anyMatch(cell -> !cell.anchors().pointers(known).isEmpty());
    }

    /** Number of rows that are not items. */
    int fixedRows() {
        return above.size() + below.size();
    }
}
