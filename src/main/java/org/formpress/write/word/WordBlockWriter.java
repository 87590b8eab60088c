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
import org.formpress.model.TableRules;
import org.formpress.write.ooxml.Xml;

/** Writes the blocks of {@code word/document.xml} as text: docx4j objects would take eight times as long. */
final class WordBlockWriter implements Block.Visitor<Xml> {

    static final String NAME = "word/document.xml";

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";
    static final String TAIL = "</w:body></w:document>";

    private final Xml xml;
    private final AnchorWriter anchors;
    private final Document document;
    private final StyleNames styles;
    private final RowMeasures measures;
    private final WordTextWriter text;
    private final WordTableWriter tables;
    private final PageCount pages;
    private int next;

    /** Writes a whole file. @param footerId id of the footer's relationship */
    WordBlockWriter(Document document, String footerId) {
        this(document, StyleNames.SINGLE, new AnchorWriter(new Xml(64 * 1024)));
        xml.raw(HEAD);
        blocks();
        end();
        new SectionProperties(document.page(), footerId, 0, 0).write(xml);
        xml.raw(TAIL);
    }

    /** Begins one of several documents in a file. */
    WordBlockWriter(Document document, StyleNames styles, AnchorWriter anchors) {
        this.document = document;
        this.styles = styles;
        this.anchors = anchors;
        xml = anchors.xml();
        double pageHeight = document.page().textHeight() * PageSetup.POINTS_PER_MM;
        measures = new RowMeasures(document.typography());
        TrackedChanges changes = new TrackedChanges(xml);
        text = new WordTextWriter(xml, anchors, changes, measures, styles);
        tables = new WordTableWriter(xml, text, changes, document.typography(), pageHeight);
        pages = new PageCount(pageHeight);
    }

    /** Writes all blocks of the document. */
    void blocks() {
        for (Block block : document.blocks()) {
            next++;
            block.accept(this);
        }
    }

    @Override
    public Xml heading(Heading heading) {
        double size = document.typography().title();
        int lines = lines(heading.text(), size);
        text.title(styles.title(), heading.text(), side(heading.text(), size, lines));
        pages.add(lines * StyleSizes.line(size) + document.typography().paddingAlong());
        return xml;
    }

    @Override
    public Xml caption(Caption caption) {
        double size = document.typography().caption();
        int lines = lines(caption.text(), size);
        text.caption(caption, side(caption.text(), size, lines));
        pages.add(lines * StyleSizes.line(size) + document.typography().paddingAlong());
        return xml;
    }

    private int lines(String title, double size) {
        return Math.max(1, (int) Math.ceil(width(title, size) / pageWidth()));
    }

    /** What is left free on both sides, in pt, so that several lines are about equally long; a line may end a word early. */
    private double side(String title, double size, int lines) {
        return lines == 1 ? 0 : Math.max(0, (pageWidth() - width(title, size) / lines - 2 * size) / 2);
    }

    private double width(String title, double size) {
        return measures.width(title) / document.typography().body() * size;
    }

    private double pageWidth() {
        return document.page().textWidth() * PageSetup.POINTS_PER_MM;
    }

    @Override
    public Xml paragraph(Paragraph paragraph) {
        boolean keepsNext = next < document.blocks().size() && isBelowTables(next - 1) && isBelowTables(next);
        new FreeParagraphWriter(xml, text).write(paragraph, keepsNext);
        int lines = paragraph.text().paragraphs().size();
        pages.add(lines * paragraph.leading() + paragraph.above() * PageSetup.POINTS_PER_MM);
        return xml;
    }

    /** Whether a block is below all grids, such as a note or a line for signatures. */
    private boolean isBelowTables(int block) {
        List<Block> blocks = document.blocks();
        return (blocks.get(block) instanceof Paragraph || isLines(blocks.get(block)))
                && blocks.subList(0, block).stream().anyMatch(WordBlockWriter::isGrid)
                && blocks.subList(block, blocks.size()).stream().noneMatch(WordBlockWriter::isGrid);
    }

    private static boolean isGrid(Block block) {
        return block instanceof Table && !isLines(block);
    }

    /** Whether a block is a table without rules. */
    private static boolean isLines(Block block) {
        return block instanceof Table table && table.rules() == TableRules.NONE;
    }

    /** The text alternative of the chart, which clerks can edit. */
    @Override
    public Xml chart(Chart chart) {
        double size = document.typography().body();
        return paragraph(new Paragraph(RichText.plain(chart.alternative()), size, 0, Alignment.START, false, false));
    }

    @Override
    public Xml table(Table table) {
        if (table.above() > 0 && !(next > 1 && document.blocks().get(next - 2) instanceof Table)) {
            join(table);
        }
        TableShape shape =
                new TableShape(table, new RowMeasures(document.typography().in(table.rules())));
        List<Block> blocks = document.blocks();
        boolean last = next == blocks.size();
        boolean joinsNext = !last && blocks.get(next) instanceof Table;
        boolean sharesRule = joinsNext && ((Table) blocks.get(next)).sharesRuleOf(table);
        boolean keepsNext = !last && isBelowTables(next) || joinsNext && isLines(table);
        tables.table(table, shape, sharesRule, keepsNext);
        pages.add(shape);
        if (joinsNext) {
            // Word merges adjacent tables.
            join((Table) blocks.get(next));
        }
        return xml;
    }

    /** A paragraph as low as can be, or as high as the space above a table. */
    private void join(Table below) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"FormJoin\"/><w:keepNext/>");
        if (below.above() > 0) {
            xml.raw("<w:spacing w:before=\"")
                    .raw(Twips.ofMillimetres(below.above()))
                    .raw("\"/>");
        }
        xml.raw("</w:pPr></w:p>");
        pages.add(below.above() * PageSetup.POINTS_PER_MM);
    }

    /** Word requires a paragraph at the end. */
    private void end() {
        List<Block> blocks = document.blocks();
        if (!blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Table) {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"FormJoin\"/></w:pPr></w:p>");
        }
    }

    byte[] bytes() {
        return xml.toBytes();
    }

    /** The pointers of bookmarks named by a hash. */
    Map<String, String> hashedBookmarks() {
        return anchors.hashed();
    }

    int pages() {
        return pages.pages();
    }
}
