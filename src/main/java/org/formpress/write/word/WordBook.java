package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.formpress.model.Document;
import org.formpress.model.Typography;
import org.formpress.write.Manuscript;
import org.formpress.write.ZipStream;
import org.formpress.write.ooxml.CarriedPart;
import org.formpress.write.ooxml.HeldBack;
import org.formpress.write.ooxml.Xml;
import org.jspecify.annotations.Nullable;

/**
 * A Word booklet being written. Each form is a section with a fixed first page number, so that the numbers in the contents hold
 * however long an editor makes a form. Only one form is in memory at a time.
 */
public final class WordBook implements AutoCloseable {

    private static final int FORM_BYTES = 64 * 1024;

    private final BookSkeleton skeleton;
    private final Map<String, String> values;
    private final ZipStream zip;
    private final HeldBack carried;
    private final Map<Typography, String> suffixes = new LinkedHashMap<>();
    private @Nullable SectionProperties open;
    private int places;
    private int nextId = 1;

    WordBook(BookSkeleton skeleton, OutputStream out, String title, int pages) throws IOException {
        this.skeleton = skeleton;
        this.values = Map.of("title", title, "remark", "", "pages", Integer.toString(pages));
        this.zip = new ZipStream(out);
        this.carried = new HeldBack();
        skeleton.writeFirst(zip, values);
        zip.begin(WordBlockWriter.NAME);
        zip.write(WordBlockWriter.HEAD.getBytes(UTF_8));
        carried.write(CarriedPart.FORMS.getBytes(UTF_8));
    }

    /** Adds the cover, without a page number. */
    public void cover(Document cover) throws IOException {
        front(cover, new SectionProperties(cover.page(), "", 0, 1));
    }

    /** Adds another page before the forms. */
    public void front(Document document, int firstPage) throws IOException {
        front(document, new SectionProperties(document.page(), skeleton.footerId(), 0, firstPage));
    }

    private void front(Document document, SectionProperties section) throws IOException {
        Xml xml = begin(section);
        BookHeadingWriter headings = new BookHeadingWriter(xml, nextId);
        headings.page(section.firstPage());
        nextId = headings.nextId();
        new WordBlockWriter(document, StyleNames.ofFront(suffix(document)), new AnchorWriter(xml)).blocks();
        zip.write(xml.toBytes());
    }

    /** Adds the page of a refused form. */
    public void refused(Document document, BookHeadings headings, int firstPage) throws IOException {
        Xml xml = begin(document, headings, "fpr", firstPage);
        new WordBlockWriter(document, StyleNames.ofBook(suffix(document)), new AnchorWriter(xml)).blocks();
        zip.write(xml.toBytes());
    }

    /**
     * Adds a form.
     *
     * @throws IllegalArgumentException for a character that XML forbids
     */
    public void form(Manuscript manuscript, BookHeadings headings, int firstPage) throws IOException {
        Document document = manuscript.document();
        Xml xml = begin(document, headings, "fpf", firstPage);
        AnchorWriter anchors = new AnchorWriter(xml, "_" + places, nextId);
        WordBlockWriter form = new WordBlockWriter(document, StyleNames.ofBook(suffix(document)), anchors);
        form.blocks();
        nextId = anchors.nextId();
        zip.write(xml.toBytes());
        CarriedPart data = new CarriedPart(manuscript.carried());
        carried.write(data.element(places, headings.project(), form.hashedBookmarks()));
    }

    private Xml begin(Document document, BookHeadings headings, String mark, int firstPage) {
        int raised = BookHeadingWriter.HEIGHT * (headings.unit().isEmpty() ? 1 : 2);
        Xml xml = begin(new SectionProperties(document.page(), skeleton.footerId(), raised, firstPage));
        BookHeadingWriter lines = new BookHeadingWriter(xml, nextId);
        lines.page(firstPage);
        lines.form(headings, mark, ++places);
        nextId = lines.nextId();
        return xml;
    }

    /** The properties of a section are in its last paragraph; those of the last section, at the end of the document. */
    private Xml begin(SectionProperties section) {
        Xml xml = new Xml(FORM_BYTES);
        if (open != null) {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"FormJoin\"/>");
            open.write(xml);
            xml.raw("</w:pPr></w:p>");
        }
        open = section;
        return xml;
    }

    private String suffix(Document document) {
        return suffixes.computeIfAbsent(document.typography(), type -> WordStyleSheet.suffix(suffixes.size()));
    }

    /** Writes the rest. A booklet has at least a cover. */
    public void end() throws IOException {
        if (open == null) {
            throw new IllegalStateException("a booklet without any page");
        }
        Xml xml = new Xml(1024).raw("<w:p><w:pPr><w:pStyle w:val=\"FormJoin\"/></w:pPr></w:p>");
        open.write(xml);
        zip.write(xml.raw(WordBlockWriter.TAIL).toBytes());
        zip.end();
        carried.write(CarriedPart.FORMS_END.getBytes(UTF_8));
        zip.begin(CarriedPart.NAME);
        carried.writeTo(zip.content());
        zip.end();
        zip.add(WordStyleSheet.NAME, WordStyleSheet.ofBook(suffixes.keySet()).getBytes(UTF_8));
        skeleton.writeOthers(zip, values);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            carried.close();
        }
    }
}
