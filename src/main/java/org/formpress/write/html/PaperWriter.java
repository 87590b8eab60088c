package org.formpress.write.html;

import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.TableFragment;

/**
 * Writes the planned pages of a longer document, for print only. No browser repeats a merged label on the next page or closes its
 * box, so paper gets the plan's pages; screens and programs get the whole grid.
 */
final class PaperWriter implements PagePlan.Visitor {

    private final Html html;

    PaperWriter(Html html) {
        this.html = html;
    }

    void write(PagePlan plan) {
        html.raw("<div class=\"paper\" aria-hidden=\"true\">\n<div class=\"sheet\">\n");
        plan.blocks().forEach(block -> block.accept(this));
        html.raw("</div>\n</div>\n");
    }

    @Override
    public void heading(PlannedHeading planned) {
        html.raw("<p class=\"heading\">");
        new TitleWriter(html).heading(planned);
        html.raw("</p>\n");
    }

    @Override
    public void caption(PlannedCaption planned) {
        new TitleWriter(html).caption(planned, false);
    }

    @Override
    public void paragraph(PlannedParagraph planned) {
        beginSheetIf(planned.startsPage());
        new FreeBlockWriter(html).paragraph(planned);
    }

    @Override
    public void chart(PlannedChart planned) {
        beginSheetIf(planned.startsPage());
        new FreeBlockWriter(html).chart(planned);
    }

    private void beginSheetIf(boolean begins) {
        if (begins) {
            html.raw("</div>\n<div class=\"sheet\">\n");
        }
    }

    @Override
    public void table(PlannedTable planned) {
        HtmlTableWriter writer = new HtmlTableWriter(html, planned);
        for (TableFragment fragment : planned.fragments()) {
            beginSheetIf(fragment.startsPage());
            writer.write(fragment);
        }
    }
}
