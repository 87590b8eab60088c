package org.formpress.write.pdf;

import org.formpress.model.Caption;
import org.formpress.model.CellRole;
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.xml.sax.SAXException;

/** Writes the planned blocks into the flow of the page template. */
final class FlowWriter implements PagePlan.Visitor {

    /** A SAX fault on its way through a visitor that may not throw it. */
    private static final class Unsaid extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SAXException fault;

        Unsaid(SAXException fault) {
            super(fault);
            this.fault = fault;
        }
    }

    private final FoEvents fo;
    private final StructureMarks marks;
    private final Typography type;

    FlowWriter(FoEvents fo, StructureMarks marks, Typography type) {
        this.fo = fo;
        this.marks = marks;
        this.type = type;
    }

    void write(PagePlan plan) throws SAXException {
        try {
            plan.blocks().forEach(block -> block.accept(this));
        } catch (Unsaid e) {
            throw e.fault;
        }
    }

    @Override
    public void heading(PlannedHeading planned) {
        saying(() -> {
            fo.with("role", "H1")
                    .with("font-family", "黑体")
                    .with("font-size", type.title() + "pt")
                    .with("line-height", planned.height())
                    .with("text-align", "center")
                    .start("block");
            fo.text(planned.heading().text());
            fo.end("block");
        });
    }

    @Override
    public void caption(PlannedCaption planned) {
        saying(() -> {
            fo.with("font-size", type.caption() + "pt")
                    .with("line-height", planned.height())
                    .with("text-align", "center")
                    .start("block");
            for (Caption.Segment segment : planned.caption().segments()) {
                segment(segment);
            }
            fo.end("block");
        });
    }

    private void segment(Caption.Segment segment) throws SAXException {
        if (segment.pointer().isEmpty()) {
            fo.text(segment.text());
            return;
        }
        fo.with("role", marks.mark(CellRole.DATA, segment.pointer())).start("inline");
        fo.text(segment.text());
        fo.end("inline");
    }

    @Override
    public void table(PlannedTable planned) {
        saying(() -> new TableWriter(fo, marks, type, planned).write());
    }

    private interface Saying {
        void say() throws SAXException;
    }

    private static void saying(Saying events) {
        try {
            events.say();
        } catch (SAXException e) {
            throw new Unsaid(e);
        }
    }
}
