package org.formpress.write.excel;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.Cell;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Joins;
import org.formpress.model.Mark;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.PlannedRow;
import org.formpress.typeset.TableFragment;

/**
 * Writes a table. A row that the plan parts at a page's end, or that is higher than Excel's rows can be, is several rows of the sheet,
 * over which its cells are merged.
 */
final class ExcelTableWriter {

    /** A row of the sheet. @param row index in the grid of the table's header or body */
    private record SheetRow(Grid grid, int row, int height, boolean startsPage) {}

    private final Sheet sheet;
    private final SheetNames names;
    private final ExcelCellWriter cells;
    private final PlannedTable planned;
    private final Table table;
    private final int[] columns;
    private final List<SheetRow> rows = new ArrayList<>();
    private final int first;
    private final AmountRooms rooms;
    private final SpareRoom spare;
    private final Map<Cell, ExcelCellWriter.Styled> styled = new IdentityHashMap<>();

    ExcelTableWriter(Sheet sheet, SheetNames names, ExcelCellWriter cells, SpareRoom spare, PlannedTable planned) {
        this.sheet = sheet;
        this.names = names;
        this.cells = cells;
        this.spare = spare;
        this.planned = planned;
        this.table = planned.table();
        this.columns = sheet.columns().of(planned);
        this.first = sheet.rowCount();
        this.rooms = new AmountRooms(table);
    }

    void write() {
        TableFragment start = planned.fragments().get(0);
        start.header().forEach(row -> add(table.headerGrid(), row, start.startsPage() && rows.isEmpty()));
        int header = rows.size();
        boolean crosses = planned.fragments().stream().anyMatch(TableFragment::startsPage);
        if (crosses || header > 0 && !names.repeatsOnNextPage()) {
            names.repeat(first, first + header, crosses);
        }
        for (TableFragment fragment : planned.fragments()) {
            boolean starts = fragment.startsPage() && (fragment != start || header == 0);
            for (PlannedRow row : fragment.rows()) {
                add(table.bodyGrid(), row, starts);
                starts = false;
            }
        }
        for (int index = 0; index < rows.size(); index++) {
            write(index);
        }
    }

    private void add(Grid grid, PlannedRow row, boolean startsPage) {
        int whole = row.height() + spare.of(planned, grid, row.source());
        int parts = Sheet.rows(whole);
        for (int part = 0; part < parts; part++) {
            int height = (int) ((long) whole * (part + 1) / parts - (long) whole * part / parts);
            rows.add(new SheetRow(grid, row.source(), height, startsPage && part == 0));
        }
    }

    private void write(int index) {
        SheetRow row = rows.get(index);
        if (row.startsPage()) {
            sheet.breakPage();
        }
        sheet.openRow(row.height());
        Grid grid = row.grid();
        Row source = (grid == table.headerGrid() ? table.header() : table.body()).get(row.row());
        sign(index, source.mark());
        for (int column = 0; column < grid.columnCount(); ) {
            Placed placed = grid.at(row.row(), column);
            write(index, placed, grid, source.mark());
            column = placed.endColumn();
        }
        sheet.closeRow();
    }

    /** The sign beside a changed row, as on paper. */
    private void sign(int index, Mark mark) {
        if (mark != Mark.KEPT && !continues(index)) {
            cells.sign(mark == Mark.INSERTED ? "＋" : "－");
            cells.values().changed(mark, first + index);
        }
    }

    /** Whether a row of the sheet is a further part of the row above it. */
    private boolean continues(int index) {
        return index > 0
                && rows.get(index - 1).grid() == rows.get(index).grid()
                && rows.get(index - 1).row() == rows.get(index).row();
    }

    private void write(int index, Placed placed, Grid grid, Mark mark) {
        boolean begins = placed.row() == rows.get(index).row() && !continues(index);
        if (begins) {
            begin(index, placed, grid, mark);
        }
        ExcelCellWriter.Styled cell = styled.get(placed.cell());
        if (cell == null) {
            throw new IllegalStateException("a cell is covered before it begins: " + placed);
        }
        for (int column = columns[placed.column()]; column < columns[placed.endColumn()]; column++) {
            if (begins && column == columns[placed.column()]) {
                cells.write(cell, column);
            } else {
                sheet.emptyCell(column, cell.style());
            }
        }
    }

    private void begin(int index, Placed placed, Grid grid, Mark mark) {
        int end = index + 1;
        while (end < rows.size()
                && rows.get(end).grid() == grid
                && rows.get(end).row() < placed.endRow()) {
            end++;
        }
        Cell cell = placed.cell();
        ExcelCellWriter.Styled ready = cells.styled(
                cell,
                planned.texts().of(cell),
                rooms.of(cell),
                isParted(index, end, placed),
                rules(grid, placed),
                mark);
        styled.put(cell, ready);
        CellArea area = new CellArea(first + index, columns[placed.column()], first + end, columns[placed.endColumn()]);
        sheet.merge(area);
        SheetColumns all = sheet.columns();
        cells.values().cell(cell, ready, area, new CellArea(area.row(), all.first(), area.endRow(), all.end()));
    }

    /** Whether a cell has more rows of the sheet than of the grid: its text begins at the top, as on paper. */
    private static boolean isParted(int from, int to, Placed placed) {
        return to - from > placed.cell().rowSpan();
    }

    private CellLook.Rules rules(Grid grid, Placed placed) {
        boolean ruled =
                table.rules() == TableRules.GRID || table.rules() == TableRules.HEADER && grid == table.headerGrid();
        Joins joins = new Joins(table);
        return ruled
                ? CellLook.Rules.without(joins.above(grid, placed), joins.below(grid, placed))
                : CellLook.Rules.NONE;
    }
}
