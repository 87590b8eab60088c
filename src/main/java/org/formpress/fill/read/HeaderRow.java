package org.formpress.fill.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.fill.Column;
import org.formpress.fill.HeaderText;
import org.formpress.fill.SheetPlan;
import org.formpress.problem.Problem;
import org.formpress.read.excel.SheetCell;
import org.formpress.read.excel.SheetRow;
import org.formpress.read.excel.WorkbookSheet;

/** Finds the columns of a sheet by the texts of their headers, or else by the names that the workbook gave to them. */
final class HeaderRow {

    private final WorkbookSheet sheet;
    private final CarriedNames names;
    private final Map<String, Column> byHeader;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    HeaderRow(WorkbookSheet sheet, SheetPlan plan, CarriedNames names) {
        this.sheet = sheet;
        this.names = names;
        this.byHeader = byHeader(plan);
    }

    /** Columns by headers; a value's own name is enough where no other value of the sheet has it. */
    static Map<String, Column> byHeader(SheetPlan plan) {
        Map<String, Integer> labels = new HashMap<>();
        plan.columns().forEach(column -> labels.merge(HeaderText.key(column.label()), 1, Integer::sum));
        Map<String, Column> byHeader = new HashMap<>();
        for (Column column : plan.columns()) {
            String label = HeaderText.key(column.label());
            if (labels.getOrDefault(label, 0) == 1) {
                byHeader.put(label, column);
            }
        }
        plan.columns().forEach(column -> byHeader.put(HeaderText.key(column.name()), column));
        return byHeader;
    }

    /** Whether a row may be the one with the headers: that has two of them, or the only one. */
    static boolean isHeader(SheetRow row, SheetPlan plan) {
        Map<String, Column> byHeader = byHeader(plan);
        long known = row.cells().stream()
                .map(cell -> byHeader.get(HeaderText.key(cell.text())))
                .filter(column -> column != null)
                .distinct()
                .count();
        return known >= Math.min(2, plan.columns().size());
    }

    void read(SheetRow row) {
        List<SheetCell> renamed = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            String key = HeaderText.key(cell.text());
            Column column = byHeader.get(key);
            if (column == null && !key.isEmpty()) {
                renamed.add(cell);
            } else if (column != null && columns.putIfAbsent(column.place(), cell.column()) != null) {
                problems.add(problem("fill.header.twice", cell));
            }
        }
        // Not every program moves names with their cells, so a name counts only for a column that no header names.
        for (SheetCell cell : renamed) {
            Optional<Column> named = names.column(sheet.index(), cell.column());
            if (named.isEmpty() || columns.putIfAbsent(named.get().place(), cell.column()) != null) {
                problems.add(problem("fill.header", cell));
            }
        }
    }

    private Problem problem(String code, SheetCell cell) {
        return new Problem(code, "", "", cell.text().strip(), List.of()).at(sheet.cell(cell.place()));
    }

    /** Where the columns are, by their places. */
    Map<String, Integer> columns() {
        return columns;
    }

    /** Headers that are unknown or there twice. */
    List<Problem> problems() {
        return problems;
    }
}
