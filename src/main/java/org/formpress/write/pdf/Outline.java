package org.formpress.write.pdf;

import java.util.List;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFReference;

/** The document outline (bookmarks; ISO 32000-1, 12.3.3). Nested items are initially closed. */
final class Outline {

    private final PDFDocument pdf;
    private final List<String> pages;

    private Outline(PDFDocument pdf, List<String> pages) {
        this.pdf = pdf;
        this.pages = pages;
    }

    /**
     * Writes the outline.
     *
     * @param pages references of all pages
     */
    static void write(List<OutlineItem> items, PDFDocument pdf, List<String> pages) {
        PDFDictionary root = new PDFDictionary();
        root.put("Type", new PDFName("Outlines"));
        pdf.registerObject(root);
        new Outline(pdf, pages).add(items, root, false);
        pdf.getRoot().put("Outlines", new PDFReference(root.referencePDF()));
        pdf.getRoot().put("PageMode", new PDFName("UseOutlines"));
    }

    private void add(List<OutlineItem> items, PDFDictionary parent, boolean closed) {
        List<PDFDictionary> entries = items.stream().map(this::entry).toList();
        for (int index = 0; index < entries.size(); index++) {
            PDFDictionary entry = entries.get(index);
            entry.put("Parent", reference(parent));
            if (index > 0) {
                entry.put("Prev", reference(entries.get(index - 1)));
                entries.get(index - 1).put("Next", reference(entry));
            }
            add(items.get(index).items(), entry, true);
        }
        if (!entries.isEmpty()) {
            parent.put("First", reference(entries.get(0)));
            parent.put("Last", reference(entries.get(entries.size() - 1)));
            parent.put("Count", closed ? -entries.size() : entries.size());
        }
    }

    private PDFDictionary entry(OutlineItem item) {
        PDFDictionary entry = new PDFDictionary();
        entry.put("Title", item.title());
        entry.put("Dest", LinkAnnotations.destination(item.page(), pages));
        pdf.registerObject(entry);
        return entry;
    }

    private static PDFReference reference(PDFDictionary object) {
        return new PDFReference(object.referencePDF());
    }
}
