package org.formpress.write.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.formpress.bounds.Deadline;
import org.formpress.font.FontRole;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.Grid.Placed;
import org.formpress.typeset.Line;
import org.formpress.typeset.Line.Piece;
import org.formpress.typeset.PlannedCell;

/**
 * Writes cells. Each line of a longer text is a span that does not wrap, followed by a break opportunity, which is a soft hyphen
 * if the line ends at one: browsers break lines where the plan does, and the text has no line feeds.
 */
final class CellWriter {

    private final Html html;

    CellWriter(Html html) {
        this.html = html;
    }

    /** Writes a cell of the whole table, with its pointer. */
    void write(Placed placed, List<Line> lines, boolean top, boolean joinsBelow) {
        Cell cell = placed.cell();
        start(cell, cell.rowSpan(), classes(cell, placed.column(), top, false, joinsBelow));
        indent(cell, lines);
        if (cell.pointer().isPresent()) {
            html.attribute("data-pointer", cell.pointer().get().value());
        }
        end(cell, lines);
    }

    /** Writes the part of a cell on one page. */
    void write(PlannedCell planned, boolean top, boolean joinsBelow) {
        Cell cell = planned.cell();
        start(cell, planned.rowSpan(), classes(cell, planned.column(), top, planned.flowing(), joinsBelow));
        indent(cell, planned.lines());
        end(cell, planned.lines());
    }

    private void start(Cell cell, int rowSpan, List<String> classes) {
        Deadline.check();
        html.raw("<").raw(element(cell));
        scope(cell.role());
        span("colspan", cell.columnSpan());
        span("rowspan", rowSpan);
        if (!classes.isEmpty()) {
            html.attribute("class", String.join(" ", classes));
        }
    }

    /** An amount under a longer one: browsers centre a line in what its indent leaves. */
    private void indent(Cell cell, List<Line> lines) {
        if (isIndented(cell, lines)) {
            html.attribute("style", "text-indent:" + lines.get(0).indent() / 1000.0 + "pt");
        }
    }

    private static boolean isIndented(Cell cell, List<Line> lines) {
        return lines.size() == 1
                && lines.get(0).indent() > 0
                && cell.style().alignment() == Alignment.CENTER
                && !cell.text().paragraphs().get(0).isItem();
    }

    private void end(Cell cell, List<Line> lines) {
        html.raw(">");
        content(cell, lines);
        html.raw("</").raw(element(cell)).raw(">");
    }

    private static String element(Cell cell) {
        return cell.role() == CellRole.DATA ? "td" : "th";
    }

    private void scope(CellRole role) {
        switch (role) {
            case DATA -> {
                // Only labels have a scope.
            }
            case ROW_LABEL -> html.attribute("scope", "row");
            case ROW_GROUP_LABEL -> html.attribute("scope", "rowgroup");
            case COLUMN_LABEL -> html.attribute("scope", "col");
        }
    }

    private void span(String name, int span) {
        if (span > 1) {
            html.attribute(name, Integer.toString(span));
        }
    }

    private static List<String> classes(Cell cell, int column, boolean top, boolean flowing, boolean joinsBelow) {
        List<String> classes = new ArrayList<>();
        if (column == 0) {
            classes.add("left");
        }
        if (top) {
            classes.add("top");
        }
        if (flowing) {
            classes.add("flowing");
        }
        if (joinsBelow) {
            classes.add("joined");
        }
        if (cell.style().stacked()) {
            classes.add("stacked");
        }
        if (cell.style().bold()) {
            classes.add("label");
        }
        if (cell.style().alignment() != Alignment.CENTER) {
            classes.add(cell.style().alignment().name().toLowerCase(Locale.ROOT));
        }
        return classes;
    }

    private void content(Cell cell, List<Line> lines) {
        boolean bare = !cell.style().stacked() && (isIndented(cell, lines) || areOneParagraph(lines));
        for (List<Line> paragraph : Line.paragraphs(lines)) {
            html.raw(bare ? "" : paragraph(paragraph));
            lines(cell, paragraph);
            html.raw(bare ? "" : "</p>");
        }
    }

    private static boolean areOneParagraph(List<Line> lines) {
        for (Line line : lines) {
            if (line.paragraph() != 0 || line.indent() != 0) {
                return false;
            }
        }
        return true;
    }

    private static String paragraph(List<Line> lines) {
        int first = lines.get(0).indent();
        int rest = lines.get(lines.size() - 1).indent();
        return rest == 0
                ? "<p>"
                : "<p style=\"padding-left:" + rest / 1000.0 + "pt;text-indent:" + (first - rest) / 1000.0 + "pt\">";
    }

    private void lines(Cell cell, List<Line> lines) {
        boolean alone =
                lines.size() == 1 && !lines.get(0).hasGaps() && lines.get(0).stretch() == 0;
        for (int index = 0; index < lines.size(); index++) {
            Deadline.check();
            Line line = lines.get(index);
            if (index > 0) {
                html.raw(line.broken() ? "<br>" : lines.get(index - 1).isHyphenated() ? "&shy;" : "<wbr>");
            }
            html.raw(alone ? "" : lineStart(cell, lines, index));
            line(line, cell.style().bold());
            html.raw(alone ? "" : "</span>").raw(JustifiedLines.hasHangingSpace(line) ? " " : "");
        }
    }

    private static String lineStart(Cell cell, List<Line> lines, int index) {
        String look = cell.style().alignment() == Alignment.START ? JustifiedLines.look(lines, index) : "";
        return look.isEmpty() ? "<span>" : "<span class=\"" + look + "\">";
    }

    private void line(Line line, boolean bold) {
        List<Piece> pieces = line.pieces();
        for (int index = 0; index < pieces.size(); index++) {
            boolean last = index == pieces.size() - 1;
            Piece piece = last && JustifiedLines.hasHangingSpace(line)
                    ? pieces.get(index).withoutFinalSpace()
                    : pieces.get(index);
            if (!piece.isHyphen() && !piece.text().isEmpty()) {
                piece(piece, bold);
            }
        }
    }

    /** Begins text in a font that browsers would not choose by its characters. */
    private static String fontStart(FontRole font) {
        return font.isNarrow() ? "<span class=\"narrow\">" : font == FontRole.LETTERS ? "<span class=\"letters\">" : "";
    }

    private void piece(Piece piece, boolean bold) {
        boolean emphasized = !bold && piece.bold();
        MarkTags tags = MarkTags.of(piece.mark());
        html.raw(tags.start())
                .raw(emphasized ? "<b>" : "")
                .raw(piece.italic() ? "<i>" : "")
                .raw(piece.underline() ? "<u>" : "");
        String span = span(piece);
        html.raw(span);
        GapWriter.write(html, piece);
        html.raw(span.isEmpty() ? "" : "</span>");
        html.raw(piece.underline() ? "</u>" : "")
                .raw(piece.italic() ? "</i>" : "")
                .raw(emphasized ? "</b>" : "")
                .raw(tags.end());
    }

    /** Tabs have their planned width, because browsers do not agree on where a line begins. */
    private static String span(Piece piece) {
        return piece.width() > 0
                ? "<span class=\"tab\" style=\"width:" + piece.width() / 1000.0 + "pt\">"
                : fontStart(piece.font());
    }
}
