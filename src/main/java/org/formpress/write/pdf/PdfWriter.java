package org.formpress.write.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.apache.xmlgraphics.util.DateFormatUtil;
import org.formpress.font.FontLibrary;
import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.PageTemplateException;

/** Writes PDF/A-3a (ISO 19005-3) that is also PDF/UA-1 (ISO 14289-1). Equal manuscripts give equal bytes. */
public final class PdfWriter implements DocumentWriter {

    /** A fixed date, so that the same data always gives the same bytes. */
    static final Date DATE = Date.from(Instant.parse("2024-01-01T00:00:00Z"));

    private static final String PDF_DATE = DateFormatUtil.formatPDFDate(DATE, TimeZone.getTimeZone("UTC"));

    private final FontFiles fontFiles;
    private final PageTemplates templates;

    public PdfWriter(FontLibrary fonts) {
        this.fontFiles = new FontFiles(fonts);
        this.templates = new PageTemplates(fonts);
    }

    /** {@link #DATE} in PDF syntax (ISO 32000-1, 7.9.4), in UTC. */
    static String date() {
        return PDF_DATE;
    }

    @Override
    public OutputFormat format() {
        return OutputFormat.PDF;
    }

    /** @throws PageTemplateException when the page template is not XSL-FO or leaves less room than the form's page setup */
    @Override
    public byte[] write(Manuscript manuscript) {
        Document document = manuscript.document();
        PagePlan plan = manuscript.plan();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        try (PdfFile file = new PdfFile(document.title(), document.remark(), fontFiles, out)) {
            String template = manuscript.page().merge(plan.pages());
            PageFurniture furniture = templates.read(template, 1, plan.pages(), document.page());
            boolean compared = document.legend().isPresent();
            FieldNames fields = manuscript.fields() ? FieldNames.ALONE : FieldNames.NONE;
            PageWriter.write(plan, furniture, file.beginDocument(manuscript.carried(), compared), fields, file);
            file.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Opens a file of several documents.
     *
     * @param title of the file
     * @param pages total number of pages
     * @param out   not closed
     */
    public PdfBook openBook(String title, int pages, OutputStream out) throws IOException {
        return new PdfBook(new PdfFile(title, "", fontFiles, out), templates, pages);
    }
}
