package org.formpress.write.word;

import java.util.List;
import org.formpress.model.Cell;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Mark;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.model.Typography;
import org.formpress.write.Utf8Text;

/** Writes tables with fixed columns, and merged cells as {@code gridSpan} and {@code vMerge}. */
final class WordTableWriter {

    private static final int EIGHTHS_PER_POINT = 8;

    private final Utf8Text out;
    private final WordTextWriter text;
    private final TrackedChanges changes;
    private final Typography type;
    private final double pageHeight;

    /** @param pageHeight of the text area, in pt */
    WordTableWriter(Utf8Text out, WordTextWriter text, TrackedChanges changes, Typography type, double pageHeight) {
        this.out = out;
        this.text = text;
        this.changes = changes;
        this.type = type;
        this.pageHeight = pageHeight;
    }

    /**
     * Writes a table.
     *
     * @param joinsNext true when another table follows directly. They share a rule, and the last row keeps with the next table,
     *     or a page could end without a rule; a last row that may break does neither.
     */
    void table(Table table, TableShape shape, boolean joinsNext) {
        boolean sharesRule = joinsNext && !shape.lastRowMayBreak(pageHeight);
        out.append("<w:tbl>");
        properties(table.rules(), shape, sharesRule);
        grid(shape);
        for (int row = 0; row < table.header().size(); row++) {
            openRow(false, true, table.header().get(row).mark());
            cells(table, table.headerGrid(), row, shape, true);
        }
        for (int row = 0; row < table.body().size(); row++) {
            openRow(
                    shape.mayBreak(row, pageHeight),
                    false,
                    table.body().get(row).mark());
            cells(table, table.bodyGrid(), row, shape, keepsNext(table.body(), row, sharesRule));
        }
        out.append("</w:tbl>");
    }

    private void properties(TableRules rules, TableShape shape, boolean withoutLastRule) {
        int width = shape.width(0, shape.columnCount());
        out.append("<w:tblPr><w:tblW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        out.append("<w:jc w:val=\"center\"/>");
        if (rules == TableRules.GRID) {
            borders(withoutLastRule);
        }
        out.append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
        margin("top", type.paddingAlong());
        margin("left", type.paddingAcross());
        margin("bottom", type.paddingAlong());
        margin("right", type.paddingAcross());
        out.append("</w:tblCellMar></w:tblPr>");
    }

    private void borders(boolean withoutLast) {
        out.append("<w:tblBorders>");
        rule("top");
        rule("left");
        if (withoutLast) {
            out.append("<w:bottom w:val=\"nil\"/>");
        } else {
            rule("bottom");
        }
        rule("right");
        rule("insideH");
        rule("insideV");
        out.append("</w:tblBorders>");
    }

    private void rule(String side) {
        long eighths = Math.max(2, Math.round(type.rule() * EIGHTHS_PER_POINT));
        out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"").append(eighths);
        out.append("\" w:space=\"0\" w:color=\"000000\"/>");
    }

    private void margin(String side, double points) {
        out.append("<w:").append(side).append(" w:w=\"").append(Twips.ofPoints(points));
        out.append("\" w:type=\"dxa\"/>");
    }

    private void grid(TableShape shape) {
        out.append("<w:tblGrid>");
        for (int column = 0; column < shape.columnCount(); column++) {
            out.append("<w:gridCol w:w=\"")
                    .append(shape.width(column, column + 1))
                    .append("\"/>");
        }
        out.append("</w:tblGrid>");
    }

    private static boolean keepsNext(List<Row> rows, int row, boolean lastKeeps) {
        return row + 1 < rows.size() ? rows.get(row + 1).keepWithPrevious() : lastKeeps;
    }

    private void openRow(boolean mayBreak, boolean header, Mark mark) {
        out.append("<w:tr><w:trPr>").append(mayBreak ? "" : "<w:cantSplit/>");
        out.append("<w:trHeight w:val=\"").append(Twips.ofPoints(type.minRowHeight()));
        out.append("\" w:hRule=\"atLeast\"/>").append(header ? "<w:tblHeader/>" : "");
        changes.row(mark);
        out.append("</w:trPr>");
    }

    private void cells(Table table, Grid grid, int row, TableShape shape, boolean keepNext) {
        boolean ofHeader = grid == table.headerGrid();
        boolean ruled = ofHeader && table.rules() == TableRules.HEADER;
        for (int column = 0; column < grid.columnCount(); ) {
            Placed placed = grid.at(row, column);
            boolean begins = placed.row() == row;
            openCell(placed, shape, begins, ruled);
            if (begins) {
                text.cell(placed.cell(), keepNext, dots(table, placed, shape));
            } else {
                text.covered(keepNext);
            }
            out.append("</w:tc>");
            column = placed.endColumn();
        }
        out.append("</w:tr>");
    }

    private int dots(Table table, Placed placed, TableShape shape) {
        boolean leads =
                table.rules() == TableRules.HEADER && placed.cell().page().isPresent();
        return leads ? shape.width(placed.column(), placed.endColumn()) - 2 * Twips.ofPoints(type.paddingAcross()) : 0;
    }

    private void openCell(Placed placed, TableShape shape, boolean begins, boolean ruled) {
        Cell cell = placed.cell();
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(shape.width(placed.column(), placed.endColumn()));
        out.append("\" w:type=\"dxa\"/>");
        if (cell.columnSpan() > 1) {
            out.append("<w:gridSpan w:val=\"").append(cell.columnSpan()).append("\"/>");
        }
        if (cell.rowSpan() > 1) {
            out.append(begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }
        if (ruled) {
            out.append("<w:tcBorders>");
            rule("top");
            rule("bottom");
            out.append("</w:tcBorders>");
        }
        out.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
    }
}
