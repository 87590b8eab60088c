package org.formpress.write.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.StructureElement;
import org.formpress.model.Document;
import org.formpress.model.PageSetup;
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
    private final FieldNames fields;
    private final PageSetup paper;
    private final Typography type;
    private final int width;
    private int pages;
    private int y;
    private OpenPage page;

    private PageWriter(
            PdfFile file, Structure structure, PageFurniture furniture, Document document, FieldNames fields) {
        this.fields = fields;
        this.file = file;
        this.structure = structure;
        this.furniture = furniture;
        this.paper = document.page();
        this.type = document.typography();
        this.width = Millipoints.ofMillimetres(document.page().textWidth());
        this.page = nextPage();
    }

    /** Writes the pages of a plan, which are as many as the furniture's. */
    static void write(PagePlan plan, PageFurniture furniture, Structure structure, FieldNames fields, PdfFile file)
            throws IOException {
        PageWriter writer = new PageWriter(file, structure, furniture, plan.document(), fields);
        plan.blocks().forEach(block -> block.accept(writer));
        writer.page.finish();
        file.endDocument(writer.structure);
    }

    private OpenPage nextPage() {
        y = 0;
        return new OpenPage(file, furniture.pages().get(pages++), paper);
    }

    @Override
    public void heading(PlannedHeading planned) {
        int size = Millipoints.ofPoints(type.title());
        PdfTextWriter text = new PdfTextWriter(page, structure, structure.heading());
        for (Line line : planned.lines()) {
            text.line(line, size, planned.leading(), centred(line.pieces(), size), y);
            y += planned.leading();
        }
        text.end();
    }

    @Override
    public void caption(PlannedCaption planned) {
        CaptionWriter writer = new CaptionWriter(structure, planned.caption());
        int size = Millipoints.ofPoints(type.caption());
        y += planned.around();
        for (List<List<Piece>> line : planned.lines()) {
            writer.write(
                    line,
                    page,
                    size,
                    planned.leading(),
                    centred(line.stream().flatMap(List::stream).toList(), size),
                    y);
            y += planned.leading();
        }
        y += planned.around();
    }

    private int centred(List<Piece> text, int size) {
        return (width - page.width(text, size)) / 2;
    }

    @Override
    public void paragraph(PlannedParagraph planned) {
        beginPageIf(planned.startsPage());
        y += planned.above();
        int top = y;
        StructureElement element = planned.paragraph().heading() ? structure.heading() : structure.paragraph();
        page.beginText(element);
        for (Line line : planned.lines()) {
            if (!line.pieces().isEmpty()) {
                page.line(line, 0, line.pieces().size(), planned.size(), planned.leading(), x(line, planned), y);
            }
            y += planned.leading();
        }
        page.endText();
        if (fields.wanted()) {
            planned.places()
                    .forEach(place ->
                            page.field(structure.field(element), fields.of(place), place, top + place.below()));
        }
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
        y += planned.above();
        for (TableFragment fragment : planned.fragments()) {
            beginPageIf(fragment.startsPage());
            PdfTableWriter writer = new PdfTableWriter(page, structure, type, planned);
            y = writer.write(fragment, y);
        }
    }
}
