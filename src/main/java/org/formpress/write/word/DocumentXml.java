package org.formpress.write.word;

import java.util.List;
import java.util.Map;
import org.formpress.model.Alignment;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Chart;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.PageSetup;
import org.formpress.model.Paragraph;
import org.formpress.model.RichText;
import org.formpress.model.Table;
import org.formpress.write.Utf8Text;

/** One {@code word/document.xml}, streamed: as docx4j objects the same would take eight times as long. */
final class DocumentXml implements Block.Visitor<Utf8Text> {

    static final String NAME = "word/document.xml";

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int FOOTER_HEIGHT = 240;

    private final Utf8Text out = new Utf8Text(64 * 1024);
    private final Anchors anchors = new Anchors(out);
    private final Document document;
    private final RowMeasures measures;
    private final TextXml text;
    private final TableXml tables;
    private final PageCount pages;
    private int next;

    /** @param footerId the relationship that leads to the footer */
    DocumentXml(Document document, String footerId) {
        this.document = document;
        double pageHeight = document.page().textHeight() * POINTS_PER_MM;
        measures = new RowMeasures(document.typography());
        TrackedChanges changes = new TrackedChanges(out);
        text = new TextXml(out, anchors, changes, measures);
        tables = new TableXml(out, text, changes, document.typography(), pageHeight);
        pages = new PageCount(pageHeight);
        write(footerId);
    }

    private void write(String footerId) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document")
                .append(" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
                .append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        for (Block block : document.blocks()) {
            next++;
            block.accept(this);
        }
        section(document.page(), footerId);
        out.append("</w:body></w:document>");
    }

    @Override
    public Utf8Text heading(Heading heading) {
        text.paragraph("Heading1", heading.text());
        pages.add(StyleSizes.line(document.typography().title())
                + document.typography().paddingAlong());
        return out;
    }

    @Override
    public Utf8Text caption(Caption caption) {
        text.caption(caption);
        pages.add(StyleSizes.line(document.typography().caption())
                + document.typography().paddingAlong());
        return out;
    }

    @Override
    public Utf8Text paragraph(Paragraph paragraph) {
        text.paragraph(paragraph);
        int lines = paragraph.text().paragraphs().size();
        pages.add(lines * paragraph.leading() + paragraph.above() * POINTS_PER_MM);
        return out;
    }

    /** What it shows, in words: clerks can edit those. */
    @Override
    public Utf8Text chart(Chart chart) {
        double size = document.typography().body();
        return paragraph(new Paragraph(RichText.plain(chart.alternative()), size, 0, Alignment.START, false, false));
    }

    @Override
    public Utf8Text table(Table table) {
        TableShape shape = new TableShape(table, measures);
        List<Block> blocks = document.blocks();
        boolean last = next == blocks.size();
        boolean joinsNext = !last && blocks.get(next) instanceof Table;
        tables.table(table, shape, joinsNext);
        pages.add(shape);
        if (last || joinsNext) {
            // Word merges tables that touch, and wants a paragraph at the end.
            out.append("<w:p><w:pPr><w:pStyle w:val=\"FormJoin\"/>").append(joinsNext ? "<w:keepNext/>" : "");
            out.append("</w:pPr></w:p>");
        }
        return out;
    }

    private void section(PageSetup page, String footerId) {
        int bottom = Twips.ofMillimetres(page.bottom());
        out.append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"").append(footerId);
        out.append("\"/><w:pgSz w:w=\"").append(Twips.ofMillimetres(page.width()));
        out.append("\" w:h=\"").append(Twips.ofMillimetres(page.height()));
        out.append(page.width() > page.height() ? "\" w:orient=\"landscape" : "");
        out.append("\"/><w:pgMar w:top=\"").append(Twips.ofMillimetres(page.top()));
        out.append("\" w:right=\"").append(Twips.ofMillimetres(page.right()));
        out.append("\" w:bottom=\"").append(bottom);
        out.append("\" w:left=\"").append(Twips.ofMillimetres(page.left()));
        out.append("\" w:header=\"0\" w:footer=\"").append(Math.max(0, (bottom - FOOTER_HEIGHT) / 2));
        out.append("\" w:gutter=\"0\"/></w:sectPr>");
    }

    byte[] bytes() {
        return out.toBytes();
    }

    /** The pointers of the bookmarks whose names do not tell them. */
    Map<String, String> hashedBookmarks() {
        return anchors.hashed();
    }

    int pages() {
        return pages.pages();
    }
}
