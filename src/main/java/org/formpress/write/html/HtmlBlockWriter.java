package org.formpress.write.html;

import org.formpress.model.Caption;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;

/** Writes the blocks of a document as HTML. */
final class HtmlBlockWriter implements PagePlan.Visitor {

    private final Html html;

    HtmlBlockWriter(Html html) {
        this.html = html;
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
            html.raw(MarkTags.of(segment.mark()).start()).text(segment.text());
            html.raw(MarkTags.of(segment.mark()).end());
            segment.pointer().ifPresent(pointer -> html.raw("</span>"));
        }
        html.raw("</p>\n");
    }

    @Override
    public void paragraph(PlannedParagraph planned) {
        new FreeBlockWriter(html).paragraph(planned);
    }

    @Override
    public void chart(PlannedChart planned) {
        new FreeBlockWriter(html).chart(planned);
    }

    @Override
    public void table(PlannedTable planned) {
        new HtmlTableWriter(html, planned).write();
    }
}
