package org.formpress.write.word;

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
import org.formpress.model.Typography;
import org.formpress.write.ooxml.Xml;

/** Writes tables with fixed columns, and merged cells as {@code gridSpan} and {@code vMerge}. */
final class WordTableWriter {

    private static final int EIGHTHS_PER_POINT = 8;

    /** Rows that stay with a paragraph below, beside those that stay with the row above them anyway. */
    private static final int LAST_ROWS = 3;

    private final Xml xml;
    private final WordTextWriter text;
    private final TrackedChanges changes;
    private final Typography document;
    private final double pageHeight;
    private Typography type;
    private Map<Cell, Integer> indents = Map.of();

    /** @param pageHeight of the text area, in pt */
    WordTableWriter(Xml xml, WordTextWriter text, TrackedChanges changes, Typography document, double pageHeight) {
        this.xml = xml;
        this.text = text;
        this.changes = changes;
        this.document = document;
        this.type = document;
        this.pageHeight = pageHeight;
    }

    /**
     * Writes a table.
     *
     * @param joinsNext true when another table with rules follows directly. They share a rule, and the last row keeps with the next
     *     table, or a page could end without a rule; a last row that may break does neither.
     * @param keepsNext whether its last rows stay with what is below, as in the plan's pages
     */
    void table(Table table, TableShape shape, boolean joinsNext, boolean keepsNext) {
        indents = shape.amountIndents();
        type = document.in(table.rules());
        boolean sharesRule = joinsNext && !shape.lastRowMayBreak(pageHeight);
        xml.raw("<w:tbl>");
        properties(table.rules(), shape, sharesRule);
        grid(shape);
        for (int row = 0; row < table.header().size(); row++) {
            openRow(false, type.minRowHeight(), true, table.header().get(row).mark());
            cells(table, table.headerGrid(), row, shape, true);
        }
        for (int row = 0; row < table.body().size(); row++) {
            openRow(
                    shape.mayBreak(row, pageHeight),
                    shape.leastHeight(row),
                    false,
                    table.body().get(row).mark());
            boolean keeps = keepsNext(table.body(), row, sharesRule) || keepsNext && isAmongLast(table.body(), row);
            cells(table, table.bodyGrid(), row, shape, keeps);
        }
        xml.raw("</w:tbl>");
    }

    private void properties(TableRules rules, TableShape shape, boolean withoutLastRule) {
        int width = shape.width(0, shape.columnCount());
        xml.raw("<w:tblPr><w:tblW w:w=\"").raw(width).raw("\" w:type=\"dxa\"/>");
        xml.raw("<w:jc w:val=\"center\"/>");
        if (rules == TableRules.GRID) {
            borders(withoutLastRule);
        }
        xml.raw("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
        margin("top", type.paddingAlong());
        margin("left", type.paddingAcross());
        margin("bottom", type.paddingAlong());
        margin("right", type.paddingAcross());
        xml.raw("</w:tblCellMar></w:tblPr>");
    }

    private void borders(boolean withoutLast) {
        xml.raw("<w:tblBorders>");
        rule("top");
        rule("left");
        if (withoutLast) {
            xml.raw("<w:bottom w:val=\"nil\"/>");
        } else {
            rule("bottom");
        }
        rule("right");
        rule("insideH");
        rule("insideV");
        xml.raw("</w:tblBorders>");
    }

    private void rule(String side) {
        long eighths = Math.max(2, Math.round(type.rule() * EIGHTHS_PER_POINT));
        xml.raw("<w:").raw(side).raw(" w:val=\"single\" w:sz=\"").raw(eighths);
        xml.raw("\" w:space=\"0\" w:color=\"000000\"/>");
    }

    private void margin(String side, double points) {
        xml.raw("<w:").raw(side).raw(" w:w=\"").raw(Twips.ofPoints(points));
        xml.raw("\" w:type=\"dxa\"/>");
    }

    private void grid(TableShape shape) {
        xml.raw("<w:tblGrid>");
        for (int column = 0; column < shape.columnCount(); column++) {
            xml.raw("<w:gridCol w:w=\"").raw(shape.width(column, column + 1)).raw("\"/>");
        }
        xml.raw("</w:tblGrid>");
    }

    private static boolean keepsNext(List<Row> rows, int row, boolean lastKeeps) {
        return row + 1 < rows.size() ? rows.get(row + 1).keepWithPrevious() : lastKeeps;
    }

    private static boolean isAmongLast(List<Row> rows, int row) {
        return rows.subList(row + 1, rows.size()).stream()
                        .filter(below -> !below.keepWithPrevious())
                        .count()
                < LAST_ROWS;
    }

    private void openRow(boolean mayBreak, double least, boolean header, Mark mark) {
        xml.raw("<w:tr><w:trPr>").raw(mayBreak ? "" : "<w:cantSplit/>");
        xml.raw("<w:trHeight w:val=\"").raw(Twips.ofPoints(least));
        xml.raw("\" w:hRule=\"atLeast\"/>").raw(header ? "<w:tblHeader/>" : "");
        changes.row(mark);
        xml.raw("</w:trPr>");
    }

    private void cells(Table table, Grid grid, int row, TableShape shape, boolean keepNext) {
        boolean ofHeader = grid == table.headerGrid();
        boolean ruled = ofHeader && table.rules() == TableRules.HEADER;
        Joins joins = new Joins(table);
        for (int column = 0; column < grid.columnCount(); ) {
            Placed placed = grid.at(row, column);
            boolean begins = placed.row() == row;
            openCell(placed, shape, begins);
            borders(
                    ruled,
                    joins.above(grid, placed) && (begins || joins.isBelowHeader(grid, placed)),
                    joins.below(grid, placed) && placed.endRow() == row + 1);
            xml.raw("<w:vAlign w:val=\"center\"/></w:tcPr>");
            if (begins) {
                text.cell(placed.cell(), keepNext, dots(table, placed, shape), indent(placed, shape));
            } else {
                text.covered(keepNext);
            }
            xml.raw("</w:tc>");
            column = placed.endColumn();
        }
        xml.raw("</w:tr>");
    }

    private int indent(Placed placed, TableShape shape) {
        return placed.cell().style().stacked() ? shape.stackedSide(placed) : indents.getOrDefault(placed.cell(), 0);
    }

    private int dots(Table table, Placed placed, TableShape shape) {
        boolean leads =
                table.rules() == TableRules.HEADER && placed.cell().page().isPresent();
        return leads ? shape.width(placed.column(), placed.endColumn()) - 2 * Twips.ofPoints(type.paddingAcross()) : 0;
    }

    private void openCell(Placed placed, TableShape shape, boolean begins) {
        Cell cell = placed.cell();
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"").raw(shape.width(placed.column(), placed.endColumn()));
        xml.raw("\" w:type=\"dxa\"/>");
        if (cell.columnSpan() > 1) {
            xml.raw("<w:gridSpan w:val=\"").raw(cell.columnSpan()).raw("\"/>");
        }
        if (cell.rowSpan() > 1) {
            xml.raw(begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }
    }

    /** The rules of a cell where they are not those of its table: a covered cell has them too, because a page may begin with its row. */
    private void borders(boolean ruled, boolean joinsAbove, boolean joinsBelow) {
        if (ruled || joinsAbove || joinsBelow) {
            xml.raw("<w:tcBorders>");
            border("top", ruled, joinsAbove);
            border("bottom", ruled, joinsBelow);
            xml.raw("</w:tcBorders>");
        }
    }

    private void border(String side, boolean ruled, boolean joins) {
        if (joins) {
            xml.raw("<w:").raw(side).raw(" w:val=\"nil\"/>");
        } else if (ruled) {
            rule(side);
        }
    }
}
