package org.formpress.write.pdf;

import java.io.IOException;
import java.util.List;
import org.formpress.typeset.PagePlan;
import org.formpress.write.Manuscript;
import org.formpress.write.PageTemplate;

/**
 * A file of several documents being written. Each begins on a new page; they share the fonts, and finished parts do not stay in
 * memory. Not thread-safe.
 */
public final class PdfBook implements AutoCloseable {

    private final PdfFile file;
    private final BookFurniture furniture;
    private final int pages;
    private int written;

    /** @param pages total number of pages in the file */
    PdfBook(PdfFile file, PageTemplates templates, int pages) {
        this.file = file;
        this.furniture = new BookFurniture(templates, pages);
        this.pages = pages;
    }

    /**
     * Adds a document that is not a form.
     *
     * @throws org.formpress.write.PageTemplateException when the page template is not XSL-FO or leaves less room than the
     *     document's page setup
     */
    public void add(PagePlan plan, PageTemplate page) throws IOException {
        write(plan, page, FieldNames.NONE, file.beginDocument());
    }

    /**
     * Adds a form and attaches its data.
     *
     * @param number of the form in the book, in the names of its signature fields
     * @param form   for a refused form, a page in its place, with data that names no form
     * @throws org.formpress.write.PageTemplateException as the other method
     */
    public void add(int number, Manuscript form) throws IOException {
        FieldNames fields = form.fields() ? FieldNames.numbered(number) : FieldNames.NONE;
        write(form.plan(), form.page(), fields, file.beginDocument(form.carried(), false));
    }

    private void write(PagePlan plan, PageTemplate page, FieldNames fields, Structure structure) throws IOException {
        PageFurniture around = furniture.of(
                page.merge(pages), written + 1, plan.pages(), plan.document().page());
        PageWriter.write(plan, around, structure, fields, file);
        written += plan.pages();
    }

    /** Ends the file, with an outline. */
    public void end(List<OutlineItem> outline) throws IOException {
        if (written != pages) {
            throw new PdfException("a book of " + pages + " pages has " + written);
        }
        if (!outline.isEmpty()) {
            file.outline(outline);
        }
        file.end();
    }

    @Override
    public void close() {
        file.close();
    }
}
