package org.formpress.typeset;

/** A document of so many pages that printing it would take what other documents need. */
public final class DocumentTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int most;

    DocumentTooLongException(int most) {
        super("the document has more than " + most + " pages");
        this.most = most;
    }

    /** How many pages are allowed. */
    public int most() {
        return most;
    }
}
