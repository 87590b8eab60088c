package org.formpress.typeset;

import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a table on one page.
 *
 * @param startsPage true when it begins a page other than the first
 * @param topRule    true when it draws its upper rule; false when the table above has drawn it
 * @param header     the table's header rows, the same on every page
 */
public record TableFragment(boolean startsPage, boolean topRule, List<PlannedRow> header, List<PlannedRow> rows) {

    public TableFragment {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Height with all rules. @param rule their line width; lengths are thousandths of a point */
    int height(int rule) {
        int rows = Stream.of(header, this.rows)
                .flatMap(List::stream)
                .mapToInt(PlannedRow::height)
                .sum();
        return topRule ? rule + rows : rows;
    }

    /**
     * Whether no rule parts a cell from the one below it on this page.
     *
     * @param ofHeader whether it is one of the header's cells
     * @param row      index of the row on this page in which it begins
     */
    public boolean joinsBelow(boolean ofHeader, int row, PlannedCell cell) {
        int end = ofHeader ? header.size() : rows.size();
        boolean last = row + cell.rowSpan() == end && (!ofHeader || rows.isEmpty());
        return cell.cell().style().joinsBelow() && !last;
    }
}
