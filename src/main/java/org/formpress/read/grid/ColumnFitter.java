package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.formpress.bounds.Deadline;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadCell.Merge;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadTable;
import org.formpress.read.file.ReadText;

/**
 * Finds the columns of a form's table among those of a sheet: most rows have the form's cells, so each edge of a cell is where most of
 * them have it. A row that was inserted has a cell for every column of the sheet; those that make up one of the form are joined.
 */
final class ColumnFitter {

    private final FormTable form;
    private final Printed printed;
    private final Set<String> known;
    private final Map<Integer, Map<Integer, Integer>> votes = new TreeMap<>();
    private final Map<Integer, Integer> edges = new TreeMap<>();

    ColumnFitter(FormTable form, Printed printed) {
        this.form = form;
        this.printed = printed;
        this.known = printed.pointers();
    }

    /** The table in the form's columns, if they can be found; else in those of the sheet, which no form has. */
    ReadTable fitted(List<ReadRow> rows) {
        List<List<Slot>> shapes = shapes(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            vote(shapes.get(row), rows.get(row));
        }
        elect();
        List<ReadRow> fitted = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            Deadline.check();
            fitted.add(fitted(shapes.get(row), rows.get(row)));
        }
        return new ReadTable(form.columns(), fitted, true);
    }

    /** What each row should be like: the fixed ones from both ends, between them those of items. */
    private List<List<Slot>> shapes(int rows) {
        int below =
                Math.min(form.below().size(), Math.max(0, rows - form.above().size()));
        List<List<Slot>> shapes = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            int fromBelow = form.below().size() - (rows - row);
            if (row < form.above().size()) {
                shapes.add(form.above().get(row));
            } else if (row >= rows - below) {
                shapes.add(form.below().get(fromBelow));
            } else {
                shapes.add(form.pattern());
            }
        }
        return shapes;
    }

    private void vote(List<Slot> shape, ReadRow row) {
        if (shape.size() != row.cells().size()) {
            return;
        }
        int wanted = 0;
        int found = 0;
        for (int index = 0; index < shape.size(); index++) {
            vote(wanted, found);
            wanted += shape.get(index).columns();
            found += row.cells().get(index).columnSpan();
        }
        vote(wanted, found);
    }

    private void vote(int wanted, int found) {
        votes.computeIfAbsent(wanted, any -> new HashMap<>()).merge(found, 1, Integer::sum);
    }

    /** By edge in the sheet, the edge in the form; only those of which there is no doubt that they are in order. */
    private void elect() {
        int last = -1;
        for (Map.Entry<Integer, Map<Integer, Integer>> edge : votes.entrySet()) {
            int found = edge.getValue().entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
            if (found <= last) {
                edges.clear();
                return;
            }
            edges.put(found, edge.getKey());
            last = found;
        }
    }

    private ReadRow fitted(List<Slot> shape, ReadRow row) {
        List<ReadCell> cells = joined(shape, row.cells()).orElse(row.cells());
        List<ReadCell> fitted = new ArrayList<>(cells.size());
        int sheet = 0;
        for (int index = 0; index < cells.size(); index++) {
            ReadCell cell = cells.get(index);
            Integer from = edges.get(sheet);
            Integer to = edges.get(sheet + cell.columnSpan());
            sheet += cell.columnSpan();
            int span = from == null || to == null ? cell.columnSpan() : to - from;
            ReadText text = cells.size() == shape.size() ? words(shape.get(index), cell.text()) : cell.text();
            fitted.add(new ReadCell(span, cell.merge(), cell.anchors(), text, cell.flaw()));
        }
        return new ReadRow(labelled(shape, fitted), row.shape());
    }

    /**
     * The cells of an item without anchors of labels whose first row was removed: the name of a label stays with its rows, and the
     * first of those left is another item.
     */
    private List<ReadCell> labelled(List<Slot> shape, List<ReadCell> cells) {
        if (cells.size() != shape.size() || shape.stream().noneMatch(Slot::isGroupLabel)) {
            return cells;
        }
        OptionalInt own = IntStream.range(0, cells.size())
                .filter(index -> !shape.get(index).isGroupLabel())
                .flatMap(index -> items(cells.get(index)))
                .findFirst();
        List<ReadCell> labelled = new ArrayList<>(cells);
        for (int index = 0; index < cells.size(); index++) {
            ReadCell cell = cells.get(index);
            boolean others = own.isPresent()
                    && shape.get(index).isGroupLabel()
                    && items(cell).noneMatch(item -> item == own.getAsInt());
            if (others) {
                labelled.set(
                        index, new ReadCell(cell.columnSpan(), cell.merge(), Anchors.NONE, cell.text(), cell.flaw()));
            }
        }
        return labelled;
    }

    private IntStream items(ReadCell cell) {
        return cell.anchors().pointers(known).stream()
                .flatMap(pointer -> printed.item(pointer).stream())
                .mapToInt(ItemPointer::index);
    }

    /** The form's own words as the form has them. */
    private static ReadText words(Slot slot, ReadText read) {
        boolean own = slot.pointer().isEmpty() && !read.isBlank();
        return own && read.sameWordsAs(slot.printed()) ? slot.printed().at(read.place()) : read;
    }

    /** The cells of a row with those that make up one cell of the form joined; empty if they do not. */
    private Optional<List<ReadCell>> joined(List<Slot> shape, List<ReadCell> cells) {
        List<ReadCell> joined = new ArrayList<>(shape.size());
        int wanted = 0;
        int sheet = 0;
        int index = 0;
        for (Slot slot : shape) {
            wanted += slot.columns();
            List<ReadCell> pieces = new ArrayList<>();
            do {
                if (index == cells.size()) {
                    return Optional.empty();
                }
                pieces.add(cells.get(index));
                sheet += cells.get(index++).columnSpan();
            } while (edges.getOrDefault(sheet, -1) < wanted);
            if (edges.getOrDefault(sheet, -1) != wanted) {
                return Optional.empty();
            }
            Optional<ReadCell> whole = whole(pieces);
            if (whole.isEmpty()) {
                return Optional.empty();
            }
            joined.add(whole.get());
        }
        return index == cells.size() ? Optional.of(joined) : Optional.empty();
    }

    /** Pieces as one cell, if at most one of them says something. */
    private Optional<ReadCell> whole(List<ReadCell> pieces) {
        if (pieces.size() == 1) {
            return Optional.of(pieces.get(0));
        }
        int columns = 0;
        ReadCell said = pieces.get(0);
        Anchors anchors = Anchors.NONE;
        int saying = 0;
        for (ReadCell piece : pieces) {
            columns += piece.columnSpan();
            if (piece.merge() != Merge.NONE) {
                return Optional.empty();
            }
            if (!piece.anchors().pointers(known).isEmpty()) {
                if (piece != pieces.get(0)) {
                    return Optional.empty();
                }
                anchors = piece.anchors();
            }
            if (!piece.text().isBlank() || !piece.flaw().isNone()) {
                said = piece;
                saying++;
            }
        }
        return saying > 1
                ? Optional.empty()
                : Optional.of(new ReadCell(columns, Merge.NONE, anchors, said.text(), said.flaw()));
    }
}
