package org.formpress.bounds;

/** Work exceeded its deadline and was abandoned. */
public final class DeadlineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadlineException() {
        super("the work exceeded its deadline");
    }
}
