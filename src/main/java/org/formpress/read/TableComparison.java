package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.formpress.problem.RefusedException;
import org.formpress.read.ReadCell.Merge;
import org.formpress.read.ReadRow.Shape;

/** Compares a table of a file with the one the form printed: the same columns, the form's own words, and what else stands there. */
final class TableComparison {

    private final int number;
    private final FormTable form;
    private final Set<String> known;
    private final JsonNode old;
    private final Edits edits;
    private int anchored;

    /**
     * A comparison.
     *
     * @param number of the table in the file, from 1
     * @param known  the pointers of all values that the form printed
     * @param old    the data it printed
     */
    TableComparison(int number, FormTable form, Set<String> known, JsonNode old, Edits edits) {
        this.number = number;
        this.form = form;
        this.known = known;
        this.old = old;
        this.edits = edits;
    }

    /** How many of the values that are always there have an anchor. */
    int anchored() {
        return anchored;
    }

    void compare(ReadTable table) throws RefusedException {
        List<ReadRow> rows = table.rows();
        int items = rows.size() - form.fixedRows();
        if (items < 0 || items > 0 && form.array().isEmpty()) {
            throw new Place(number, rows.size())
                    .refusal(
                            "file.rows",
                            Math.max(
                                    form.fixedRows(),
                                    form.fixedRows() + form.items().size()));
        }
        if (table.columns() != form.columns()) {
            throw new Place(number, 1).refusal("file.columns", form.columns(), table.columns());
        }
        for (int row = 0; row < form.above().size(); row++) {
            fixed(form.above().get(row), rows.get(row), new Place(number, row + 1));
        }
        int below = form.above().size() + items;
        items(rows, below);
        for (int row = 0; row < form.below().size(); row++) {
            fixed(form.below().get(row), rows.get(below + row), new Place(number, below + row + 1));
        }
    }

    private void items(List<ReadRow> rows, int end) throws RefusedException {
        if (form.array().isEmpty()) {
            return;
        }
        List<ItemRow> items = new ArrayList<>();
        for (int row = form.above().size(); row < end; row++) {
            Place place = new Place(number, row + 1);
            checkGrid(form.pattern(), rows.get(row), place);
            items.add(ItemRow.of(rows.get(row), place, form, known, old));
        }
        edits.rows(form, new ItemRows(form, items, known).read());
    }

    private void fixed(List<Slot> slots, ReadRow row, Place place) throws RefusedException {
        checkGrid(slots, row, place);
        for (int i = 0; i < slots.size(); i++) {
            cell(slots.get(i), row.cells().get(i), place);
        }
    }

    private void checkGrid(List<Slot> slots, ReadRow row, Place place) throws RefusedException {
        List<Integer> wanted = slots.stream().map(Slot::columns).toList();
        List<Integer> found = row.cells().stream().map(ReadCell::columnSpan).toList();
        if (row.shape() == Shape.TRACKED) {
            throw place.refusal("file.tracked");
        }
        if (!wanted.equals(found)) {
            throw place.refusal("file.grid", wanted, found);
        }
        if (row.shape() == Shape.RAGGED) {
            throw place.refusal("file.edges");
        }
        for (ReadCell cell : row.cells()) {
            if (!cell.unreadable().isEmpty()) {
                String value = Anchors.first(cell.anchors().pointers(known), known);
                throw place.refusalOf(value, "file.content", cell.unreadable());
            }
        }
    }

    private void cell(Slot slot, ReadCell cell, Place place) throws RefusedException {
        Set<String> pointers = cell.anchors().pointers(known);
        Optional<String> own = slot.begins() ? slot.pointer() : Optional.empty();
        Set<String> strange = new HashSet<>(pointers);
        own.ifPresent(strange::remove);
        if (!strange.isEmpty()) {
            throw place.refusalOf(Anchors.first(strange, known), "file.anchor", Anchors.listed(strange));
        }
        if (slot.begins() && cell.merge() == Merge.CONTINUES) {
            throw place.refusalOf(slot.pointer().orElse(""), "file.merged");
        }
        if (!slot.begins() && !cell.text().isBlank()) {
            throw place.refusalOf(
                    slot.pointer().orElse(""), "file.covered", cell.text().text());
        }
        if (own.isPresent()) {
            anchored += pointers.size();
            edits.cell(own.get(), slot.printed(), cell.text());
        } else if (slot.begins() && !cell.text().sameAs(slot.printed())) {
            throw place.refusal("file.label", slot.printed().text(), cell.text().text());
        }
    }
}
