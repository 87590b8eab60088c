package org.formpress.write.pdf;

import java.io.IOException;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fo.extensions.xmp.XMPMetadata;
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
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFRendererConfig.PDFRendererConfigParser;
import org.apache.fop.render.pdf.PDFRendererConfigurator;
import org.apache.xmlgraphics.util.DateFormatUtil;
import org.apache.xmlgraphics.xmp.Metadata;
import org.apache.xmlgraphics.xmp.schemas.XMPBasicSchema;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.jspecify.annotations.Nullable;

/** FOP's PDF output with our fonts, our structure marks, the data attached, and no clock. */
final class FormDocumentHandler extends PDFDocumentHandler {

    private static final String DATA_FILE = "data.json";

    private final FontLibrary fonts;
    private final Set<FontRole> used;
    private final Date date;
    private final byte[] json;
    private @Nullable StructureMarks marks;
    private int pages;

    FormDocumentHandler(FOUserAgent agent, FontLibrary fonts, Set<FontRole> used, Date date, byte[] json) {
        super(new IFContext(agent));
        this.fonts = fonts;
        this.used = used;
        this.date = date;
        this.json = json;
    }

    @Override
    public StructureTreeEventHandler getStructureTreeEventHandler() {
        return marks();
    }

    StructureMarks marks() {
        if (marks == null) {
            marks = new StructureMarks(super.getStructureTreeEventHandler());
        }
        return marks;
    }

    /** The pages written so far. */
    int pages() {
        return pages;
    }

    @Override
    public IFDocumentHandlerConfigurator getConfigurator() {
        return new PDFRendererConfigurator(getUserAgent(), new PDFRendererConfigParser()) {
            @Override
            public void setupFontInfo(String mimeType, FontInfo info) throws FOPException {
                DocumentFonts.register(info, fonts, used, getUserAgent().getResourceResolver());
            }
        };
    }

    @Override
    public void startPage(int index, String name, String master, java.awt.Dimension size) throws IFException {
        pages++;
        super.startPage(index, name, master, size);
    }

    @Override
    public IFPainter startPageContent() {
        return new RulePainter(this);
    }

    @Override
    public void handleExtensionObject(Object extension) throws IFException {
        super.handleExtensionObject(extension);
        if (extension instanceof XMPMetadata) {
            stopClock(((XMPMetadata) extension).getMetadata());
        } else if (extension instanceof Metadata) {
            stopClock((Metadata) extension);
        }
    }

    private void stopClock(Metadata metadata) {
        XMPBasicSchema.getAdapter(metadata).setMetadataDate(date);
    }

    @Override
    public void endDocumentTrailer() throws IFException {
        try {
            attachData(marks().pdf());
        } catch (IOException e) {
            throw new IFException("the data cannot be attached", e);
        }
        super.endDocumentTrailer();
    }

    /** Attaches the data as an associated file (ISO 19005-3, 6.8: AFRelationship, MIME type, both file names). */
    private void attachData(PDFDocument pdf) throws IOException {
        PDFEmbeddedFile file = new PDFEmbeddedFile();
        file.put("Subtype", new PDFName("application/json"));
        PDFDictionary params = new PDFDictionary();
        params.put("ModDate", DateFormatUtil.formatPDFDate(date, TimeZone.getTimeZone("UTC")));
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
