package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;

/**
 * A row of a file among the rows of a list, and the item that its anchors name.
 *
 * @param origin    the item of the old data; -1 when no anchor names one
 * @param bookmarks how many of its places have a bookmark of ours: a copy has none in Word
 */
record ItemRow(ReadRow row, Place place, int origin, int bookmarks) {

    /**
     * Reads the anchors of a row.
     *
     * @throws RefusedException when they contradict each other, or the columns they stand in
     */
    static ItemRow of(ReadRow row, Place place, FormTable table, Set<String> known, JsonNode old)
            throws RefusedException {
        Deadline.check();
        int byValues = -1;
        int byLabels = -1;
        int bookmarks = 0;
        for (int slot = 0; slot < row.cells().size(); slot++) {
            Anchors anchors = row.cells().get(slot).anchors();
            Optional<ItemPointer> found = pointer(anchors, place, table, slot, known, old);
            if (found.isEmpty()) {
                continue;
            }
            bookmarks += anchors.bookmarks().isEmpty() ? 0 : 1;
            int index = found.get().index();
            boolean label = table.pattern().get(slot).isGroupLabel();
            int before = label ? byLabels : byValues;
            if (!label && before >= 0 && before != index) {
                String first = found.get().array() + "/" + before;
                throw place.refusalOf(first, "file.anchors", first, found.get().array() + "/" + index);
            }
            byLabels = label ? index : byLabels;
            byValues = label ? byValues : index;
        }
        ItemRow read = new ItemRow(row, place, byValues >= 0 ? byValues : byLabels, bookmarks);
        read.checkLabels(table, known);
        return read;
    }

    private static Optional<ItemPointer> pointer(
            Anchors anchors, Place place, FormTable table, int slot, Set<String> known, JsonNode old)
            throws RefusedException {
        Set<String> pointers = anchors.pointers(known);
        if (pointers.isEmpty()) {
            return Optional.empty();
        }
        Set<String> strange = new HashSet<>(pointers);
        strange.removeIf(pointer ->
                known.contains(pointer) && item(pointer, table, slot, old).isPresent());
        if (pointers.size() > 1 || !strange.isEmpty()) {
            Set<String> told = strange.isEmpty() ? pointers : strange;
            throw place.refusalOf(Anchors.first(told, known), "file.anchor", Anchors.listed(told));
        }
        return item(pointers.iterator().next(), table, slot, old);
    }

    private static Optional<ItemPointer> item(String pointer, FormTable table, int slot, JsonNode old) {
        return ItemPointer.of(pointer, old).filter(found -> fits(found, table, slot, old));
    }

    private static boolean fits(ItemPointer found, FormTable table, int slot, JsonNode old) {
        return table.pattern()
                .get(slot)
                .pointer()
                .flatMap(pointer -> ItemPointer.of(pointer, old))
                .filter(item ->
                        item.array().equals(found.array()) && item.field().equals(found.field()))
                .isPresent();
    }

    /** The anchor of a label that rows share is the one of its first row. */
    private void checkLabels(FormTable table, Set<String> known) throws RefusedException {
        for (int slot = 0; slot < row.cells().size(); slot++) {
            Set<String> pointers = row.cells().get(slot).anchors().pointers(known);
            if (origin >= 0 && !pointers.isEmpty()) {
                String own = table.items().get(origin).get(slot).pointer().orElse("");
                if (!pointers.contains(own)) {
                    throw place.refusalOf(own, "file.anchors", own, Anchors.listed(pointers));
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

    /** How many of its places read as the item was printed. */
    int unchanged(FormTable table) {
        int unchanged = 0;
        for (int slot = 0; slot < row.cells().size(); slot++) {
            unchanged += text(slot).sameAs(table.items().get(origin).get(slot).printed()) ? 1 : 0;
        }
        return unchanged;
    }
}
