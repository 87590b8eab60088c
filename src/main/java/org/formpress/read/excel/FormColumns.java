package org.formpress.read.excel;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a form on its sheet: those of its values and lists, and the columns with rules directly beside them, in which it has
 * labels, as far as the sheet is printed. What people wrote beside the form is in others.
 *
 * @param left  the first, from 0
 * @param right the last
 */
record FormColumns(int left, int right) {

    static FormColumns of(CellNames names, List<SheetRow> rows) {
        Collection<CellRange> areas = names.areas().values();
        int top = areas.stream().mapToInt(CellRange::top).min().orElse(0);
        int bottom = areas.stream().mapToInt(CellRange::bottom).max().orElse(Integer.MAX_VALUE);
        Set<Integer> ruled = new HashSet<>();
        for (SheetRow row : rows) {
            if (row.index() >= top && row.index() <= bottom) {
                row.cells().stream().filter(cell -> cell.display().ruled()).forEach(cell -> ruled.add(cell.column()));
            }
        }
        if (areas.isEmpty()) {
            return new FormColumns(
                    ruled.stream().mapToInt(column -> column).min().orElse(0),
                    ruled.stream().mapToInt(column -> column).max().orElse(0));
        }
        int left = areas.stream().mapToInt(CellRange::left).min().getAsInt();
        int right = areas.stream().mapToInt(CellRange::right).max().getAsInt();
        CellRange all = new CellRange(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        int first = left;
        int last = right;
        CellRange printed = names.printed()
                .filter(area -> area.left() <= first && area.right() >= last)
                .orElse(all);
        while (left > printed.left() && ruled.contains(left - 1)) {
            left--;
        }
        while (right < printed.right() && ruled.contains(right + 1)) {
            right++;
        }
        return new FormColumns(left, right);
    }
}
