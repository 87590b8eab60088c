package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.PageSetup;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;

/** Finds where on its pages a form is sealed and signed. */
public final class PlacesOnPages implements PagePlan.Visitor {

    private final PagePlan plan;
    private final List<PlaceOnPage> places = new ArrayList<>();
    private int page = 1;
    private int y;

    private PlacesOnPages(PagePlan plan) {
        this.plan = plan;
    }

    /** All places of a plan, from top to bottom. */
    public static List<PlaceOnPage> of(PagePlan plan) {
        boolean any = plan.blocks().stream()
                .anyMatch(block -> block instanceof PlannedParagraph paragraph
                        && !paragraph.places().isEmpty());
        if (!any) {
            return List.of();
        }
        PlacesOnPages found = new PlacesOnPages(plan);
        plan.blocks().forEach(block -> block.accept(found));
        return List.copyOf(found.places);
    }

    private void beginPageIf(boolean begins) {
        if (begins) {
            page++;
            y = 0;
        }
    }

    @Override
    public void heading(PlannedHeading planned) {
        y += planned.height();
    }

    @Override
    public void caption(PlannedCaption planned) {
        y += planned.height();
    }

    @Override
    public void paragraph(PlannedParagraph planned) {
        beginPageIf(planned.startsPage());
        int top = y + planned.above();
        planned.places().forEach(place -> places.add(onPage(place, top)));
        y += NoteSetter.height(planned);
    }

    /** @param top upper edge of its line, from that of the text area */
    private PlaceOnPage onPage(PlannedPlace planned, int top) {
        PageSetup paper = plan.document().page();
        int bottom = Millipoints.ofMillimetres(paper.height() - paper.top()) - top - planned.below() - planned.height();
        int left = Millipoints.ofMillimetres(paper.left()) + planned.left();
        return new PlaceOnPage(planned.place(), page, left, bottom, planned.width(), planned.height());
    }

    @Override
    public void table(PlannedTable planned) {
        int rule =
                TableMeasures.of(plan.document().typography(), planned.table()).rule();
        y += planned.above();
        for (TableFragment fragment : planned.fragments()) {
            beginPageIf(fragment.startsPage());
            y += fragment.height(rule);
        }
    }

    @Override
    public void chart(PlannedChart planned) {
        beginPageIf(planned.startsPage());
        y += planned.height();
    }
}
