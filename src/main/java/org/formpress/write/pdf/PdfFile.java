package org.formpress.write.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFPage;
import org.apache.fop.pdf.PDFParentTree;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.PDFStream;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.PDFStructTreeRoot;
import org.apache.fop.pdf.PDFUAMode;
import org.apache.fop.pdf.StandardStructureTypes.Grouping;
import org.apache.fop.pdf.Version;
import org.apache.fop.pdf.VersionController;
import org.formpress.write.CarriedData;

/**
 * A PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) file being written with FOP's PDF library. Lengths are thousandths of a
 * point.
 */
final class PdfFile implements AutoCloseable {

    private static final String PRODUCER = "FormPress";

    private final PDFDocument pdf =
            new PDFDocument(PRODUCER, VersionController.getFixedVersionController(Version.V1_7));
    private final FileStreams streams = new FileStreams(pdf);
    private final FileFonts fonts;
    private final PDFParentTree parents = new PDFParentTree();
    private final PDFStructElem document;
    private final AttachedData data;
    private final OutputStream out;
    private int pages;

    /**
     * Begins a file.
     *
     * @param title of the document
     */
    PdfFile(String title, FontFiles fontFiles, OutputStream out) throws IOException {
        this.out = out;
        this.fonts = new FileFonts(fontFiles);
        pdf.getInfo().setCreator(PRODUCER);
        pdf.getInfo().setCreationDate(PdfWriter.DATE);
        pdf.getInfo().setTitle(title);
        pdf.getProfile().setPDFUAMode(PDFUAMode.PDFUA_1);
        pdf.setObjectStreamsEnabled(true);
        pdf.outputHeader(out);
        pdf.getRoot().setLanguage(Locale.SIMPLIFIED_CHINESE);
        pdf.getRoot().makeTagged();
        pdf.getRoot().put("Metadata", new PDFReference(Metadata.stream(title, streams)));
        pdf.getRoot().put("OutputIntents", new PDFArray(new Object[] {OutputColours.intent(pdf, streams)}));
        this.document = document();
        this.data = new AttachedData(pdf, streams);
    }

    private PDFStructElem document() {
        PDFStructTreeRoot root = pdf.makeStructTreeRoot(parents);
        PDFStructElem element = new PDFStructElem(root, Grouping.DOCUMENT);
        root.addKid(element);
        pdf.registerStructureElement(element);
        return element;
    }

    FileFonts fonts() {
        return fonts;
    }

    /** Begins a form: the structure that its blocks go into. */
    Structure beginForm() {
        PDFStructElem section = new PDFStructElem(document, Grouping.SECT);
        document.addKid(section);
        pdf.registerStructureElement(section);
        return new Structure(pdf, section);
    }

    /** A new page, blank, after those there are. */
    PDFPage page(int width, int height) {
        Rectangle2D sheet = new Rectangle2D.Double(0, 0, width / 1000.0, height / 1000.0);
        PDFPage page = pdf.getFactory().makePage(pdf.getResources(), pages, sheet, sheet, sheet, sheet);
        page.setStructParents(pages);
        pages++;
        return page;
    }

    /**
     * Puts a page's content on it.
     *
     * @param elements the structure elements of its pieces of marked content, in the order of their numbers (MCID)
     */
    void fill(PDFPage page, String operators, PDFArray elements) {
        pdf.registerObject(elements);
        parents.addToNums(page.getStructParents(), elements);
        PDFStream content = streams.compressed(PDFDocument.encode(operators));
        page.setContents(new PDFReference(content));
        pdf.addObject(page);
    }

    /** Attaches the data of a form. */
    void attach(CarriedData carried) {
        data.attach(carried);
    }

    /** Ends the file. */
    void end() throws IOException {
        data.list();
        fonts.write(pdf, streams);
        pdf.outputTrailer(out);
    }

    @Override
    public void close() {
        streams.close();
    }
}
