package org.formpress.write.pdf;

import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fop.accessibility.DummyStructureTreeEventHandler;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFRendererOption;
import org.formpress.bounds.Deadline;
import org.formpress.bounds.DeadlineException;
import org.formpress.font.FontLibrary;
import org.formpress.write.pdf.PageFurniture.Page;
import org.jspecify.annotations.Nullable;

/** Has FOP paint a page template into a PDF that is discarded, and records what it paints. */
final class FurnitureRecorder extends PDFDocumentHandler {

    private static final String OVERFLOW = ".regionOverflow";

    private final FontLibrary fonts;
    private final List<Page> pages = new ArrayList<>();
    private Dimension sheet = new Dimension();
    private @Nullable FurniturePainter painter;

    FurnitureRecorder(FopFactory fop, FontLibrary fonts) {
        super(new IFContext(agent(fop)));
        this.fonts = fonts;
        super.getStructureTreeEventHandler();
        getUserAgent().setDocumentHandlerOverride(this);
    }

    /** With these options FOP marks its drawings as furniture (ISO 14289-1, 7.8) and refuses colours that PDF/A forbids. */
    @SuppressWarnings("unchecked") // FOP's map of options has no type parameters
    private static FOUserAgent agent(FopFactory fop) {
        FOUserAgent agent = fop.newFOUserAgent();
        agent.setAccessibility(true);
        agent.setTitle("discarded, but PDF/UA requires one");
        agent.getRendererOptions().put(PDFRendererOption.VERSION.getName(), "1.7");
        agent.getRendererOptions().put(PDFRendererOption.PDF_A_MODE.getName(), "PDF/A-3a");
        agent.getRendererOptions().put(PDFRendererOption.PDF_UA_MODE.getName(), "PDF/UA-1");
        agent.getEventBroadcaster().addEventListener(FurnitureRecorder::refuseFaults);
        return agent;
    }

    /** FOP would continue, and omit or misplace what it does not understand. */
    private static void refuseFaults(Event event) {
        // FOP reports any exception as a fault of the page.
        if (event.getParam("e") instanceof DeadlineException late) {
            throw late;
        }
        if (event.getEventID().endsWith(OVERFLOW)) {
            throw new PdfException("the page template leaves less room than the form's page setup says");
        }
        if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL) {
            throw new PdfException(EventFormatter.format(event));
        }
    }

    FOUserAgent agent() {
        return getUserAgent();
    }

    PageFurniture furniture() {
        return new PageFurniture(pages);
    }

    /** Furniture is not part of the structure. */
    @Override
    public StructureTreeEventHandler getStructureTreeEventHandler() {
        return DummyStructureTreeEventHandler.INSTANCE;
    }

    /** Null makes FOP ask for the fonts by {@link #setDefaultFontInfo}. */
    @Override
    public @Nullable IFDocumentHandlerConfigurator getConfigurator() {
        return null;
    }

    @Override
    public void setDefaultFontInfo(FontInfo info) {
        LayoutFont.register(info, fonts, getUserAgent().getResourceResolver());
        setFontInfo(info);
    }

    @Override
    public void startPage(int index, String name, String master, Dimension size) throws IFException {
        Deadline.check();
        super.startPage(index, name, master, size);
        sheet = size;
    }

    @Override
    public IFPainter startPageContent() {
        painter = new FurniturePainter(this);
        return painter;
    }

    @Override
    public void endPageContent() throws IFException {
        super.endPageContent();
        if (painter == null) {
            throw new IFException("a page ended that had not begun", null);
        }
        try {
            pages.add(painter.page(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endDocument() {
        // The file is discarded.
    }

    @Override
    public void handleExtensionObject(Object extension) {
        // Metadata made up by FOP; templates have none (PageTemplateFilter).
    }
}
