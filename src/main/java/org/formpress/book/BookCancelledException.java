package org.formpress.book;

/** The book was cancelled, or this node stops. */
public final class BookCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BookCancelledException() {
        super("the book was cancelled");
    }
}
