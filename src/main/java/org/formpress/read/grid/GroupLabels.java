package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadText;
import org.jspecify.annotations.Nullable;

/**
 * The labels of one column that several rows may share. The text stands in the first row of a span; the others are empty. A row
 * takes the label of the span it stands in, wherever it stood before. Only a row that stayed in place while the first row of
 * its span was removed keeps its old label. Example: row 0 is deleted, and row 4 is moved below row 1:
 *
 * <pre>
 *   printed       the file      read
 *   产出 | 0            | 1      产出, kept
 *        | 1            | 4      产出, its new span
 *        | 2            | 2      产出, kept
 *   效益 | 3       效益 | 3      效益
 *        | 4
 * </pre>
 *
 * On a sheet, merged cells are areas: what remains of one still is one, and its rows have the label that a reader sees in it.
 */
final class GroupLabels {

    private final ItemRows items;
    private final List<ItemRow> rows;
    private final Map<Integer, Integer> originals;
    private final int slot;
    private final List<ReadText> labels = new ArrayList<>();

    GroupLabels(ItemRows items, int slot) {
        this.items = items;
        this.rows = items.rows;
        this.originals = items.originals;
        this.slot = slot;
    }

    /** The label of each row, from top to bottom. */
    List<ReadText> read() throws RefusedException {
        for (int index = 0; index < rows.size(); index++) {
            labels.add(label(index));
        }
        return labels;
    }

    private ReadText label(int index) throws RefusedException {
        ItemRow row = rows.get(index);
        boolean covered = index > 0 && row.continues(slot) && isMerged(index - 1);
        if (covered && row.isAnchored(slot, items.known)) {
            throw row.place().refusal("file.merged");
        }
        if (!covered) {
            return begins(index, row);
        }
        if (isOrphan(index)) {
            int above = sibling(index);
            return above < 0 || !row.text(slot).isBlank() ? begins(index, row) : labels.get(above);
        }
        int head = head(index);
        if (!row.text(slot).isBlank()) {
            relabel(top(head), index);
        }
        return labels.get(head);
    }

    private boolean isMerged(int index) {
        return rows.get(index).row().cells().get(slot).merge() != ReadCell.Merge.NONE;
    }

    /** Whether the row is an old one that stayed in place while the row with its label was removed. */
    private boolean isOrphan(int index) {
        int first = firstOfSpan(index);
        return !items.onSheet
                && first >= 0
                && first != rows.get(index).origin()
                && !originals.containsKey(first)
                && !items.moved.contains(index);
    }

    /** The next row above, in the same merged cell, whose label was printed in the same row; -1 for none. */
    private int sibling(int index) {
        int first = firstOfSpan(index);
        int above = index;
        while (above > 0 && chained(above - 1, above)) {
            above--;
            if (firstOfSpan(above) == first) {
                return above;
            }
        }
        return -1;
    }

    private boolean chained(int above, int index) {
        for (int row = above + 1; row <= index; row++) {
            if (!rows.get(row).continues(slot) || !isMerged(row - 1)) {
                return false;
            }
        }
        return true;
    }

    /** The old item in whose row this row's label was printed; -1 for a row that is not an old item. */
    private int firstOfSpan(int index) {
        ItemRow row = rows.get(index);
        if (row.origin() < 0 || originals.getOrDefault(row.origin(), index) != index) {
            return -1;
        }
        int first = row.origin();
        while (first > 0 && !items.table.items().get(first).get(slot).begins()) {
            first--;
        }
        return first;
    }

    /** The row whose label a covered row shows: the first of its old span if it is still inside, otherwise the row above. */
    private int head(int index) {
        int first = firstOfSpan(index);
        int above = first == rows.get(index).origin() ? index : originals.getOrDefault(first, index);
        return above < index && chained(above, index) ? above : index - 1;
    }

    /** The first row of the span that a row is in. */
    private int top(int index) {
        int top = index;
        while (top > 0 && rows.get(top).continues(slot) && isMerged(top - 1)) {
            top--;
        }
        return top;
    }

    /** Some editors store text typed into a merged cell in another row than its first. */
    private void relabel(int head, int index) throws RefusedException {
        ReadText typed = rows.get(index).text(slot);
        ReadText label = labels.get(head);
        if (typed.sameAs(label)) {
            return;
        }
        ReadText printed = printed(rows.get(head));
        if (printed == null || !printed.sameAs(label)) {
            throw rows.get(index).place().refusal("file.labels", label.text(), typed.text());
        }
        for (int row = head; row < index; row++) {
            // A row in between with a label of its own keeps it.
            if (labels.get(row).sameAs(label)) {
                labels.set(row, typed);
            }
        }
    }

    private @Nullable ReadText printed(ItemRow row) {
        return row.origin() < 0
                ? null
                : items.table.items().get(row.origin()).get(slot).printed();
    }

    private ReadText begins(int index, ItemRow row) throws RefusedException {
        ReadText text = row.text(slot);
        ReadText printed = printed(row);
        if (!text.isBlank() || row.isAnchored(slot, items.known)) {
            return text;
        }
        if (printed == null) {
            return index == 0 ? text : labels.get(index - 1);
        }
        int first = firstOfSpan(index);
        if (first < 0) {
            return printed;
        }
        return first == row.origin() ? text : uncovered(index, first, printed);
    }

    /** The label of an old row that had none of its own and whose span was split. */
    private ReadText uncovered(int index, int first, ReadText printed) throws RefusedException {
        int above = originals.getOrDefault(first, index);
        if (above >= index) {
            return printed;
        }
        ReadText label = labels.get(above);
        if (!label.sameAs(labels.get(index - 1)) && !label.sameAs(printed)) {
            throw rows.get(index)
                    .place()
                    .refusal("file.labels", label.text(), labels.get(index - 1).text());
        }
        return label;
    }
}
