package org.formpress.prove;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Block;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Table;

/**
 * A cell as the model has it, or as a reader sees it in a finished file.
 *
 * @param table   index of its table, from 0
 * @param row     index in the table, header included, from 0
 * @param text    without line breaks, which a PDF cannot tell from lines run full
 * @param pointer empty when it has none
 */
public record SeenCell(int table, int row, int column, int rowSpan, int columnSpan, String text, String pointer) {

    public SeenCell {
        text = text.replaceAll("[\r\n]", "");
    }

    /** The cells of a document, table by table, from left to right and top to bottom. */
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
                        placed.cell().pointer().map(DataPointer::value).orElse("")));
            }
        }
    }

    SeenCell inTable(int other) {
        return new SeenCell(other, row, column, rowSpan, columnSpan, text, pointer);
    }

    /** Whether both begin at the same place. */
    boolean isAt(SeenCell other) {
        return table == other.table && row == other.row && column == other.column;
    }

    /** How many rows and columns it covers, such as {@code 2×1}. */
    String spans() {
        return rowSpan + "×" + columnSpan;
    }
}
