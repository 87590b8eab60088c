package org.formpress.book;

/** Nobody wants the book any more. */
public final class BookCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BookCancelledException() {
        super("the book was cancelled");
    }
}
