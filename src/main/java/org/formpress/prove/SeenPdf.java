package org.formpress.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.formpress.prove.pdf.JoinedTable;
import org.formpress.prove.pdf.PdfCell;
import org.formpress.prove.pdf.PdfForm;

/** The cells of a form in a PDF, as its structure tree has them; tables that go on over page ends are one again. */
public final class SeenPdf {

    private SeenPdf() {}

    /** The cells, where tables that follow each other have different headers or columns. */
    public static List<SeenCell> cells(PdfForm pdf) {
        return cells(JoinedTable.of(pdf));
    }

    /** The cells. @param model tells which value is in which table */
    public static List<SeenCell> cells(PdfForm pdf, List<SeenCell> model) {
        Map<String, Integer> tables = model.stream()
                .filter(cell -> !cell.pointer().isEmpty())
                .collect(Collectors.toMap(SeenCell::pointer, SeenCell::table, (first, second) -> first));
        return cells(JoinedTable.of(pdf, tables));
    }

    private static List<SeenCell> cells(List<JoinedTable> tables) {
        List<SeenCell> cells = new ArrayList<>();
        for (int index = 0; index < tables.size(); index++) {
            int table = index;
            JoinedTable joined = tables.get(index);
            joined.header().forEach(row -> row.forEach(cell -> cells.add(cell(table, cell))));
            joined.cells().forEach(cell -> cells.add(cell(table, joined.header().size() + cell.row(), cell)));
        }
        cells.sort(Comparator.comparingInt(SeenCell::table)
                .thenComparingInt(SeenCell::row)
                .thenComparingInt(SeenCell::column));
        return cells;
    }

    private static SeenCell cell(int table, PdfCell cell) {
        return new SeenCell(
                table, cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), cell.pointer());
    }

    private static SeenCell cell(int table, int row, JoinedTable.Cell cell) {
        return new SeenCell(table, row, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), cell.pointer());
    }
}
