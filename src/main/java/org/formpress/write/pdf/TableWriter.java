package org.formpress.write.pdf;

import java.util.List;
import java.util.Locale;
import org.formpress.font.FontRole;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.Typography;
import org.formpress.typeset.Line;
import org.formpress.typeset.Line.Piece;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.PlannedCell;
import org.formpress.typeset.PlannedRow;
import org.formpress.typeset.TableFragment;
import org.xml.sax.SAXException;

/** Writes a planned table, each fragment a table of its own with its own header, every rule drawn once. */
final class TableWriter {

    private final FoEvents fo;
    private final StructureMarks marks;
    private final Typography type;
    private final PlannedTable table;
    private final int rule;
    private final int padding;

    TableWriter(FoEvents fo, StructureMarks marks, Typography type, PlannedTable table) {
        this.fo = fo;
        this.marks = marks;
        this.type = type;
        this.table = table;
        this.rule = (int) Math.round(type.rule() * 1000);
        this.padding = (int) Math.round(type.paddingAlong() * 1000);
    }

    void write() throws SAXException {
        for (TableFragment fragment : table.fragments()) {
            write(fragment);
        }
    }

    private void write(TableFragment fragment) throws SAXException {
        startTable(fragment);
        boolean headerOnly = fragment.rows().isEmpty();
        if (!fragment.header().isEmpty()) {
            String part = headerOnly ? "table-body" : "table-header";
            fo.start(part);
            writeRows(fragment.header(), fragment.topRule());
            fo.end(part);
        }
        if (!headerOnly) {
            fo.start("table-body");
            writeRows(fragment.rows(), fragment.topRule() && fragment.header().isEmpty());
            fo.end("table-body");
        }
        fo.end("table");
    }

    private void startTable(TableFragment fragment) throws SAXException {
        if (fragment.startsPage()) {
            fo.with("break-before", "page");
        }
        fo.with("table-layout", "fixed")
                .with(
                        "width",
                        table.columnWidths().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .with("border-collapse", "separate")
                .with("font-family", DocumentFonts.BODY_FAMILY)
                .with("font-size", type.body() + "pt")
                .with("line-height", type.leading() + "pt")
                .with("wrap-option", "no-wrap")
                .with("linefeed-treatment", "preserve")
                .with("white-space-collapse", "false")
                .with("white-space-treatment", "preserve")
                .start("table");
        for (int width : table.columnWidths()) {
            fo.with("column-width", width).start("table-column");
            fo.end("table-column");
        }
    }

    /** FOP adds the cells' padding and rules to the height of their row. */
    private void writeRows(List<PlannedRow> rows, boolean topRule) throws SAXException {
        boolean first = topRule;
        for (PlannedRow row : rows) {
            fo.with("height", row.height() - 2 * padding - rule).start("table-row");
            for (PlannedCell cell : row.cells()) {
                write(cell, first);
            }
            fo.end("table-row");
            first = false;
        }
    }

    private void write(PlannedCell planned, boolean topRule) throws SAXException {
        startCell(planned, topRule);
        List<Line> lines = planned.lines();
        if (lines.isEmpty()) {
            fo.start("block");
            fo.end("block");
        }
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size()
                    && lines.get(to).paragraph() == lines.get(from).paragraph()) {
                to++;
            }
            writeParagraph(lines.subList(from, to), planned.cell());
            from = to;
        }
        fo.end("table-cell");
    }

    private void startCell(PlannedCell planned, boolean topRule) throws SAXException {
        Cell cell = planned.cell();
        boolean leftmost = planned.column() == 0;
        int across = (int) Math.round(type.paddingAcross() * 1000);
        rule("after");
        rule("end");
        if (leftmost) {
            rule("start");
        }
        if (topRule) {
            rule("before");
        }
        spans(planned);
        boolean blank = cell.role() == CellRole.DATA && cell.pointer().isEmpty();
        fo.with("role", blank ? "TD" : marks.mark(cell.role(), cell.pointer()));
        if (cell.style().bold()) {
            fo.with("font-weight", "bold");
        }
        fo.with("padding-start", leftmost ? across - rule : across)
                .with("padding-end", across)
                .with("padding-before", padding)
                .with("padding-after", padding)
                .with("display-align", planned.flowing() ? "before" : "center")
                .with("text-align", cell.style().alignment().name().toLowerCase(Locale.ROOT))
                .start("table-cell");
    }

    private void spans(PlannedCell planned) {
        if (planned.cell().columnSpan() > 1) {
            fo.with("number-columns-spanned", Integer.toString(planned.cell().columnSpan()));
        }
        if (planned.rowSpan() > 1) {
            fo.with("number-rows-spanned", Integer.toString(planned.rowSpan()));
        }
    }

    private void rule(String side) {
        fo.with("border-" + side + "-style", "solid").with("border-" + side + "-width", rule);
    }

    private void writeParagraph(List<Line> lines, Cell cell) throws SAXException {
        Line first = lines.get(0);
        boolean listItem =
                !cell.text().paragraphs().get(first.paragraph()).marker().isEmpty();
        if (listItem) {
            int indent = lines.get(lines.size() - 1).indent();
            fo.with("start-indent", indent)
                    .with("text-indent", first.indent() - indent)
                    .with("text-align", Alignment.START.name().toLowerCase(Locale.ROOT));
        }
        fo.start("block");
        for (int index = 0; index < lines.size(); index++) {
            if (index > 0) {
                fo.text("\n");
            }
            for (Piece piece : lines.get(index).pieces()) {
                write(piece, cell.style().bold());
            }
        }
        fo.end("block");
    }

    private void write(Piece piece, boolean bold) throws SAXException {
        FontRole usual = bold ? FontRole.BODY_BOLD : FontRole.BODY;
        boolean plain = piece.font() == usual && !piece.italic() && !piece.underline();
        if (plain) {
            fo.text(piece.text());
            return;
        }
        style(piece);
        fo.start("inline");
        fo.text(piece.text());
        fo.end("inline");
    }

    private void style(Piece piece) {
        boolean boldFont = piece.font() == FontRole.BODY_BOLD;
        boolean boldSlanted = boldFont && piece.italic();
        fo.with("font-family", boldSlanted ? DocumentFonts.BOLD_SLANTED_FAMILY : DocumentFonts.family(piece.font()))
                .with("font-weight", boldFont && !piece.italic() ? "bold" : "normal");
        if (piece.italic()) {
            fo.with("font-style", "italic");
        }
        if (piece.underline()) {
            fo.with("text-decoration", "underline");
        }
    }
}
