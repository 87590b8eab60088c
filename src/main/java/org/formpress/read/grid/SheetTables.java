package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Heading;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadLine;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadTable;
import org.formpress.read.file.ReadText;
import org.formpress.read.look.Flaw;

/**
 * The blocks of a sheet as the form has them: its tables stand directly under each other there and share their columns, and its own
 * words have line feeds where their lines end.
 */
final class SheetTables {

    private final List<Block> printed;
    private final List<FormTable> forms;
    private final Printed original;
    private final Set<String> known;
    private final List<ReadBlock> blocks = new ArrayList<>();
    private int next;

    /**
     * @param printed all blocks of the form
     * @param forms   its tables
     */
    SheetTables(List<Block> printed, List<FormTable> forms, Printed original) {
        this.printed = printed;
        this.forms = forms;
        this.original = original;
        this.known = original.pointers();
    }

    /** Whether blocks are those of a sheet. */
    static boolean isSheet(List<ReadBlock> read) {
        return read.stream().anyMatch(block -> block instanceof ReadTable table && table.onSheet());
    }

    List<ReadBlock> fitted(List<ReadBlock> read) {
        for (ReadBlock block : read) {
            if (block instanceof ReadTable table) {
                table(table);
            } else if (block instanceof ReadLine line) {
                line(line);
            }
        }
        return blocks;
    }

    private void line(ReadLine line) {
        ReadText text = ReadText.ofLines(line.text(), "");
        for (Block block : printed) {
            String own = block instanceof Heading heading
                    ? heading.text()
                    : block instanceof Caption caption ? caption.text() : "";
            if (!own.isEmpty() && text.sameWordsAs(ReadText.ofLines(own, ""))) {
                blocks.add(new ReadLine(own, line.anchors(), line.flaw(), line.place()));
                return;
            }
        }
        Anchors anchors = line.anchors();
        for (String part : line.text().split("\n", -1)) {
            blocks.add(new ReadLine(part, anchors, line.flaw(), line.place()));
            anchors = Anchors.NONE;
        }
    }

    private void table(ReadTable table) {
        List<ReadRow> rows = table.rows();
        int first = next;
        while (first < forms.size() && rows.stream().noneMatch(isOf(first))) {
            first++;
        }
        if (first == forms.size()) {
            other(table, rows);
            return;
        }
        int from = 0;
        for (int form = first; form < forms.size() && from < rows.size(); form++) {
            int end = form + 1 < forms.size() ? start(rows, from + 1, form + 1) : rows.size();
            int own = end < rows.size() ? end : end(rows, from, forms.get(form));
            blocks.add(new ColumnFitter(forms.get(form), original).fitted(rows.subList(from, own)));
            other(table, rows.subList(own, end));
            next = form + 1;
            from = end;
        }
    }

    /** The row below the last of a table that ends with a row of its own; what has been written below it is another table. */
    private int end(List<ReadRow> rows, int from, FormTable form) {
        List<List<Slot>> fixed = form.array().isEmpty() ? form.above() : form.below();
        Set<String> last = new HashSet<>();
        if (!fixed.isEmpty()) {
            fixed.get(fixed.size() - 1).stream()
                    .filter(Slot::begins)
                    .forEach(slot -> slot.pointer().ifPresent(last::add));
        }
        int end = from;
        for (int row = from; row < rows.size(); row++) {
            if (rows.get(row).cells().stream().anyMatch(cell -> isOneOf(last, cell))) {
                end = row + 1;
            }
        }
        return end == from || rows.subList(end, rows.size()).stream().anyMatch(this::isAnchored) ? rows.size() : end;
    }

    private boolean isAnchored(ReadRow row) {
        return row.cells().stream()
                .anyMatch(cell -> !cell.anchors().pointers(known).isEmpty());
    }

    /** Rows that are no form's are lines around it, unless they have values of one. */
    private void other(ReadTable table, List<ReadRow> rows) {
        if (rows.stream().anyMatch(this::isAnchored)) {
            blocks.add(new ReadTable(table.columns(), rows, true));
            return;
        }
        for (ReadRow row : rows) {
            List<ReadCell> said = row.cells().stream()
                    .filter(cell -> !cell.text().isBlank() || !cell.flaw().isNone())
                    .toList();
            if (!said.isEmpty()) {
                String text = said.stream().map(SheetTables::said).collect(Collectors.joining(" | "));
                Flaw flaw = said.stream().map(ReadCell::flaw).reduce(Flaw.NONE, Flaw::or);
                blocks.add(new ReadLine(
                        text, Anchors.NONE, flaw, said.get(0).text().place()));
            }
        }
    }

    private static String said(ReadCell cell) {
        return cell.text().isBlank() ? cell.flaw().what() : cell.text().text().strip();
    }

    private Predicate<ReadRow> isOf(int form) {
        Set<String> own = pointers(forms.get(form));
        return row -> begins(form, row) || row.cells().stream().anyMatch(cell -> isOneOf(own, cell));
    }

    private boolean isOneOf(Set<String> own, ReadCell cell) {
        return cell.anchors().pointers(known).stream().anyMatch(own::contains);
    }

    private static Set<String> pointers(FormTable form) {
        Set<String> pointers = new HashSet<>();
        for (List<List<Slot>> rows : List.of(form.above(), form.items(), form.below())) {
            rows.forEach(row -> row.forEach(slot -> slot.pointer().ifPresent(pointers::add)));
        }
        return pointers;
    }

    /** Where a table begins in rows that it shares with the one above; the number of rows if it does not. */
    private int start(List<ReadRow> rows, int from, int form) {
        for (int row = from; row < rows.size(); row++) {
            if (begins(form, rows.get(row))) {
                return row;
            }
        }
        Predicate<ReadRow> own = isOf(form);
        for (int row = from; row < rows.size(); row++) {
            if (own.test(rows.get(row))) {
                // Its first row has no words to know it by: as many rows above as it has before its values.
                return Math.max(from, row - rowsBefore(forms.get(form)));
            }
        }
        return rows.size();
    }

    private static int rowsBefore(FormTable form) {
        int before = 0;
        while (before < form.above().size()
                && form.above().get(before).stream()
                        .noneMatch(slot -> slot.pointer().isPresent())) {
            before++;
        }
        return before;
    }

    /** Whether a row has the words of a table's first row, or one of its values. */
    private boolean begins(int form, ReadRow row) {
        FormTable table = forms.get(form);
        if (table.above().isEmpty()) {
            return false;
        }
        List<Slot> first = table.above().get(0);
        if (first.stream().anyMatch(slot -> slot.pointer().isPresent())) {
            Set<String> own = new HashSet<>();
            first.forEach(slot -> slot.pointer().ifPresent(own::add));
            return row.cells().stream().anyMatch(cell -> isOneOf(own, cell));
        }
        return words(first.stream().map(Slot::printed).toList())
                .sameWordsAs(words(row.cells().stream().map(ReadCell::text).toList()));
    }

    private static ReadText words(List<ReadText> texts) {
        return ReadText.ofLines(
                String.join(
                        "|",
                        texts.stream()
                                .map(ReadText::text)
                                .filter(text -> !text.isBlank())
                                .toList()),
                "");
    }
}
