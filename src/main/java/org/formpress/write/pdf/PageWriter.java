package org.formpress.write.pdf;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFStructElem;
import org.formpress.model.Caption;
import org.formpress.model.Document;
import org.formpress.model.Typography;
import org.formpress.typeset.Line;
import org.formpress.typeset.Line.Piece;
import org.formpress.typeset.Millipoints;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.TableFragment;

/** Writes the blocks of a plan onto pages with furniture. */
final class PageWriter implements PagePlan.Visitor {

    private final PdfFile file;
    private final Structure structure;
    private final PageFurniture furniture;
    private final Typography type;
    private final int width;
    private int pages;
    private int y;
    private OpenPage page;

    private PageWriter(PdfFile file, Structure structure, PageFurniture furniture, Document document) {
        this.file = file;
        this.structure = structure;
        this.furniture = furniture;
        this.type = document.typography();
        this.width = Millipoints.ofMillimetres(document.page().textWidth());
        this.page = nextPage();
    }

    /** Writes the pages of a plan, which are as many as the furniture's. */
    static void write(PagePlan plan, PageFurniture furniture, Structure structure, PdfFile file) throws IOException {
        PageWriter writer = new PageWriter(file, structure, furniture, plan.document());
        plan.blocks().forEach(block -> block.accept(writer));
        writer.page.finish();
        file.endDocument(writer.structure);
    }

    private OpenPage nextPage() {
        y = 0;
        return new OpenPage(file, furniture.pages().get(pages++));
    }

    @Override
    public void heading(PlannedHeading planned) {
        List<Piece> text = planned.pieces();
        int size = Millipoints.ofPoints(type.title());
        print(text, structure.heading(), size, planned.height(), centred(text, size));
        y += planned.height();
    }

    @Override
    public void caption(PlannedCaption planned) {
        PDFStructElem paragraph = structure.paragraph();
        int size = Millipoints.ofPoints(type.caption());
        int x = centred(planned.pieces().stream().flatMap(List::stream).toList(), size);
        Iterator<List<Piece>> texts = planned.pieces().iterator();
        for (Caption.Segment segment : planned.caption().segments()) {
            List<Piece> text = texts.next();
            PDFStructElem element =
                    segment.pointer().isEmpty() ? paragraph : structure.span(paragraph, segment.pointer());
            print(text, element, size, planned.height(), x);
            x += page.width(text, size);
        }
        y += planned.height();
    }

    private int centred(List<Piece> text, int size) {
        return (width - page.width(text, size)) / 2;
    }

    private void print(List<Piece> text, PDFStructElem element, int size, int leading, int x) {
        PdfTextWriter writer = new PdfTextWriter(page, structure, element);
        writer.line(text, size, leading, x, y);
        writer.end();
    }

    @Override
    public void paragraph(PlannedParagraph planned) {
        beginPageIf(planned.startsPage());
        y += planned.above();
        PDFStructElem element = planned.paragraph().heading() ? structure.heading() : structure.paragraph();
        page.beginText(element);
        for (Line line : planned.lines()) {
            if (!line.pieces().isEmpty()) {
                page.line(line.pieces(), planned.size(), planned.leading(), x(line, planned), y);
            }
            y += planned.leading();
        }
        page.endText();
    }

    private int x(Line line, PlannedParagraph planned) {
        return switch (planned.paragraph().alignment()) {
            case START -> line.indent();
            case CENTER -> centred(line.pieces(), planned.size());
            case END -> width - page.width(line.pieces(), planned.size());
        };
    }

    @Override
    public void chart(PlannedChart planned) {
        beginPageIf(planned.startsPage());
        PDFArray box = page.box(0, y, planned.width(), y + planned.height());
        page.chart(structure.figure(planned.chart().alternative(), box), planned, y);
        y += planned.height();
    }

    private void beginPageIf(boolean begins) {
        if (begins) {
            page.finish();
            page = nextPage();
        }
    }

    /** Each fragment is a table of its own, with a header. */
    @Override
    public void table(PlannedTable planned) {
        for (TableFragment fragment : planned.fragments()) {
            beginPageIf(fragment.startsPage());
            PdfTableWriter writer = new PdfTableWriter(page, structure, type, planned);
            y = writer.write(fragment, y);
        }
    }
}
