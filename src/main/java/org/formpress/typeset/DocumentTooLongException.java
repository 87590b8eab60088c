package org.formpress.typeset;

/** A document with too many pages, which would starve other documents. */
public final class DocumentTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int maxPages;

    DocumentTooLongException(int maxPages) {
        super("the document has more than " + maxPages + " pages");
        this.maxPages = maxPages;
    }

    /** The allowed number of pages. */
    public int maxPages() {
        return maxPages;
    }
}
