package org.formpress.write.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.Result;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.Event;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.render.intermediate.AbstractIFDocumentHandler;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.intermediate.IFPainter;
import org.formpress.font.FontLibrary;
import org.formpress.write.pdf.PageFurniture.Call;
import org.formpress.write.pdf.PageFurniture.Page;
import org.jspecify.annotations.Nullable;

/** Takes down what FOP would paint of a page template. */
final class FurnitureRecorder extends AbstractIFDocumentHandler {

    /** As good as nothing, and so nothing that a page template paints by itself: it marks the box for the text. */
    static final Color TEXT_BOX = new Color(1, 2, 3, 1);

    private static final String OVERFLOW = ".regionOverflow";

    private final FontLibrary fonts;
    private final List<Page> pages = new ArrayList<>();
    private FontInfo fontInfo = new FontInfo();
    private Dimension sheet = new Dimension();
    private List<Call> below = List.of();
    private List<Call> calls = List.of();
    private @Nullable Rectangle text;

    FurnitureRecorder(FopFactory fop, FontLibrary fonts) {
        super(new IFContext(agent(fop)));
        this.fonts = fonts;
        getUserAgent().setDocumentHandlerOverride(this);
    }

    private static FOUserAgent agent(FopFactory fop) {
        FOUserAgent agent = fop.newFOUserAgent();
        agent.setAccessibility(false);
        agent.getEventBroadcaster().addEventListener(FurnitureRecorder::refuseFaults);
        return agent;
    }

    private static void refuseFaults(Event event) {
        if (event.getEventID().endsWith(OVERFLOW)) {
            throw new PdfException("the page template leaves less room than the form's page setup says");
        }
        PdfWriter.refuseFaults(event);
    }

    FOUserAgent agent() {
        return getUserAgent();
    }

    PageFurniture furniture() {
        return new PageFurniture(pages);
    }

    @Override
    public void startPage(int index, String name, String master, Dimension size) {
        sheet = size;
    }

    @Override
    public IFPainter startPageContent() {
        below = new ArrayList<>();
        calls = below;
        text = null;
        return (IFPainter)
                Proxy.newProxyInstance(IFPainter.class.getClassLoader(), new Class<?>[] {IFPainter.class}, this::take);
    }

    private @Nullable Object take(Object painter, Method method, @Nullable Object @Nullable [] arguments) {
        if (isTextBox(method, arguments)) {
            text = new Rectangle((Rectangle) arguments[0]);
            calls = new ArrayList<>();
        } else if (method.getReturnType() == void.class) {
            calls.add(new Call(getContext().getRegionType(), method, arguments));
        }
        // The one question FOP asks a painter is whether a background shows beside its borders.
        return method.getReturnType() == boolean.class ? true : null;
    }

    private static boolean isTextBox(Method method, @Nullable Object @Nullable [] arguments) {
        return method.getName().equals("fillRect") && arguments != null && TEXT_BOX.equals(arguments[1]);
    }

    @Override
    public void endPageContent() {
        if (text == null) {
            throw new PdfException("page " + (pages.size() + 1) + " has no room for the text");
        }
        pages.add(new Page(sheet.width, sheet.height, below, text, calls));
    }

    /** FOP then asks for the fonts by {@link #setDefaultFontInfo}. */
    @Override
    public @Nullable IFDocumentHandlerConfigurator getConfigurator() {
        return null;
    }

    @Override
    public void setDefaultFontInfo(FontInfo info) {
        new DocumentFonts(info, fonts, getUserAgent().getResourceResolver());
        fontInfo = info;
    }

    @Override
    public void setFontInfo(FontInfo info) {
        fontInfo = info;
    }

    @Override
    public FontInfo getFontInfo() {
        return fontInfo;
    }

    @Override
    public String getMimeType() {
        return MimeConstants.MIME_PDF;
    }

    @Override
    public boolean supportsPagesOutOfOrder() {
        return false;
    }

    @Override
    public void setResult(Result result) {
        // Nothing is written.
    }

    @Override
    public void endDocument() {
        // Nothing is written.
    }

    @Override
    public void startPageSequence(String id) {
        // There is one only.
    }

    @Override
    public void endPageSequence() {
        // There is one only.
    }

    @Override
    public void endPage() {
        // All is said when its content ends.
    }

    @Override
    public void handleExtensionObject(Object extension) {
        // Metadata that FOP makes up; a template has none of its own (PageTemplateFilter).
    }
}
