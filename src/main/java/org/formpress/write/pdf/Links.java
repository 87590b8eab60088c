package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFPage;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.PDFStructElem;

/**
 * The links of one file to its own pages (ISO 32000-1, 12.5.6.5). Each is in the structure and says where it leads (ISO 14289-1,
 * 7.18.1 and 7.18.5).
 */
public final class Links {

    /** Printed, though nothing of it is seen (table 165); PDF/A wants it so (ISO 19005-3, 6.3.2). */
    private static final int PRINTED = 1 << 2;

    private record Link(PDFDictionary annotation, int page) {}

    private final PDFDocument pdf;
    private final ParentNumbers parents;
    private final List<Link> links = new ArrayList<>();

    Links(PDFDocument pdf, ParentNumbers parents) {
        this.pdf = pdf;
        this.parents = parents;
    }

    /**
     * Adds a link.
     *
     * @param from    the page it stands on
     * @param element the structure element Link that holds its text
     * @param box     left, lower, right and upper edge on the sheet, in points
     * @param words   what a screen reader says of it
     * @param to      number of the page it leads to, from 1
     * @return the link as the page lists it
     */
    PDFReference add(PDFPage from, PDFStructElem element, PDFArray box, String words, int to) {
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
        element.addKid(object);
        parents.set(number, new PDFReference(element.referencePDF()));
        links.add(new Link(annotation, to));
        return reference;
    }

    /**
     * Writes all links, when every page has begun.
     *
     * @param pages references of all pages
     */
    void write(List<String> pages) {
        for (Link link : links) {
            link.annotation().put("Dest", destination(link.page(), pages));
            pdf.addObject(link.annotation());
        }
    }

    /** The top of a page, at whatever size it is being read (12.3.2.2). */
    static PDFArray destination(int page, List<String> pages) {
        return new PDFArray(new Object[] {new PDFReference(pages.get(page - 1)), new PDFName("XYZ"), null, null, null});
    }
}
