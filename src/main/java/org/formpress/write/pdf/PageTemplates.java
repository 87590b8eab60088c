package org.formpress.write.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.formpress.bounds.LruCache;
import org.formpress.font.FontLibrary;
import org.formpress.model.PageSetup;
import org.formpress.write.PageTemplateException;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Has FOP lay out page templates, and caches the result: the pages of most documents differ only in the text. Thread-safe.
 */
final class PageTemplates {

    private static final int MAX_REMEMBERED = 64;
    /** Per template. */
    static final int MAX_PAGES_REMEMBERED = 32;

    private static final Pattern FOP_PLACE = Pattern.compile("\\S+:\\d+:\\d+: | \\(See position \\d+:\\d+\\)");

    private record Key(String template, int first, int pages, PageSetup page) {}

    private final FopFactory fop;
    private final FontLibrary fonts;
    private final SAXParserFactory xml = hardenedParsers();
    private final LruCache<Key, PageFurniture> remembered = new LruCache<>(MAX_REMEMBERED);

    PageTemplates(FontLibrary fonts) {
        this.fonts = fonts;
        this.fop = new FopFactoryBuilder(URI.create("formpress:/"), new NoResources())
                .setComplexScriptFeatures(false)
                .setStrictFOValidation(true)
                .build();
    }

    private static SAXParserFactory hardenedParsers() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new PdfException("this Java has no safe XML parser", e);
        }
    }

    /**
     * The furniture of a document's pages.
     *
     * @param template merged, as XSL-FO
     * @param first    number of the first page, from 1
     * @throws PageTemplateException when it is not XSL-FO or leaves less room for the text than the page setup
     */
    PageFurniture read(String template, int first, int pages, PageSetup page) {
        Key key = new Key(template, first, pages, page);
        PageFurniture known = remembered.get(key);
        if (known != null) {
            return known;
        }
        PageFurniture furniture = layOut(key);
        if (pages <= MAX_PAGES_REMEMBERED) {
            remembered.put(key, furniture);
        }
        return furniture;
    }

    private PageFurniture layOut(Key key) {
        FurnitureRecorder recorder = new FurnitureRecorder(fop, fonts);
        PageTemplateFilter filter = filter(recorder, key);
        try {
            XMLReader reader = xml.newSAXParser().getXMLReader();
            reader.setContentHandler(filter);
            reader.setErrorHandler(new DefaultHandler());
            reader.parse(new InputSource(new StringReader(key.template())));
        } catch (SAXException | PdfException e) {
            throw new PageTemplateException(filter.place() + ": " + plain(e), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new PdfException("the page template cannot be read: " + e.getMessage(), e);
        }
        return recorder.furniture();
    }

    private PageTemplateFilter filter(FurnitureRecorder recorder, Key key) {
        try {
            Fop run = fop.newFop(MimeConstants.MIME_PDF, recorder.agent(), OutputStream.nullOutputStream());
            ContentHandler handler = run.getDefaultHandler();
            return new PageTemplateFilter(
                    handler, key.first(), () -> new TextBoxes(handler).write(key.pages(), key.page()));
        } catch (org.apache.fop.apps.FOPException e) {
            throw new PdfException("FOP cannot be started: " + e.getMessage(), e);
        }
    }

    // FOP's positions refer to the merged text, which no author sees.
    private static String plain(Exception fault) {
        return FOP_PLACE.matcher(String.valueOf(fault.getMessage())).replaceAll("");
    }
}
