package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Alignment;
import org.formpress.model.Block;
import org.formpress.model.Cell;
import org.formpress.model.Column;
import org.formpress.model.Document;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Row;
import org.formpress.model.Table;

/**
 * Ends the lines of choices with boxes where a new choice begins, so never between a box and its word. Their cells get line feeds there,
 * in the place of the blanks, because no program that opens the files knows this rule.
 */
final class BoxLines {

    private final Table table;
    private final DocumentTexts texts;
    private final TableMeasures measures;

    private BoxLines(Table table, DocumentTexts texts, TableMeasures measures) {
        this.table = table;
        this.texts = texts;
        this.measures = measures;
    }

    /** The document with such line feeds; the same document if no cell needs one. */
    static Document in(Document document, DocumentTexts texts) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        boolean changed = false;
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) instanceof Table table && (hasBoxes(table.header()) || hasBoxes(table.body()))) {
                blocks.set(index, new BoxLines(table, texts, TableMeasures.of(document.typography(), table)).broken());
                changed = true;
            }
        }
        return changed ? document.withBlocks(blocks) : document;
    }

    private static boolean hasBoxes(List<Row> rows) {
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                if (cell.boxes().isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Table broken() {
        return new Table(
                table.rules(),
                table.columns(),
                broken(table.header(), table.headerGrid()),
                broken(table.body(), table.bodyGrid()));
    }

    private List<Row> broken(List<Row> rows, Grid grid) {
        List<Row> broken = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> cells = grid.beginningIn(row).stream().map(this::broken).toList();
            broken.add(new Row(
                    cells, rows.get(row).keepWithPrevious(), rows.get(row).mark()));
        }
        return broken;
    }

    private Cell broken(Placed placed) {
        Cell cell = placed.cell();
        return cell.boxes().isEmpty() || cell.text().isEmpty()
                ? cell
                : cell.withText(texts.measured(cell)
                        .atChoices(width(placed), cell.style().alignment() == Alignment.CENTER));
    }

    private int width(Placed placed) {
        int width = -2 * measures.across() - measures.rule();
        for (Column column : table.columns().subList(placed.column(), placed.endColumn())) {
            width += Millipoints.ofMillimetres(column.width());
        }
        return width;
    }
}
