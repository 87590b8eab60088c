package org.formpress.write.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.formpress.model.Alignment;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.Row;
import org.formpress.model.Run;
import org.formpress.model.Table;
import org.formpress.model.TextParagraph;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.PlannedRow;
import org.formpress.typeset.TextIndents;

/** Writes the blocks of a document as HTML. */
final class BlockWriter implements PagePlan.Visitor {

    private final Html html;
    private final TextIndents indents;
    private final Set<Integer> usedIndents = new TreeSet<>();

    BlockWriter(Html html, TextIndents indents) {
        this.html = html;
        this.indents = indents;
    }

    /** The hanging indents of all list items written, in thousandths of a point. */
    Set<Integer> usedIndents() {
        return usedIndents;
    }

    @Override
    public void heading(PlannedHeading planned) {
        html.raw("<h1>").text(planned.heading().text()).raw("</h1>\n");
    }

    @Override
    public void caption(PlannedCaption planned) {
        html.raw("<p class=\"caption\">");
        for (Caption.Segment segment : planned.caption().segments()) {
            segment.pointer()
                    .ifPresent(pointer -> html.raw("<span")
                            .attribute("data-pointer", pointer.value())
                            .raw(">"));
            html.text(segment.text());
            segment.pointer().ifPresent(pointer -> html.raw("</span>"));
        }
        html.raw("</p>\n");
    }

    @Override
    public void table(PlannedTable planned) {
        Table table = planned.table();
        PageBreaks breaks = PageBreaks.of(planned);
        html.raw(breaks.tableStartsPage() ? "<table class=\"page\">\n" : "<table>\n");
        html.raw("<colgroup>");
        double sum =
                table.columnWidths().stream().mapToDouble(Double::doubleValue).sum();
        for (double width : table.columnWidths()) {
            html.raw(String.format(Locale.ROOT, "<col style=\"width:%.4f%%\">", 100 * width / sum));
        }
        html.raw("</colgroup>\n");
        if (!table.header().isEmpty()) {
            header(table.header(), planned.fragments().get(0).header());
        }
        body(table.body(), breaks);
        html.raw("</table>\n");
    }

    private void header(List<Row> rows, List<PlannedRow> planned) {
        html.raw("<thead>\n");
        for (int row = 0; row < rows.size(); row++) {
            html.raw("<tr").raw(height(planned.get(row).height())).raw(">");
            rows.get(row).cells().forEach(this::cell);
            html.raw("</tr>\n");
        }
        html.raw("</thead>\n");
    }

    private void body(List<Row> rows, PageBreaks breaks) {
        html.raw("<tbody>\n");
        for (int row = 0; row < rows.size(); row++) {
            html.raw("<tr");
            if (breaks.startPages().contains(row)) {
                html.raw(" class=\"page\"");
            }
            html.raw(
                            breaks.isCut(row)
                                    ? " class=\"tall\""
                                    : height(breaks.heights().get(row)))
                    .raw(">");
            rows.get(row).cells().forEach(this::cell);
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n");
    }

    private static String height(int millipoints) {
        return " style=\"height:" + millipoints / 1000.0 + "pt\"";
    }

    private void cell(Cell cell) {
        String element = cell.role() == CellRole.DATA ? "td" : "th";
        html.raw("<").raw(element);
        scope(cell.role());
        span("colspan", cell.columnSpan());
        span("rowspan", cell.rowSpan());
        classes(cell);
        cell.pointer().ifPresent(pointer -> html.attribute("data-pointer", pointer.value()));
        html.raw(">");
        content(cell);
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

    private void classes(Cell cell) {
        String align = cell.style().alignment() == Alignment.CENTER
                ? ""
                : cell.style().alignment().name().toLowerCase(Locale.ROOT);
        String classes = (cell.style().bold() ? "label " : "") + align;
        if (!classes.isBlank()) {
            html.attribute("class", classes.strip());
        }
    }

    private void content(Cell cell) {
        List<TextParagraph> paragraphs = cell.text().paragraphs();
        boolean bare = paragraphs.size() == 1 && paragraphs.get(0).marker().isEmpty();
        for (TextParagraph paragraph : paragraphs) {
            if (bare) {
                runs(paragraph);
            } else {
                paragraph(paragraph, cell.style().bold());
            }
        }
    }

    private void paragraph(TextParagraph paragraph, boolean bold) {
        if (paragraph.marker().isEmpty()) {
            html.raw("<p>");
        } else {
            int indent = indents.of(paragraph, bold);
            usedIndents.add(indent);
            html.raw("<p class=\"start in" + indent + "\">").text(paragraph.marker() + " ");
        }
        runs(paragraph);
        html.raw("</p>");
    }

    private void runs(TextParagraph paragraph) {
        paragraph.runs().forEach(this::run);
    }

    private void run(Run run) {
        html.raw(run.bold() ? "<b>" : "").raw(run.italic() ? "<i>" : "").raw(run.underline() ? "<u>" : "");
        String[] lines = run.text().split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            html.raw(line == 0 ? "" : "<br>").text(lines[line]);
        }
        html.raw(run.underline() ? "</u>" : "").raw(run.italic() ? "</i>" : "").raw(run.bold() ? "</b>" : "");
    }
}
