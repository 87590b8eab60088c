package org.formpress.write.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.formpress.font.FontRole;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.Grid.Placed;
import org.formpress.typeset.CellTexts;
import org.formpress.typeset.Line;
import org.formpress.typeset.Line.Piece;

/**
 * Writes cells. Each line of a longer text is a stretch that does not wrap, with an opportunity to break after it: so a browser
 * breaks lines where the plan does, and the text stays free of line feeds.
 */
final class CellWriter {

    private final Html html;
    private final CellTexts texts;
    private final Set<Integer> indents;

    CellWriter(Html html, CellTexts texts, Set<Integer> indents) {
        this.html = html;
        this.texts = texts;
        this.indents = indents;
    }

    void write(Placed placed, boolean top) {
        Cell cell = placed.cell();
        String element = cell.role() == CellRole.DATA ? "td" : "th";
        html.raw("<").raw(element);
        scope(cell.role());
        span("colspan", cell.columnSpan());
        span("rowspan", cell.rowSpan());
        classes(placed, top);
        cell.pointer().ifPresent(pointer -> html.attribute("data-pointer", pointer.value()));
        html.raw(">");
        content(texts.of(cell), cell.style().bold());
        html.raw("</").raw(element).raw(">");
    }

    private void scope(CellRole role) {
        switch (role) {
            case DATA -> {
                // A value is no header of anything.
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

    private void classes(Placed placed, boolean top) {
        List<String> classes = new ArrayList<>();
        if (placed.column() == 0) {
            classes.add("left");
        }
        if (top) {
            classes.add("top");
        }
        if (placed.cell().style().bold()) {
            classes.add("label");
        }
        if (placed.cell().style().alignment() != Alignment.CENTER) {
            classes.add(placed.cell().style().alignment().name().toLowerCase(Locale.ROOT));
        }
        if (!classes.isEmpty()) {
            html.attribute("class", String.join(" ", classes));
        }
    }

    private void content(List<Line> lines, boolean bold) {
        boolean bare = lines.stream().allMatch(line -> line.paragraph() == 0 && line.indent() == 0);
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size()
                    && lines.get(to).paragraph() == lines.get(from).paragraph()) {
                to++;
            }
            html.raw(bare ? "" : paragraph(lines.get(from).indent()));
            lines(lines.subList(from, to), bold);
            html.raw(bare ? "" : "</p>");
            from = to;
        }
    }

    private String paragraph(int indent) {
        if (indent == 0) {
            return "<p>";
        }
        indents.add(indent);
        return "<p class=\"start in" + indent + "\">";
    }

    private void lines(List<Line> lines, boolean bold) {
        boolean alone = lines.size() == 1;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (index > 0) {
                html.raw(line.broken() ? "<br>" : "<wbr>");
            }
            html.raw(alone ? "" : "<span>");
            line.pieces().forEach(piece -> piece(piece, bold));
            html.raw(alone ? "" : "</span>");
        }
    }

    private void piece(Piece piece, boolean bold) {
        boolean emphasized = !bold && piece.font() == FontRole.BODY_BOLD;
        html.raw(emphasized ? "<b>" : "").raw(piece.italic() ? "<i>" : "").raw(piece.underline() ? "<u>" : "");
        html.text(piece.text());
        html.raw(piece.underline() ? "</u>" : "")
                .raw(piece.italic() ? "</i>" : "")
                .raw(emphasized ? "</b>" : "");
    }
}
