package org.formpress.write.pdf;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.pdf.PDFRendererOption;
import org.formpress.font.FontLibrary;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.Typesetter;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.PageTemplateException;

/** Writes PDF/A-3a (ISO 19005-3) that is PDF/UA-1 (ISO 14289-1) too. Equal manuscripts give equal bytes. */
public final class PdfWriter implements DocumentWriter {

    /** Files carry a fixed date, as the same data must give the same bytes whenever it is printed. */
    static final Date DATE = Date.from(Instant.parse("2024-01-01T00:00:00Z"));

    private static final String PRODUCER = "FormPress";

    private final FontLibrary fonts;
    private final Typesetter typesetter;
    private final FopFactory fop;
    private final PageTemplates templates;

    public PdfWriter(FontLibrary fonts, Typesetter typesetter) {
        this.fonts = fonts;
        this.typesetter = typesetter;
        this.fop = new FopFactoryBuilder(URI.create("formpress:/"), new NoResources())
                .setAccessibility(true)
                .setComplexScriptFeatures(false)
                .setStrictFOValidation(true)
                .build();
        this.templates = new PageTemplates(fop, fonts);
    }

    @Override
    public OutputFormat format() {
        return OutputFormat.PDF;
    }

    /** @throws PageTemplateException when the page template is no XSL-FO or leaves less room than the form's page setup says */
    @Override
    public byte[] write(Manuscript manuscript) {
        PagePlan plan = typesetter.plan(manuscript.document());
        PageFurniture furniture = templates.read(
                manuscript.page().merge(plan.pages()),
                plan.pages(),
                manuscript.document().page());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        try {
            FormDocumentHandler file = new FormDocumentHandler(agent(), fonts, out);
            file.begin(manuscript.document().title());
            PageWriter.write(plan, manuscript.document(), furniture, file);
            file.end(manuscript.carried().json());
        } catch (IFException e) {
            throw new PdfException("the PDF cannot be written: " + e.getMessage(), e);
        }
        byte[] pdf = out.toByteArray();
        FileIdentifier.derive(pdf);
        return pdf;
    }

    /** FOP would go on, and leave out or misplace what it does not understand. */
    static void refuseFaults(Event event) {
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
