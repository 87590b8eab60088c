package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Table;
import org.formpress.prove.pdf.JoinedTable;
import org.formpress.prove.pdf.PdfCell;

/** What a table of the model and a table read from a PDF have in common, so that the two can be compared. */
record ModelTable(List<String> header, List<String> body) {

    static List<Table> tablesOf(Document document) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    static ModelTable of(Table table) {
        return new ModelTable(describe(table.headerGrid()), describe(table.bodyGrid()));
    }

    private static List<String> describe(Grid grid) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < grid.rowCount(); row++) {
            grid.beginningIn(row).forEach(placed -> cells.add(describe(placed)));
        }
        return cells;
    }

    private static String describe(Placed placed) {
        Cell cell = placed.cell();
        return describe(
                placed.row(),
                placed.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                role(cell.role()),
                cell.pointer().map(DataPointer::value).orElse(""),
                cell.text().text().replace("\n", ""));
    }

    private static String role(CellRole role) {
        return switch (role) {
            case DATA -> "TD ";
            case ROW_LABEL, ROW_GROUP_LABEL -> "TH Row";
            case COLUMN_LABEL -> "TH Column";
        };
    }

    static ModelTable read(JoinedTable table) {
        return new ModelTable(
                table.header().stream()
                        .flatMap(List::stream)
                        .map(ModelTable::describe)
                        .toList(),
                table.cells().stream().map(ModelTable::describe).toList());
    }

    private static String describe(PdfCell cell) {
        return describe(
                cell.row(),
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                cell.role() + " " + cell.scope(),
                cell.pointer(),
                cell.text().replace("\n", ""));
    }

    private static String describe(JoinedTable.Cell cell) {
        return describe(
                cell.row(),
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                cell.role() + " " + cell.scope(),
                cell.pointer(),
                cell.text());
    }

    private static String describe(
            int row, int column, int rowSpan, int columnSpan, String role, String pointer, String text) {
        return row + "," + column + " " + rowSpan + "×" + columnSpan + " " + role + " " + pointer + " " + text;
    }
}
