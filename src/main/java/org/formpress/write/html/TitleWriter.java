package org.formpress.write.html;

import java.util.List;
import java.util.stream.Collectors;
import org.formpress.model.Caption;
import org.formpress.model.Caption.Segment;
import org.formpress.typeset.Line;
import org.formpress.typeset.Line.Piece;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedHeading;

/** Writes the text of titles, of the lines below them and of paragraphs outside of tables. Several lines break where the plan does, as in {@link CellWriter}. */
final class TitleWriter {

    private static final String LINE = "<span style=\"white-space:pre\">";

    private static final String SHORT_LINE = LINE.replace("<span", "<span class=\"short\"");

    /** Keeps a line that is exactly as wide as its box from breaking, in thousandths of a point. */
    private static final int ROUNDING = 1500;

    private final Html html;

    TitleWriter(Html html) {
        this.html = html;
    }

    void heading(PlannedHeading planned) {
        if (planned.lines().size() == 1) {
            html.text(planned.heading().text());
        } else {
            lines(planned.lines(), false);
        }
    }

    /** Writes the lines of a paragraph. */
    void lines(List<Line> lines, boolean justified) {
        if (lines.size() == 1) {
            html.text(lines.get(0).text());
            return;
        }
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            boolean hangs = JustifiedLines.hasHangingSpace(line);
            html.raw(index == 0 ? "" : line.broken() ? "<br>" : "<wbr>");
            html.raw(justified && JustifiedLines.look(lines, index).equals("short") ? SHORT_LINE : LINE);
            html.text(hangs ? line.text().substring(0, line.text().length() - 1) : line.text());
            html.raw(hangs ? "</span> " : "</span>");
        }
    }

    /** @param pointers whether values have theirs */
    void caption(PlannedCaption planned, boolean pointers) {
        html.raw("<p class=\"caption\"");
        if (planned.lines().size() > 1) {
            html.attribute("style", style(planned));
        }
        html.raw(">");
        List<Segment> segments = planned.caption().segments();
        for (int index = 0; index < segments.size(); index++) {
            Segment segment = segments.get(index);
            boolean anchored = pointers && segment.pointer().isPresent();
            if (anchored) {
                html.raw("<span")
                        .attribute("data-pointer", segment.pointer().get().value())
                        .raw(">");
            }
            html.raw(MarkTags.of(segment.mark()).start());
            text(planned, index);
            html.raw(MarkTags.of(segment.mark()).end()).raw(anchored ? "</span>" : "");
        }
        html.raw("</p>\n");
    }

    /** The box is as wide as the widest line: no browser moves the first words of the next segment up. */
    private static String style(PlannedCaption planned) {
        return "line-height:" + planned.leading() / 1000.0 + "pt;padding:" + planned.around() / 1000.0
                + "pt calc(50% - " + (planned.widest() + ROUNDING) / 2000.0 + "pt)";
    }

    private void text(PlannedCaption planned, int segment) {
        Caption caption = planned.caption();
        if (planned.lines().size() == 1) {
            html.text(caption.segments().get(segment).text());
            return;
        }
        String between = "";
        for (List<List<Piece>> line : planned.lines()) {
            String part = line.get(segment).stream().map(Piece::text).collect(Collectors.joining());
            if (!part.isEmpty()) {
                html.raw(between).raw(LINE).text(part).raw("</span>");
                between = "<wbr>";
            }
        }
    }
}
