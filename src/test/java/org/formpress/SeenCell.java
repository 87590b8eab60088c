package org.formpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.model.Block;
import org.formpress.model.Document;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Table;
import org.formpress.write.excel.XlsxReader;
import org.formpress.write.html.HtmlReader;
import org.formpress.write.pdf.JoinedTable;
import org.formpress.write.pdf.PdfCell;
import org.formpress.write.pdf.PdfForm;
import org.formpress.write.word.DocxReader;

/**
 * A cell as the model has it, or as a reader sees it in a finished file.
 *
 * @param table   index of its table, from 0
 * @param row     index in the table, header included, from 0
 * @param text    without line breaks, which a PDF cannot tell from lines run full
 * @param pointer empty when it has none
 */
public record SeenCell(int table, int row, int column, int rowSpan, int columnSpan, String text, String pointer) {

    /** A cell that stands in one piece in a file. */
    public interface Read {
        int row();

        int column();

        int rowSpan();

        int columnSpan();

        String text();

        Optional<String> pointer();
    }

    public SeenCell {
        text = text.replace("\n", "");
    }

    public static List<SeenCell> inModel(Document document) {
        List<SeenCell> cells = new ArrayList<>();
        int index = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                add(cells, index, 0, table.headerGrid());
                add(cells, index, table.header().size(), table.bodyGrid());
                index++;
            }
        }
        return cells;
    }

    private static void add(List<SeenCell> cells, int table, int firstRow, Grid grid) {
        for (int row = 0; row < grid.rowCount(); row++) {
            for (Placed placed : grid.beginningIn(row)) {
                cells.add(new SeenCell(
                        table,
                        firstRow + row,
                        placed.column(),
                        placed.cell().rowSpan(),
                        placed.cell().columnSpan(),
                        placed.cell().text().text(),
                        placed.cell().pointer().map(Object::toString).orElse("")));
            }
        }
    }

    public static List<SeenCell> inWord(byte[] docx) {
        return read(new DocxReader(docx)
                .tables().stream().map(DocxReader.ReadTable::cells).toList());
    }

    public static List<SeenCell> inHtml(byte[] html) {
        return read(new HtmlReader(html)
                .tables().stream().map(HtmlReader.ReadTable::cells).toList());
    }

    public static List<SeenCell> inExcel(byte[] xlsx) {
        return in(new XlsxReader(xlsx));
    }

    /** The cells of one sheet of a workbook. */
    public static List<SeenCell> in(XlsxReader sheet) {
        return read(sheet.tables());
    }

    private static List<SeenCell> read(List<? extends List<? extends Read>> tables) {
        List<SeenCell> cells = new ArrayList<>();
        for (int index = 0; index < tables.size(); index++) {
            for (Read cell : tables.get(index)) {
                cells.add(new SeenCell(
                        index,
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.pointer().orElse("")));
            }
        }
        return cells;
    }

    public static List<SeenCell> inPdf(PdfForm pdf) {
        List<SeenCell> cells = new ArrayList<>();
        List<JoinedTable> tables = JoinedTable.of(pdf);
        for (int index = 0; index < tables.size(); index++) {
            JoinedTable table = tables.get(index);
            for (List<PdfCell> row : table.header()) {
                for (PdfCell cell : row) {
                    cells.add(new SeenCell(
                            index,
                            cell.row(),
                            cell.column(),
                            cell.rowSpan(),
                            cell.columnSpan(),
                            cell.text(),
                            cell.pointer()));
                }
            }
            addBody(cells, index, table);
        }
        cells.sort(java.util.Comparator.comparingInt(SeenCell::table)
                .thenComparingInt(SeenCell::row)
                .thenComparingInt(SeenCell::column));
        return cells;
    }

    private static void addBody(List<SeenCell> cells, int index, JoinedTable table) {
        for (JoinedTable.Cell cell : table.cells()) {
            cells.add(new SeenCell(
                    index,
                    table.header().size() + cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    cell.text(),
                    cell.pointer()));
        }
    }
}
