package org.formpress.typeset;

import org.formpress.bounds.Deadline;
import org.formpress.model.Block;
import org.formpress.model.Document;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Table;

/**
 * How high a document's tables are at least: as if every line of a value were full. It takes a fiftieth of the time of a plan and tells
 * that many a form will not fit its page. Lengths are thousandths of a point.
 */
final class LeastHeight {

    private final Document document;
    private final DocumentTexts texts;

    private LeastHeight(Document document, DocumentTexts texts) {
        this.document = document;
        this.texts = texts;
    }

    /** How many pages there are at least. */
    static int pages(Document document, DocumentTexts texts) {
        int page = Millipoints.ofMillimetres(document.page().textHeight());
        return (new LeastHeight(document, texts).height() - 1) / page + 1;
    }

    private int height() {
        int height = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                height += height(table, table.headerGrid()) + height(table, table.bodyGrid());
            }
        }
        return height;
    }

    private int height(Table table, Grid grid) {
        TableMeasures measures = TableMeasures.of(document.typography(), table);
        int height = 0;
        for (int row = 0; row < grid.rowCount(); row++) {
            Deadline.check();
            int highest = measures.minimum();
            for (Placed placed : grid.beginningIn(row)) {
                if (placed.cell().rowSpan() == 1 && placed.cell().pointer().isPresent()) {
                    highest = Math.max(highest, height(table, placed, measures));
                }
            }
            height += highest;
        }
        return height;
    }

    private int height(Table table, Placed placed, TableMeasures measures) {
        int width = -2 * measures.across() - measures.rule();
        for (int column = placed.column(); column < placed.endColumn(); column++) {
            width += Millipoints.ofMillimetres(table.columns().get(column).width());
        }
        // What hangs out of a line is less than a character.
        int full =
                Math.max(width, 0) + Millipoints.ofPoints(document.typography().body());
        return measures.height(texts.measured(placed.cell()).leastLines(full));
    }
}
