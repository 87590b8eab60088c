package org.formpress.write.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
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

    private final Typesetter typesetter;
    private final FontFiles fontFiles;
    private final PageTemplates templates;

    public PdfWriter(FontLibrary fonts, Typesetter typesetter) {
        this.typesetter = typesetter;
        this.fontFiles = new FontFiles(fonts);
        this.templates = new PageTemplates(fonts);
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
        try (PdfFile file = new PdfFile(manuscript.document().title(), fontFiles, out)) {
            PageWriter.write(plan, manuscript.document(), furniture, file);
            file.end(manuscript.carried().json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] pdf = out.toByteArray();
        FileIdentifier.derive(pdf);
        return pdf;
    }
}
