package org.formpress.fill.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.fill.HeaderText;
import org.formpress.fill.SheetPlan;
import org.formpress.problem.RefusedException;
import org.formpress.read.excel.SheetReader;
import org.formpress.read.excel.SheetRow;
import org.formpress.read.excel.Workbook;
import org.formpress.read.excel.WorkbookSheet;

/** The first rows of a sheet, among which are its headers. */
record SheetHead(WorkbookSheet sheet, List<SheetRow> rows) {

    /** Headers stand in one of so many rows. */
    static final int ROWS = 30;

    static SheetHead of(Workbook workbook, WorkbookSheet sheet) throws RefusedException {
        List<SheetRow> rows = new ArrayList<>();
        SheetReader reader = workbook.read(sheet);
        for (Optional<SheetRow> row = reader.next();
                row.isPresent() && row.get().index() < ROWS;
                row = reader.next()) {
            rows.add(row.get());
        }
        return new SheetHead(sheet, rows);
    }

    /** Whether it has the headers of a sheet to fill in. */
    boolean isLike(SheetPlan plan) {
        return rows.stream().anyMatch(row -> HeaderRow.isHeader(row, plan));
    }

    /** How well its headers are those of a sheet: the known ones, less those that are unknown. */
    int likeness(SheetPlan plan) {
        var known = HeaderRow.byHeader(plan);
        return rows.stream()
                .filter(row -> HeaderRow.isHeader(row, plan))
                .mapToInt(row -> row.cells().stream()
                        .map(cell -> HeaderText.key(cell.text()))
                        .filter(key -> !key.isEmpty())
                        .mapToInt(key -> known.containsKey(key) ? 1 : -1)
                        .sum())
                .max()
                .orElse(0);
    }
}
