package org.formpress.fill.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.formpress.bounds.FileBounds;
import org.formpress.fill.Column;
import org.formpress.fill.SheetPlan;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.read.excel.SheetCell;
import org.formpress.read.excel.SheetReader;
import org.formpress.read.excel.SheetRow;
import org.formpress.read.excel.Workbook;
import org.formpress.read.excel.WorkbookSheet;

/**
 * Reads the rows of a sheet below its headers. Hidden rows and columns are rows and columns too: filters hide them. A value in merged
 * cells is that of all their rows.
 */
final class SheetIntake {

    private final WorkbookSheet sheet;
    private final SheetPlan plan;
    private final FileBounds bounds;
    private final CellProblems problems;
    private final HeaderRow header;
    private final Map<Integer, String> places = new HashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Set<Integer> strays = new HashSet<>();
    private final List<FilledRow> rows = new ArrayList<>();

    /** @param problems takes headers that are unknown, missing, or there twice, and what has no header */
    SheetIntake(WorkbookSheet sheet, SheetPlan plan, CarriedNames names, FileBounds bounds, CellProblems problems) {
        this.sheet = sheet;
        this.plan = plan;
        this.bounds = bounds;
        this.problems = problems;
        this.header = new HeaderRow(sheet, plan, names);
    }

    FilledSheet read(Workbook workbook) throws RefusedException {
        SheetReader reader = workbook.read(sheet);
        Optional<SheetRow> row = reader.next();
        while (row.isPresent() && row.get().index() < SheetHead.ROWS && !HeaderRow.isHeader(row.get(), plan)) {
            row = reader.next();
        }
        if (row.isEmpty() || row.get().index() >= SheetHead.ROWS) {
            problems.add(new Problem("fill.headers", "", "", sheet.name(), List.of()).at(sheet.name()));
            return new FilledSheet(sheet.name(), plan, Map.of(), List.of());
        }
        header(row.get());
        for (row = reader.next(); row.isPresent(); row = reader.next()) {
            row(row.get());
        }
        new MergedCells(sheet, plan, places, rows).spread(reader.merges(), bounds);
        return new FilledSheet(sheet.name(), plan, header.columns(), rows);
    }

    private void header(SheetRow row) {
        header.read(row);
        header.problems().forEach(problems::add);
        header.columns().forEach((place, column) -> {
            places.put(column, place);
            slots.put(place, slots.size());
        });
        // What has a header that is unknown is reported once.
        row.cells().stream().filter(cell -> !cell.text().isBlank()).forEach(cell -> strays.add(cell.column()));
        for (Column column : plan.columns()) {
            boolean numbered = column.place().equals(Column.PROJECT) && places.containsValue(Column.NUMBER);
            if (column.required() && !places.containsValue(column.place()) && !numbered) {
                String name = column.name().replace('\n', ' ');
                problems.add(new Problem("fill.header.missing", "", "", name, List.of())
                        .at(sheet.name() + "!" + (row.index() + 1) + ":" + (row.index() + 1)));
            }
        }
    }

    private void row(SheetRow row) {
        FilledRow filled = new FilledRow(row.index(), slots);
        boolean any = false;
        for (SheetCell cell : row.cells()) {
            if (cell.text().isBlank() && cell.shown().flaw().isNone()) {
                continue;
            }
            String place = places.get(cell.column());
            if (place != null) {
                filled.put(place, cell.shown());
                any = true;
            } else if (strays.add(cell.column())) {
                problems.add(
                        new Problem("fill.stray", "", "", cell.text().strip(), List.of()).at(sheet.cell(cell.place())));
            }
        }
        if (any) {
            rows.add(filled);
        }
    }
}
