package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.bounds.Deadline;
import org.formpress.read.file.ReadCell.Merge;
import org.formpress.read.look.Flaw;
import org.formpress.read.look.Shown;

/** The cells of a form's columns as a reader sees them: merged cells as one, and cells that the file does not have as empty ones. */
final class SheetGrid {

    private static final Shown NOTHING = new Shown("", Flaw.NONE);

    /**
     * A cell in a row.
     *
     * @param place   where it is; in rows that it continues, of the part in that row
     * @param columns how many it covers
     * @param hidden  whether none of its rows, or none of its columns, is shown
     */
    record Cell(CellReference place, int columns, Merge merge, Shown shown, boolean hidden) {

        boolean isBlank() {
            return shown.text().isBlank() && shown.flaw().isNone();
        }

        Flaw flaw() {
            return merge == Merge.CONTINUES
                    ? Flaw.NONE
                    : hidden ? new Flaw(Flaw.Kind.HIDDEN, shown.text()) : shown.flaw();
        }
    }

    /**
     * A row.
     *
     * @param index  from 0
     * @param cells  of the form's columns
     * @param beside what stands in other columns
     * @param ruled  whether a cell has rules
     * @param whole  whether no merged cell reaches out of the form's columns
     */
    record Row(int index, List<Cell> cells, List<SheetCell> beside, boolean ruled, boolean whole) {

        /** Whether no cell begins in it. */
        boolean continues() {
            return cells.stream().allMatch(cell -> cell.merge() == Merge.CONTINUES);
        }

        /** Whether one cell fills it. */
        boolean single() {
            return cells.size() == 1;
        }

        /** Whether nothing is seen in it, not even rules. */
        boolean isEmpty() {
            return !ruled && !continues() && blank();
        }

        boolean blank() {
            return cells.stream().allMatch(cell -> cell.merge() == Merge.CONTINUES || cell.isBlank());
        }
    }

    private final List<SheetRow> rows;
    private final Map<Integer, SheetRow> byIndex = new HashMap<>();
    private final Merges merges;
    private final int left;
    private final int right;
    private final ColumnWidths widths;
    private final ConditionalFormats conditions;

    /** @param rows all that the reader has; @param left the first column of the form; @param right the last */
    SheetGrid(List<SheetRow> rows, SheetReader reader, Merges merges, int left, int right) {
        this.rows = rows;
        this.merges = merges;
        this.left = left;
        this.right = right;
        this.widths = reader.widths();
        this.conditions = reader.conditions();
        rows.forEach(row -> byIndex.put(row.index(), row));
    }

    List<Row> rows() {
        List<Row> read = new ArrayList<>(rows.size());
        rows.forEach(row -> read.add(row(row)));
        return read;
    }

    /** The cell whose content a reader sees at a place: the merged one that covers it, unless its row has cells of its own. */
    CellReference owner(int row, int column) {
        Optional<CellRange> merge = merges.at(row, column);
        if (merge.isEmpty()) {
            return new CellReference(row, column);
        }
        SheetRow found = byIndex.get(row);
        boolean part = found != null && row(found).continues();
        return new CellReference(
                part ? merge.get().top() : row, Math.max(left, merge.get().left()));
    }

    private Row row(SheetRow row) {
        Deadline.check();
        Map<Integer, SheetCell> found = new HashMap<>();
        List<SheetCell> beside = new ArrayList<>();
        boolean ruled = false;
        for (SheetCell cell : row.cells()) {
            if (cell.column() >= left && cell.column() <= right) {
                found.put(cell.column(), cell);
                ruled |= cell.display().ruled();
            } else if (!cell.text().isBlank() || !cell.shown().flaw().isNone()) {
                beside.add(cell);
            }
        }
        List<Cell> cells = new ArrayList<>();
        boolean whole = true;
        for (int column = left; column <= right; ) {
            Optional<CellRange> merge = merges.at(row.index(), column);
            int end = merge.map(CellRange::right).orElse(column);
            whole &= end <= right && merge.map(CellRange::left).orElse(column) >= left;
            cells.add(cell(row, column, Math.min(end, right), merge, found));
            column = end + 1;
        }
        return new Row(row.index(), cells, beside, ruled, whole);
    }

    private Cell cell(SheetRow row, int column, int end, Optional<CellRange> merge, Map<Integer, SheetCell> found) {
        CellReference place = new CellReference(row.index(), column);
        int columns = end - column + 1;
        if (merge.isPresent() && merge.get().top() < row.index()) {
            return new Cell(place, columns, Merge.CONTINUES, NOTHING, false);
        }
        boolean tall = merge.isPresent() && merge.get().bottom() > row.index();
        Merge how = tall ? Merge.BEGINS : Merge.NONE;
        SheetCell cell = found.get(column);
        if (cell == null || cell.text().isBlank()) {
            return new Cell(
                    place, columns, how, cell == null ? NOTHING : cell.shown(), isHidden(row, column, end, merge));
        }
        boolean hidden = isHidden(row, column, end, merge) || cell.display().isPushedOut(widths.of(column, end));
        boolean unclear = cell.display().altered() || conditions.change(cell);
        Flaw flaw = unclear
                ? cell.shown().flaw().or(new Flaw(Flaw.Kind.UNCLEAR, cell.text()))
                : cell.shown().flaw();
        return new Cell(place, columns, how, new Shown(cell.text(), flaw), hidden);
    }

    private boolean isHidden(SheetRow row, int column, int end, Optional<CellRange> merge) {
        boolean columns = true;
        for (int at = column; at <= end && columns; at++) {
            columns = widths.isHidden(at);
        }
        boolean all = row.hidden();
        int bottom = Math.min(merge.map(CellRange::bottom).orElse(row.index()), row.index() + rows.size());
        for (int at = row.index() + 1; at <= bottom && all; at++) {
            SheetRow below = byIndex.get(at);
            all = below != null && below.hidden();
        }
        return columns || all;
    }
}
