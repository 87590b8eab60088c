package org.formpress.write.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fop.pdf.FilledStream;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFPage;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.PDFStructTreeRoot;
import org.apache.fop.pdf.PDFUAMode;
import org.apache.fop.pdf.StandardStructureTypes.Grouping;
import org.apache.fop.pdf.StreamedDocument;
import org.formpress.write.CarriedData;

/**
 * A PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) file being written with FOP's PDF library. Finished parts do not stay in
 * memory. Lengths are thousandths of a point.
 */
final class PdfFile implements AutoCloseable {

    private static final String PRODUCER = "FormPress";

    private final StreamedDocument pdf;
    private final FileStreams streams;
    private final FileFonts fonts;
    private final ParentTree parents = new ParentTree();
    private final PDFStructElem document;
    private final PDFArray sections = new PDFArray();
    private final AssociatedFiles data;
    private final LinkAnnotations links;
    private final SignatureFields signatures;
    private final List<String> pages = new ArrayList<>();

    /**
     * Begins a file.
     *
     * @param title  of the document
     * @param remark on it for the metadata; mostly empty
     */
    PdfFile(String title, String remark, FontFiles fontFiles, OutputStream out) throws IOException {
        this.streams = new FileStreams(PRODUCER, out);
        this.pdf = streams.file();
        this.fonts = new FileFonts(fontFiles);
        pdf.describe(title, remark, PRODUCER, PdfWriter.date());
        pdf.getProfile().setPDFUAMode(PDFUAMode.PDFUA_1);
        pdf.begin();
        pdf.getRoot().setLanguage(Locale.SIMPLIFIED_CHINESE);
        pdf.getRoot().makeTagged();
        pdf.getRoot().put("Metadata", new PDFReference(XmpMetadata.stream(title, remark, streams)));
        pdf.getRoot().put("OutputIntents", new PDFArray(new Object[] {OutputIntent.intent(pdf, streams)}));
        this.document = document();
        this.data = new AssociatedFiles(pdf, streams);
        this.links = new LinkAnnotations(pdf, parents);
        this.signatures = new SignatureFields(pdf, streams, parents);
    }

    private PDFStructElem document() {
        PDFStructTreeRoot root = pdf.makeStructTreeRoot(parents.tree());
        PDFStructElem element = new PDFStructElem(root, Grouping.DOCUMENT);
        pdf.assignObjectNumber(element);
        element.setParent(root);
        root.addKid(element);
        pdf.registerStructureElement(element);
        return element;
    }

    FileFonts fonts() {
        return fonts;
    }

    LinkAnnotations links() {
        return links;
    }

    SignatureFields signatures() {
        return signatures;
    }

    /** Begins a document that is not a form; returns the structure for its blocks. */
    Structure beginDocument() {
        return new Structure(pdf, document);
    }

    /**
     * Attaches the data of a form and begins the document made from it.
     *
     * @param compared as in {@link AssociatedFiles#attach}
     */
    Structure beginDocument(CarriedData carried, boolean compared) {
        Structure structure = beginDocument();
        structure.madeFrom(data.attach(carried, compared));
        return structure;
    }

    /** Ends a document, whose structure and pages must not change any more. */
    void endDocument(Structure structure) throws IOException {
        // By number: a reference by object would keep the structure in memory.
        sections.add(new PDFReference(structure.finish().referencePDF()));
        pdf.flush();
    }

    /** Appends a blank page. */
    PDFPage page(int width, int height) {
        Rectangle2D sheet = new Rectangle2D.Double(0, 0, width / 1000.0, height / 1000.0);
        PDFPage page = pdf.getFactory().makePage(pdf.getResources(), pages.size(), sheet, sheet, sheet, sheet);
        page.setStructParents(parents.next());
        pages.add(page.referencePDF());
        return page;
    }

    /**
     * Sets the content of a page.
     *
     * @param elements structure elements of its marked-content sequences, by MCID
     */
    void fill(PDFPage page, String operators, PDFArray elements) {
        pdf.registerObject(elements);
        parents.set(page.getStructParents(), new PDFReference(elements.referencePDF()));
        FilledStream content = streams.compressed(PDFDocument.encode(operators));
        page.setContents(new PDFReference(content));
        pdf.addObject(page);
    }

    /** Writes the document outline. */
    void outline(List<OutlineItem> items) {
        Outline.write(items, pdf, pages);
    }

    /** Ends the file. */
    void end() throws IOException {
        links.write(pages);
        signatures.list();
        document.put("K", sections);
        data.list();
        fonts.write(pdf, streams);
        pdf.end();
    }

    @Override
    public void close() {
        streams.close();
    }
}
