package org.formpress.write.pdf;

import java.io.IOException;
import java.util.List;
import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;
import org.formpress.write.Manuscript;
import org.formpress.write.PageTemplate;

/**
 * Several documents being written into one file, each beginning on a page of its own. They share the fonts, and what is written
 * does not stay in memory. To be closed; not safe for use by several threads.
 */
public final class PdfBook implements AutoCloseable {

    private final PdfFile file;
    private final BookFurniture furniture;
    private final int pages;
    private int written;

    /** @param pages how many pages the file will have */
    PdfBook(PdfFile file, PageTemplates templates, int pages) {
        this.file = file;
        this.furniture = new BookFurniture(templates, pages);
        this.pages = pages;
    }

    /**
     * Writes a document that is no form after those written before.
     *
     * @throws org.formpress.write.PageTemplateException when the page template is no XSL-FO or leaves less room than the
     *     document's page setup says
     */
    public void add(Document document, PagePlan plan, PageTemplate page) throws IOException {
        write(document, plan, page, file.beginDocument());
    }

    /**
     * Writes what is made from a form after what was written before, and attaches the form's data.
     *
     * @param form carries data without the name of a form when that is refused, and the document only stands for it
     * @throws org.formpress.write.PageTemplateException as the other does
     */
    public void add(Manuscript form) throws IOException {
        write(form.document(), form.plan(), form.page(), file.beginDocument(form.carried(), false));
    }

    private void write(Document document, PagePlan plan, PageTemplate page, Structure structure) throws IOException {
        PageFurniture around = furniture.of(page.merge(pages), written + 1, plan.pages(), document.page());
        PageWriter.write(plan, document, around, structure, file);
        written += plan.pages();
    }

    /** Ends the file, with a list of its places. */
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
