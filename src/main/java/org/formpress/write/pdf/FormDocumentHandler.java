package org.formpress.write.pdf;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.transform.stream.StreamResult;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFEmbeddedFile;
import org.apache.fop.pdf.PDFEmbeddedFiles;
import org.apache.fop.pdf.PDFFileSpec;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFNames;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.TaggedPainter;
import org.apache.xmlgraphics.util.DateFormatUtil;
import org.apache.xmlgraphics.xmp.Metadata;
import org.apache.xmlgraphics.xmp.schemas.DublinCoreAdapter;
import org.apache.xmlgraphics.xmp.schemas.DublinCoreSchema;
import org.apache.xmlgraphics.xmp.schemas.XMPBasicSchema;
import org.formpress.font.FontLibrary;
import org.formpress.write.pdf.PageFurniture.Page;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.AttributesImpl;

/** FOP's PDF output with our fonts, the data attached, and no clock. */
final class FormDocumentHandler extends PDFDocumentHandler {

    private static final String DATA_FILE = "data.json";
    private static final String BODY_REGION = "xsl-region-body";

    private final DocumentFonts fonts;
    private int pages;
    private @Nullable Structure structure;

    FormDocumentHandler(FOUserAgent agent, FontLibrary library, OutputStream out) throws IFException {
        super(new IFContext(agent));
        FontInfo info = new FontInfo();
        this.fonts = new DocumentFonts(info, library, agent.getResourceResolver());
        setFontInfo(info);
        setResult(new StreamResult(out));
        try {
            getConfigurator().configure(this);
        } catch (FOPException e) {
            throw new IFException("FOP refuses its settings", e);
        }
    }

    DocumentFonts fonts() {
        return fonts;
    }

    /** The structure that the document's blocks go into. */
    Structure structure() {
        if (structure == null) {
            throw new IllegalStateException("the file has not begun");
        }
        return structure;
    }

    /** Begins the file. */
    void begin(String title) throws IFException {
        getStructureTreeEventHandler();
        startDocument();
        setDocumentLocale(Locale.SIMPLIFIED_CHINESE);
        getContext().setLanguage(Locale.SIMPLIFIED_CHINESE);
        startDocumentHeader();
        handleExtensionObject(metadata(title));
        endDocumentHeader();
        startPageSequence(null);
        structure = new Structure(section());
    }

    /** With one language only for the title, FOP's file is neither PDF/A nor PDF/UA. */
    private static Metadata metadata(String title) {
        Metadata metadata = new Metadata();
        DublinCoreAdapter core = DublinCoreSchema.getAdapter(metadata);
        core.setTitle(title);
        core.setTitle("zh-CN", title);
        core.addLanguage("zh-CN");
        return metadata;
    }

    @Override
    public void handleExtensionObject(Object extension) throws IFException {
        super.handleExtensionObject(extension);
        if (extension instanceof Metadata) {
            XMPBasicSchema.getAdapter((Metadata) extension).setMetadataDate(PdfWriter.DATE);
        }
    }

    private PDFStructElem section() {
        getStructureTreeEventHandler().startPageSequence(Locale.SIMPLIFIED_CHINESE, null);
        AttributesImpl name = new AttributesImpl();
        name.addAttribute("", "flow-name", "flow-name", "CDATA", BODY_REGION);
        return (PDFStructElem) getStructureTreeEventHandler().startNode("flow", name, null);
    }

    /** Begins a page, which must be ended before the next. */
    TaggedPainter beginPage(Page page) throws IFException {
        startPage(pages, Integer.toString(pages + 1), "form", new Dimension(page.width(), page.height()));
        pages++;
        startPageHeader();
        endPageHeader();
        return new TaggedPainter(this);
    }

    void finishPage() throws IFException {
        endPageContent();
        startPageTrailer();
        endPageTrailer();
        endPage();
    }

    /** Ends the file. */
    void end(byte[] json) throws IFException {
        endPageSequence();
        startDocumentTrailer();
        try {
            attachData(structure().pdf(), json);
        } catch (IOException e) {
            throw new IFException("the data cannot be attached", e);
        }
        endDocumentTrailer();
        endDocument();
    }

    /** Attaches the data as an associated file (ISO 19005-3, 6.8: AFRelationship, MIME type, both file names). */
    private static void attachData(PDFDocument pdf, byte[] json) throws IOException {
        PDFEmbeddedFile file = new PDFEmbeddedFile();
        file.put("Subtype", new PDFName("application/json"));
        PDFDictionary params = new PDFDictionary();
        params.put("ModDate", DateFormatUtil.formatPDFDate(PdfWriter.DATE, TimeZone.getTimeZone("UTC")));
        file.put("Params", params);
        pdf.registerObject(file);
        file.getBufferOutputStream().write(json);
        PDFDictionary embedded = new PDFDictionary();
        embedded.put("F", file);
        embedded.put("UF", file);
        PDFFileSpec spec = new PDFFileSpec(DATA_FILE);
        spec.setEmbeddedFile(embedded);
        spec.setDescription(DATA_FILE);
        pdf.getRoot().addAF(spec);
        pdf.registerObject(spec);
        listAsAttachment(pdf, spec);
    }

    private static void listAsAttachment(PDFDocument pdf, PDFFileSpec spec) {
        PDFEmbeddedFiles files = new PDFEmbeddedFiles();
        pdf.assignObjectNumber(files);
        pdf.addTrailerObject(files);
        PDFArray list = new PDFArray();
        list.add(spec.getFilename());
        list.add(new PDFReference(spec));
        files.setNames(list);
        PDFNames names = pdf.getRoot().getNames();
        if (names == null) {
            names = pdf.getFactory().makeNames();
            pdf.getRoot().setNames(names);
        }
        names.setEmbeddedFiles(files);
    }
}
