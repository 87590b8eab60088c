package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.ReadText;

/** Reads the rows of a list: which are the old items, which are copies of one, and which are new. */
final class ItemRows {

    final FormTable table;
    final List<ItemRow> rows;
    final Set<String> known;
    final boolean onSheet;

    /** By old item, the index of the row that is that item and no copy. */
    final Map<Integer, Integer> originals = new HashMap<>();

    /** Indexes of the rows of old items that changed their order. */
    final Set<Integer> moved;

    /** @param known pointers of all values that the form printed; @param onSheet whether the rows are on a sheet */
    ItemRows(FormTable table, List<ItemRow> rows, Set<String> known, boolean onSheet) {
        this.table = table;
        this.rows = rows;
        this.known = known;
        this.onSheet = onSheet;
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).origin() >= 0) {
                originals.merge(rows.get(index).origin(), index, this::original);
            }
        }
        moved = RowOrder.moved(IntStream.range(0, rows.size())
                .mapToObj(index -> isCopy(index) ? -1 : rows.get(index).origin())
                .toList());
    }

    private boolean isCopy(int index) {
        int origin = rows.get(index).origin();
        return origin >= 0 && originals.getOrDefault(origin, index) != index;
    }

    /** Which of two rows with the same anchors is not the copy. Both are read as they stand, so no value depends on it. */
    private int original(int one, int other) {
        Comparator<ItemRow> likeness =
                Comparator.comparingInt(ItemRow::bookmarks).thenComparingInt(row -> row.unchanged(table));
        return likeness.compare(rows.get(one), rows.get(other)) >= 0 ? one : other;
    }

    /** All rows, from top to bottom. */
    List<ReadItem> read() throws RefusedException {
        if (!rows.isEmpty() && !table.items().isEmpty() && originals.isEmpty()) {
            throw rows.get(0).place().refusal("file.anchors.lost");
        }
        List<List<ReadText>> columns = new ArrayList<>();
        for (int slot = 0; slot < table.pattern().size(); slot++) {
            columns.add(column(slot));
        }
        List<ReadItem> items = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            List<ReadText> texts = new ArrayList<>();
            for (List<ReadText> column : columns) {
                texts.add(column.get(index));
            }
            items.add(new ReadItem(rows.get(index).origin(), isCopy(index), texts));
        }
        return items;
    }

    private List<ReadText> column(int slot) throws RefusedException {
        Slot pattern = table.pattern().get(slot);
        if (pattern.isGroupLabel()) {
            return new GroupLabels(this, slot).read();
        }
        for (ItemRow row : rows) {
            if (row.continues(slot)) {
                throw row.place().refusal("file.merged");
            }
        }
        return rows.stream().map(row -> row.text(slot)).toList();
    }
}
