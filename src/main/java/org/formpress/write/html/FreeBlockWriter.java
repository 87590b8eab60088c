package org.formpress.write.html;

import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Locale;
import org.formpress.chart.Drawing;
import org.formpress.model.Alignment;
import org.formpress.model.Paragraph;
import org.formpress.typeset.DrawnChart.Label;
import org.formpress.typeset.Line;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedParagraph;

/** Writes blocks outside of tables: paragraphs, and charts as SVG. */
final class FreeBlockWriter {

    private final Html html;

    FreeBlockWriter(Html html) {
        this.html = html;
    }

    void paragraph(PlannedParagraph planned) {
        Paragraph paragraph = planned.paragraph();
        html.raw("<div").attribute("style", style(paragraph));
        if (paragraph.heading()) {
            html.attribute("role", "heading").attribute("aria-level", "1");
        }
        html.raw(">");
        for (List<Line> part : Line.paragraphs(planned.lines())) {
            html.raw("<div>");
            new TitleWriter(html).lines(part, paragraph.alignment() == Alignment.START);
            html.raw("</div>");
        }
        html.raw("</div>\n");
    }

    private static String style(Paragraph paragraph) {
        String family = paragraph.title()
                ? ";font-family:form-title," + EmbeddedFonts.MORE + ",SimHei,sans-serif;font-weight:700"
                : "";
        return String.format(
                Locale.ROOT,
                "margin-top:%.2fmm;font-size:%.2fpt;line-height:%.2fpt;white-space:pre-wrap;text-align:%s%s",
                paragraph.above(),
                paragraph.size(),
                paragraph.leading(),
                paragraph.alignment() == Alignment.CENTER
                        ? "center"
                        : paragraph.alignment() == Alignment.END ? "right" : "justify",
                family);
    }

    void chart(PlannedChart planned) {
        String width = points(planned.width());
        String height = points(planned.height());
        html.raw("<svg")
                .attribute("role", "img")
                .attribute("aria-label", planned.chart().alternative())
                .attribute("viewBox", "0 0 " + width + " " + height)
                .attribute("style", "display:block;width:" + width + "pt;height:" + height + "pt")
                .raw(">\n");
        planned.drawn().areas().forEach(this::area);
        planned.drawn().labels().forEach(this::label);
        html.raw("</svg>\n");
    }

    private void area(Drawing.Area area) {
        html.raw("<path")
                .attribute("d", path(area))
                .attribute("fill", String.format("#%06X", area.color().getRGB() & 0xFFFFFF));
        html.raw("/>\n");
    }

    private static String path(Drawing.Area area) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator part = area.outline().getPathIterator(null); !part.isDone(); part.next()) {
            int segment = part.currentSegment(at);
            path.append("MLQCZ".charAt(segment));
            int numbers = new int[] {2, 2, 4, 6, 0}[segment];
            for (int index = 0; index < numbers; index++) {
                path.append(String.format(Locale.ROOT, "%.3f ", at[index]));
            }
        }
        return path.toString();
    }

    private void label(Label label) {
        html.raw("<text")
                .attribute("x", points(label.x()))
                .attribute("y", points(label.y()))
                .attribute("font-size", points(label.size()))
                .raw(">");
        for (Line.Piece piece : label.pieces()) {
            html.text(piece.glyphs());
        }
        html.raw("</text>\n");
    }

    private static String points(int thousandths) {
        return Double.toString(thousandths / 1000.0);
    }
}
