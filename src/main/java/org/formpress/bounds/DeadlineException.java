package org.formpress.bounds;

/** Work took longer than it may, and ended itself. */
public final class DeadlineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadlineException() {
        super("the work took longer than it may");
    }
}
