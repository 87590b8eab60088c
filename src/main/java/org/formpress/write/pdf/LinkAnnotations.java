package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFPage;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.StructureElement;

/**
 * The internal links of one file (ISO 32000-1, 12.5.6.5). Each is in the structure tree and has a description (ISO 14289-1,
 * 7.18.1 and 7.18.5).
 */
final class LinkAnnotations {

    /** The flag Print (table 165), required by PDF/A (ISO 19005-3, 6.3.2). */
    private static final int PRINTED = 1 << 2;

    private record Link(PDFDictionary annotation, int page) {}

    private final PDFDocument pdf;
    private final ParentTree parents;
    private final List<Link> links = new ArrayList<>();

    LinkAnnotations(PDFDocument pdf, ParentTree parents) {
        this.pdf = pdf;
        this.parents = parents;
    }

    /**
     * Adds a link.
     *
     * @param from    the page with the link
     * @param element the structure element Link that contains its text
     * @param box     left, bottom, right and top edges on the page, in points
     * @param words   description for screen readers
     * @param to      number of the target page, from 1
     * @return the annotation, for the page
     */
    PDFReference add(PDFPage from, StructureElement element, PDFArray box, String words, int to) {
        int number = parents.next();
        PDFDictionary annotation = new PDFDictionary();
        annotation.put("Type", new PDFName("Annot"));
        annotation.put("Subtype", new PDFName("Link"));
        annotation.put("Rect", box);
        annotation.put("F", PRINTED);
        annotation.put("Border", new PDFArray(new Object[] {0, 0, 0}));
        annotation.put("Contents", words);
        annotation.put("StructParent", number);
        pdf.assignObjectNumber(annotation);
        PDFReference reference = new PDFReference(annotation.referencePDF());
        PDFDictionary object = new PDFDictionary();
        object.put("Type", new PDFName("OBJR"));
        object.put("Obj", reference);
        object.put("Pg", new PDFReference(from.referencePDF()));
        element.add(object);
        parents.set(number, new PDFReference(element.referencePDF()));
        links.add(new Link(annotation, to));
        return reference;
    }

    /**
     * Writes all links, once all pages are known.
     *
     * @param pages references of all pages
     */
    void write(List<String> pages) {
        for (Link link : links) {
            link.annotation().put("Dest", destination(link.page(), pages));
            pdf.addObject(link.annotation());
        }
    }

    /** The top of a page, at the current zoom (12.3.2.2). */
    static PDFArray destination(int page, List<String> pages) {
        return new PDFArray(new Object[] {new PDFReference(pages.get(page - 1)), new PDFName("XYZ"), null, null, null});
    }
}
