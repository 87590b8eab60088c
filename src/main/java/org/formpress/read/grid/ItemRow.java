package org.formpress.read.grid;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadText;

/**
 * A row of a list as found in a file, and the item that its anchors name.
 *
 * @param origin    index of the item in the old data; -1 when no anchor names one
 * @param bookmarks how many of its cells have one of our bookmarks: in Word, a copy has none
 */
record ItemRow(ReadRow row, RowPosition place, int origin, int bookmarks) {

    /**
     * Reads the anchors of a row.
     *
     * @throws RefusedException when they contradict each other or their columns
     */
    static ItemRow of(ReadRow row, RowPosition place, FormTable table, Printed printed) throws RefusedException {
        Deadline.check();
        int byValues = -1;
        int byLabels = -1;
        int bookmarks = 0;
        for (int slot = 0; slot < row.cells().size(); slot++) {
            Anchors anchors = row.cells().get(slot).anchors();
            Optional<ItemPointer> found = pointer(anchors, place, table, slot, printed);
            if (found.isEmpty()) {
                continue;
            }
            bookmarks += anchors.bookmarks().isEmpty() ? 0 : 1;
            int index = found.get().index();
            boolean label = table.pattern().get(slot).isGroupLabel();
            int before = label ? byLabels : byValues;
            if (!label && before >= 0 && before != index) {
                String first = found.get().array() + "/" + before;
                throw place.at(row.cells().get(slot))
                        .refusalOf(first, "file.anchors", first, found.get().array() + "/" + index);
            }
            byLabels = label ? index : byLabels;
            byValues = label ? byValues : index;
        }
        ItemRow read = new ItemRow(row, place, byValues >= 0 ? byValues : byLabels, bookmarks);
        read.checkLabels(table, printed.pointers());
        return read;
    }

    private static Optional<ItemPointer> pointer(
            Anchors anchors, RowPosition place, FormTable table, int slot, Printed printed) throws RefusedException {
        Set<String> known = printed.pointers();
        Set<String> pointers = anchors.pointers(known);
        if (pointers.isEmpty()) {
            return Optional.empty();
        }
        Set<String> strange = new HashSet<>(pointers);
        strange.removeIf(pointer ->
                known.contains(pointer) && item(pointer, table, slot, printed).isPresent());
        if (pointers.size() > 1 || !strange.isEmpty()) {
            Set<String> named = strange.isEmpty() ? pointers : strange;
            throw place.refusalOf(Anchors.first(named, known), "file.anchor", Anchors.listed(named));
        }
        return item(pointers.iterator().next(), table, slot, printed);
    }

    private static Optional<ItemPointer> item(String pointer, FormTable table, int slot, Printed printed) {
        return printed.item(pointer).filter(found -> fits(found, table, slot, printed));
    }

    private static boolean fits(ItemPointer found, FormTable table, int slot, Printed printed) {
        return table.pattern()
                .get(slot)
                .pointer()
                .flatMap(pointer -> printed.item(pointer))
                .filter(item ->
                        item.array().equals(found.array()) && item.field().equals(found.field()))
                .isPresent();
    }

    /** A shared label has the anchor of its first row. */
    private void checkLabels(FormTable table, Set<String> known) throws RefusedException {
        for (int slot = 0; slot < row.cells().size(); slot++) {
            Set<String> pointers = row.cells().get(slot).anchors().pointers(known);
            if (origin >= 0 && !pointers.isEmpty()) {
                String own = table.items().get(origin).get(slot).pointer().orElse("");
                if (!pointers.contains(own)) {
                    throw place.at(row.cells().get(slot)).refusalOf(own, "file.anchors", own, Anchors.listed(pointers));
                }
            }
        }
    }

    ReadText text(int slot) {
        return row.cells().get(slot).text();
    }

    boolean continues(int slot) {
        return row.cells().get(slot).merge() == ReadCell.Merge.CONTINUES;
    }

    boolean isAnchored(int slot, Set<String> known) {
        return !row.cells().get(slot).anchors().pointers(known).isEmpty();
    }

    /** How many of its cells read as they were printed. */
    int unchanged(FormTable table) {
        int unchanged = 0;
        for (int slot = 0; slot < row.cells().size(); slot++) {
            unchanged += table.items().get(origin).get(slot).saysSameAs(text(slot)) ? 1 : 0;
        }
        return unchanged;
    }
}
