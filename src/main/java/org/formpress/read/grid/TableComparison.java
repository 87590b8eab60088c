package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadCell.Merge;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadRow.Shape;
import org.formpress.read.file.ReadTable;
import org.formpress.read.file.ReadText;

/** Compares a table of a file with the printed one: the columns, the form's own words, and the values. */
final class TableComparison {

    private final int number;
    private final FormTable form;
    private final Printed printed;
    private final FollowingWords following;
    private final Edits edits;
    private int anchored;

    /**
     * A comparison.
     *
     * @param number    of the table in the file, from 1
     * @param following what words may have become
     */
    TableComparison(int number, FormTable form, Printed printed, FollowingWords following, Edits edits) {
        this.number = number;
        this.form = form;
        this.printed = printed;
        this.following = following;
        this.edits = edits;
    }

    /** How many values outside of list rows have an anchor. */
    int anchored() {
        return anchored;
    }

    void compare(ReadTable found) throws RefusedException {
        ReadTable table = DroppedColumns.restored(found, form);
        List<ReadRow> rows = table.rows();
        int items = rows.size() - form.fixedRows();
        if (items < 0 || items > 0 && form.array().isEmpty()) {
            throw new RowPosition(number, rows.size())
                    .refusal(
                            "file.rows",
                            Math.max(
                                    form.fixedRows(),
                                    form.fixedRows() + form.items().size()));
        }
        if (table.columns() != form.columns()) {
            throw new RowPosition(number, 1).refusal("file.columns", form.columns(), table.columns());
        }
        for (int row = 0; row < form.above().size(); row++) {
            fixed(form.above().get(row), rows.get(row), RowPosition.of(number, row + 1, rows.get(row)));
        }
        int below = form.above().size() + items;
        items(table, below);
        for (int row = 0; row < form.below().size(); row++) {
            fixed(
                    form.below().get(row),
                    rows.get(below + row),
                    RowPosition.of(number, below + row + 1, rows.get(below + row)));
        }
    }

    private void items(ReadTable table, int end) throws RefusedException {
        List<ReadRow> rows = table.rows();
        if (form.array().isEmpty()) {
            return;
        }
        List<ItemRow> items = new ArrayList<>();
        for (int row = form.above().size(); row < end; row++) {
            RowPosition place = RowPosition.of(number, row + 1, rows.get(row));
            checkGrid(form.pattern(), rows.get(row), place);
            items.add(ItemRow.of(rows.get(row), place, form, printed));
        }
        List<ReadItem> read = new ItemRows(form, items, printed.pointers(), table.onSheet()).read();
        for (ItemRow item : items) {
            besideItem(item);
        }
        edits.rows(form, read);
    }

    /** The form's own words beside the rows; new rows may lack them. */
    private void besideItem(ItemRow item) throws RefusedException {
        for (int i = 0; i < form.pattern().size(); i++) {
            ReadCell cell = item.row().cells().get(i);
            if (!cell.text().isBlank()) {
                words(form.pattern().get(i), cell, item.place(), item.origin() >= 0);
            }
        }
    }

    private void fixed(List<Slot> slots, ReadRow row, RowPosition place) throws RefusedException {
        checkGrid(slots, row, place);
        for (int i = 0; i < slots.size(); i++) {
            cell(slots.get(i), row.cells().get(i), place);
            if (slots.get(i).begins()) {
                words(slots.get(i), row.cells().get(i), place, isAnchored(slots, row));
            }
        }
    }

    /** Whether a row is known by its values, if it has any. */
    private boolean isAnchored(List<Slot> slots, ReadRow row) {
        return slots.stream().noneMatch(slot -> slot.begins() && slot.pointer().isPresent())
                || row.cells().stream()
                        .anyMatch(cell ->
                                !cell.anchors().pointers(printed.pointers()).isEmpty());
    }

    private void words(Slot slot, ReadCell cell, RowPosition row, boolean anchored) throws RefusedException {
        ReadText text = cell.text();
        if (slot.pointer().isEmpty() && !text.sameAs(slot.printed()) && !following.become(slot.printed(), text)) {
            edits.words(
                    row.at(cell).refusal("file.label", slot.printed().text(), text.text()), anchored && !isOther(text));
        }
    }

    /** Whether a text is what the form says elsewhere: two rows or columns may have changed their places. */
    private boolean isOther(ReadText text) {
        return Stream.of(form.above(), form.below())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(slot -> slot.pointer().isEmpty() && !text.isBlank() && text.sameAs(slot.printed()));
    }

    private void checkGrid(List<Slot> slots, ReadRow row, RowPosition place) throws RefusedException {
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
            if (!cell.flaw().isNone()) {
                String value = Anchors.first(cell.anchors().pointers(printed.pointers()), printed.pointers());
                throw place.at(cell)
                        .refusalOf(value, cell.flaw().kind().code(), cell.flaw().what());
            }
        }
    }

    private void cell(Slot slot, ReadCell cell, RowPosition row) throws RefusedException {
        RowPosition place = row.at(cell);
        Set<String> pointers = cell.anchors().pointers(printed.pointers());
        Optional<String> own = slot.begins() ? slot.pointer() : Optional.empty();
        Set<String> strange = new HashSet<>(pointers);
        own.ifPresent(strange::remove);
        if (!strange.isEmpty()) {
            throw place.refusalOf(Anchors.first(strange, printed.pointers()), "file.anchor", Anchors.listed(strange));
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
            edits.cell(own.get(), slot, cell.text());
        }
    }
}
