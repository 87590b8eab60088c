package org.formpress.write.pdf;

import org.apache.fop.pdf.PDFParentTree;
import org.apache.fop.pdf.PDFReference;

/** The parent tree, which maps numbers of pages and links to their structure elements (ISO 32000-1, 14.7.4.4). */
final class ParentTree {

    private final PDFParentTree tree = new PDFParentTree();
    private int given;

    PDFParentTree tree() {
        return tree;
    }

    /** An unused number. */
    int next() {
        return given++;
    }

    /** @param elements the structure elements of a page, or the one of a link */
    void set(int number, PDFReference elements) {
        tree.addToNums(number, elements);
    }
}
