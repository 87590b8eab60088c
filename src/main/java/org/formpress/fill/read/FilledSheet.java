package org.formpress.fill.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.fill.SheetPlan;
import org.formpress.read.excel.CellReference;

/**
 * A sheet that was filled in.
 *
 * @param name    of the sheet in the workbook
 * @param plan    what it should be
 * @param columns where the columns are, from 0, by their places
 */
record FilledSheet(String name, SheetPlan plan, Map<String, Integer> columns, List<FilledRow> rows) {

    /** Where a value of a row stands or should stand, such as {@code 指标!F12}; empty if the sheet has no such column. */
    Optional<String> cell(FilledRow row, String place) {
        return Optional.ofNullable(columns.get(place)).map(column -> cell(row, column));
    }

    /** The first cell of a row in a column of the form. */
    String firstCell(FilledRow row) {
        return cell(row, columns.values().stream().min(Integer::compare).orElse(0));
    }

    private String cell(FilledRow row, int column) {
        return name + "!" + new CellReference(row.index(), column).text();
    }
}
