package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadCell.Merge;
import org.formpress.read.file.ReadLine;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadRow.Shape;
import org.formpress.read.file.ReadTable;
import org.formpress.read.file.ReadText;
import org.formpress.read.look.Flaw;
import org.formpress.read.ooxml.CarriedForm;

/**
 * The lines and tables of a form on a sheet. Rows with rules are those of tables, and so is what stands between two of them; a row that
 * one cell without rules fills is a line, and ends a table, as does an empty row below the last value. Rows in which no cell begins are
 * further parts of the row above.
 */
final class FormSheet {

    /** More columns than any form has. */
    private static final int MAX_COLUMNS = 256;

    /** More rows with cells than the longest form takes, and few enough for the memory: every cell of the form's columns is made. */
    private static final int MAX_ROWS = 20_000;

    private static final int MAX_CELLS = 200_000;

    /** Cells times areas of conditional formats: each is looked at for each. */
    private static final int MAX_CONDITIONS = 10_000_000;

    private final WorkbookSheet sheet;
    private final CellNames names;
    private final CarriedForm form;
    private final List<SheetRow> rows = new ArrayList<>();
    private final Map<CellReference, Set<String>> pointers =
            new TreeMap<>(Comparator.comparingInt(CellReference::row).thenComparingInt(CellReference::column));
    private final List<ReadBlock> blocks = new ArrayList<>();
    private final List<ReadRow> table = new ArrayList<>();
    private int left;
    private int right;
    private int last;

    FormSheet(WorkbookSheet sheet, CellNames names, CarriedForm form) {
        this.sheet = sheet;
        this.names = names;
        this.form = form;
    }

    List<ReadBlock> blocks(SheetReader reader) throws RefusedException {
        for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            if (!row.get().cells().isEmpty()) {
                rows.add(row.get());
            }
            if (rows.size() > MAX_ROWS) {
                throw FileRefusal.unsafe("file.nesting", sheet.part());
            }
        }
        if (reader.showsFormulas()) {
            throw FileRefusal.unreadable("file.sheet.formulas", sheet.name());
        }
        last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).index();
        columns(reader.conditions());
        SheetGrid grid = new SheetGrid(rows, reader, new Merges(reader.merges(), last), left, right);
        anchor(grid);
        read(grid);
        reader.objects().forEach(object -> blocks.add(new ReadLine("", Anchors.NONE, Flaw.object(object))));
        return blocks;
    }

    private void columns(ConditionalFormats conditions) throws RefusedException {
        FormColumns columns = FormColumns.of(names, rows);
        left = columns.left();
        right = columns.right();
        long cells = (long) rows.size() * (right - left + 1);
        if (right - left >= MAX_COLUMNS || cells > MAX_CELLS || cells * conditions.areas() > MAX_CONDITIONS) {
            throw FileRefusal.unsafe("file.nesting", sheet.part());
        }
    }

    private void anchor(SheetGrid grid) {
        names.areas().forEach((name, area) -> {
            CellReference first = grid.owner(area.top(), area.left());
            form.pointer(name)
                    .ifPresent(pointer -> pointers.computeIfAbsent(first, any -> new HashSet<>())
                            .add(pointer));
        });
    }

    private void read(SheetGrid grid) {
        // Rows of which only the next one with rules shows whether they are of the table.
        List<SheetGrid.Row> between = new ArrayList<>();
        List<ReadBlock> beside = new ArrayList<>();
        int end = names.areas().values().stream()
                .mapToInt(CellRange::bottom)
                .max()
                .orElse(last);
        int before = -1;
        for (SheetGrid.Row row : grid.rows()) {
            if (!row.beside().isEmpty()) {
                beside.add(beside(row.beside()));
            }
            if (before >= end && (row.index() > before + 1 || row.isEmpty())) {
                // Below the last value, an empty row ends the table: what follows has been written below it.
                close(between);
            }
            before = row.index();
            if (row.continues()) {
                continue;
            }
            if (row.ruled() || isAnchored(row) && !row.single()) {
                between.forEach(other -> table.add(row(other)));
                between.clear();
                table.add(row(row));
            } else if (row.single()) {
                close(between);
                single(row);
            } else if (!row.blank()) {
                between.add(row);
            }
        }
        close(between);
        blocks.addAll(beside);
    }

    private boolean isAnchored(SheetGrid.Row row) {
        return row.cells().stream().anyMatch(cell -> pointers.containsKey(cell.place()));
    }

    private void close(List<SheetGrid.Row> between) {
        if (!table.isEmpty()) {
            blocks.add(new ReadTable(right - left + 1, table, true));
            table.clear();
        }
        for (SheetGrid.Row row : between) {
            for (SheetGrid.Cell cell : row.cells()) {
                if (!cell.isBlank()) {
                    single(cell);
                }
            }
        }
        between.clear();
    }

    private void single(SheetGrid.Row row) {
        single(row.cells().get(0));
    }

    private void single(SheetGrid.Cell cell) {
        blocks.add(line(cell.place(), cell.shown().text(), anchors(cell), cell.flaw()));
    }

    private ReadLine beside(List<SheetCell> cells) {
        Flaw flaw = cells.stream().map(cell -> cell.shown().flaw()).reduce(Flaw.NONE, Flaw::or);
        String text = cells.stream()
                .map(cell -> cell.text().isBlank()
                        ? cell.shown().flaw().what()
                        : cell.text().strip())
                .collect(Collectors.joining(" | "));
        return line(cells.get(0).place(), text, Anchors.NONE, flaw);
    }

    private ReadLine line(CellReference place, String text, Anchors anchors, Flaw flaw) {
        return new ReadLine(text, anchors, flaw, sheet.cell(place));
    }

    private Anchors anchors(SheetGrid.Cell cell) {
        Set<String> found = pointers.getOrDefault(cell.place(), Set.of());
        return found.isEmpty() ? Anchors.NONE : new Anchors(Set.of(), found);
    }

    private ReadRow row(SheetGrid.Row row) {
        List<ReadCell> cells = new ArrayList<>(row.cells().size());
        for (SheetGrid.Cell cell : row.cells()) {
            cells.add(new ReadCell(cell.columns(), cell.merge(), anchors(cell), text(cell), cell.flaw()));
        }
        return new ReadRow(cells, row.whole() ? Shape.WHOLE : Shape.RAGGED);
    }

    private ReadText text(SheetGrid.Cell cell) {
        String place = sheet.cell(cell.place());
        return cell.merge() == Merge.CONTINUES || cell.shown().text().isEmpty()
                ? ReadText.EMPTY.at(place)
                : ReadText.ofLines(cell.shown().text(), place);
    }
}
