package org.formpress.write.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.formpress.font.FontLibrary;
import org.formpress.model.Document;
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
        return write(manuscript.document().title(), List.of(manuscript));
    }

    /**
     * Writes several manuscripts into one file, one behind the other, each beginning on a page of its own. They share the fonts.
     *
     * @param title of the file
     * @throws PageTemplateException as {@link #write(Manuscript)} does
     */
    public byte[] write(String title, List<Manuscript> manuscripts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        try (PdfFile file = new PdfFile(title, fontFiles, out)) {
            for (Manuscript manuscript : manuscripts) {
                add(manuscript, file);
            }
            file.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] pdf = out.toByteArray();
        FileIdentifier.derive(pdf);
        return pdf;
    }

    private void add(Manuscript manuscript, PdfFile file) {
        Document document = manuscript.document();
        PagePlan plan = typesetter.plan(document);
        PageFurniture furniture = templates.read(manuscript.page().merge(plan.pages()), plan.pages(), document.page());
        PageWriter.write(plan, document, furniture, file);
        file.attach(manuscript.carried());
    }
}
