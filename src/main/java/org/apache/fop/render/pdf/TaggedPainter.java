package org.apache.fop.render.pdf;

import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFNumber;
import org.apache.fop.pdf.PDFPage;
import org.apache.fop.pdf.PDFStructElem;

/**
 * FOP's painter of one page, open to content that is not painted by its methods. It stands in FOP's package because FOP gives
 * its painters what they need only there.
 */
public final class TaggedPainter extends PDFPainter {

    private final PDFPage page;
    private final PDFArray parents;

    public TaggedPainter(PDFDocumentHandler handler) {
        super(handler, handler.getLogicalStructureHandler());
        this.page = handler.getCurrentPage();
        this.parents = handler.getLogicalStructureHandler().getPageParentTree();
    }

    /** Adds operators to the page's content (ISO 32000-1, 7.8.2). */
    public void add(String operators) {
        generator.endTextObject();
        generator.add(operators);
    }

    /**
     * Gives a structure element the page's next piece of marked content (ISO 32000-1, 14.7.4.4).
     *
     * @return the MCID by which the content must be marked
     */
    public int mark(PDFStructElem element) {
        int id = parents.length();
        parents.add(element);
        element.setPage(page);
        element.addKid(new PDFNumber(id));
        return id;
    }
}
