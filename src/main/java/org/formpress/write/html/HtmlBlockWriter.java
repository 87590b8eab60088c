package org.formpress.write.html;

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
        html.raw("<h1>");
        new TitleWriter(html).heading(planned);
        html.raw("</h1>\n");
    }

    @Override
    public void caption(PlannedCaption planned) {
        new TitleWriter(html).caption(planned, true);
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
