package org.formpress.fill.read;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.formpress.bounds.FileBounds;
import org.formpress.fill.Column;
import org.formpress.fill.SheetPlan;
import org.formpress.problem.RefusedException;
import org.formpress.read.excel.CellRange;
import org.formpress.read.excel.CellReference;
import org.formpress.read.excel.WorkbookSheet;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.look.Shown;

/**
 * What merged cells say. Names and texts count for all rows that the cell covers; nobody can say how an amount is to be shared among
 * them. What a program has kept below a merged cell is not to be seen, and must be the same.
 */
final class MergedCells {

    private final WorkbookSheet sheet;
    private final SheetPlan plan;
    private final Map<Integer, String> places;
    private final NavigableMap<Integer, FilledRow> rows = new TreeMap<>();

    /** @param places of the columns, by where they are, from 0 */
    MergedCells(WorkbookSheet sheet, SheetPlan plan, Map<Integer, String> places, List<FilledRow> rows) {
        this.sheet = sheet;
        this.plan = plan;
        this.places = places;
        rows.forEach(row -> this.rows.put(row.index(), row));
    }

    /** @throws RefusedException when so many cells are merged that it would take too long */
    void spread(List<CellRange> merges, FileBounds bounds) throws RefusedException {
        long steps = 0;
        for (CellRange merge : merges) {
            NavigableMap<Integer, FilledRow> covered = rows.subMap(merge.top(), true, merge.bottom(), true);
            Optional<Shown> shown = shown(merge);
            for (FilledRow row : covered.values()) {
                steps += places.size();
                if (steps > bounds.elements()) {
                    throw FileRefusal.unsafe("file.nesting", sheet.part());
                }
                places.forEach((column, place) -> {
                    if (merge.has(row.index(), column)) {
                        cell(merge, shown, row, column, place);
                    }
                });
            }
        }
    }

    /** What a reader sees in the merged cell. */
    private Optional<Shown> shown(CellRange merge) {
        FilledRow first = rows.get(merge.top());
        String place = places.get(merge.left());
        return first == null || place == null ? Optional.empty() : first.cell(place);
    }

    private void cell(CellRange merge, Optional<Shown> shown, FilledRow row, int column, String place) {
        boolean ownColumn = column == merge.left();
        boolean shared = ownColumn && shown.isPresent() && merge.top() < merge.bottom() && isAmount(place);
        if (shared) {
            spoil(row, place, "fill.merged", shown.get().text(), new CellReference(merge.top(), merge.left()));
        } else if (isHidden(merge, shown, row, column, place)) {
            spoil(row, place, "fill.covered", row.text(place), new CellReference(row.index(), column));
        } else if (ownColumn) {
            shown.ifPresent(content -> row.put(place, content));
        }
    }

    private static boolean isHidden(CellRange merge, Optional<Shown> shown, FilledRow row, int column, String place) {
        boolean anchor = row.index() == merge.top() && column == merge.left();
        Optional<Shown> below = row.cell(place);
        return !anchor && below.isPresent() && !below.equals(shown);
    }

    private void spoil(FilledRow row, String place, String code, String value, CellReference cell) {
        row.spoil(place, new FilledRow.Spoilt(code, value.strip(), sheet.cell(cell)));
    }

    private boolean isAmount(String place) {
        return plan.column(place)
                .filter(column -> column.kind() == Column.Kind.AMOUNT)
                .isPresent();
    }
}
