package org.formpress.write.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.render.pdf.PDFRendererOption;
import org.apache.xmlgraphics.util.MimeConstants;
import org.formpress.font.FontLibrary;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PlannedText;
import org.formpress.typeset.Typesetter;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.PageTemplateException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Writes PDF/A-3a (ISO 19005-3) that is PDF/UA-1 (ISO 14289-1) too. Equal manuscripts give equal bytes. */
public final class PdfWriter implements DocumentWriter {

    /** Files carry a fixed date, as the same data must give the same bytes whenever it is printed. */
    private static final Date DATE = Date.from(Instant.parse("2024-01-01T00:00:00Z"));

    private static final String PRODUCER = "FormPress";

    private static final Pattern FOP_PLACE = Pattern.compile("\\S+:\\d+:\\d+: | \\(See position \\d+:\\d+\\)");

    private final FontLibrary fonts;
    private final Typesetter typesetter;
    private final FopFactory fop;
    private final SAXParserFactory xml;

    public PdfWriter(FontLibrary fonts, Typesetter typesetter) {
        this.fonts = fonts;
        this.typesetter = typesetter;
        this.fop = new FopFactoryBuilder(URI.create("formpress:/"), new NoResources())
                .setAccessibility(true)
                .setComplexScriptFeatures(false)
                .setStrictFOValidation(true)
                .build();
        this.xml = hardenedParsers();
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

    @Override
    public OutputFormat format() {
        return OutputFormat.PDF;
    }

    /** @throws PageTemplateException when the page template is no XSL-FO or leaves less room than the form's page setup says */
    @Override
    public byte[] write(Manuscript manuscript) {
        PagePlan plan = typesetter.plan(manuscript.document());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        try {
            write(manuscript, plan, out);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new PdfException("the PDF cannot be written: " + e.getMessage(), e);
        }
        byte[] pdf = out.toByteArray();
        FileIdentifier.derive(pdf);
        return pdf;
    }

    private void write(Manuscript manuscript, PagePlan plan, ByteArrayOutputStream out)
            throws SAXException, FOPException, IOException, ParserConfigurationException {
        FOUserAgent agent = agent();
        FormDocumentHandler handler = new FormDocumentHandler(
                agent,
                fonts,
                PlannedText.fonts(plan),
                DATE,
                manuscript.carried().json());
        handler.getConfigurator().configure(handler);
        agent.setDocumentHandlerOverride(handler);
        Fop run = fop.newFop(MimeConstants.MIME_PDF, agent, out);
        FoEvents fo = new FoEvents(run.getDefaultHandler());
        FlowWriter flow =
                new FlowWriter(fo, handler.marks(), manuscript.document().typography());
        PageTemplateFilter filter = new PageTemplateFilter(run.getDefaultHandler(), () -> flow.write(plan));
        parse(manuscript.page().merge(plan.pages()), filter);
        if (filter.hasNoOtherPages() && handler.pages() != plan.pages()) {
            throw new PageTemplateException(
                    filter.root() + ": the page template leaves less room than the form's page setup says: "
                            + handler.pages() + " pages instead of " + plan.pages());
        }
    }

    private void parse(String page, PageTemplateFilter filter)
            throws IOException, ParserConfigurationException, SAXException {
        XMLReader reader = xml.newSAXParser().getXMLReader();
        reader.setContentHandler(filter);
        reader.setErrorHandler(new DefaultHandler());
        try {
            reader.parse(new InputSource(new StringReader(page)));
        } catch (SAXException | PdfException e) {
            throw new PageTemplateException(filter.place() + ": " + plain(e), e);
        }
    }

    // The places that FOP names are in the merged text, which nobody sees.
    private static String plain(Exception fault) {
        return FOP_PLACE.matcher(String.valueOf(fault.getMessage())).replaceAll("");
    }

    /** FOP would go on, and leave out or misplace what it does not understand. */
    private static void refuseFaults(Event event) {
        if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL) {
            throw new PdfException(EventFormatter.format(event));
        }
    }

    @SuppressWarnings("unchecked") // FOP's map of options has no type parameters
    private FOUserAgent agent() {
        FOUserAgent agent = fop.newFOUserAgent();
        agent.getRendererOptions().put(PDFRendererOption.PDF_A_MODE.getName(), "PDF/A-3a");
        agent.getRendererOptions().put(PDFRendererOption.VERSION.getName(), "1.7");
        agent.getRendererOptions().put(PDFRendererOption.PDF_UA_MODE.getName(), "PDF/UA-1");
        agent.setProducer(PRODUCER);
        agent.setCreator(PRODUCER);
        agent.setCreationDate(DATE);
        agent.getEventBroadcaster().addEventListener(PdfWriter::refuseFaults);
        return agent;
    }
}
