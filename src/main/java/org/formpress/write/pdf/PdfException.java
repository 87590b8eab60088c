package org.formpress.write.pdf;

/** A PDF that could not be made, almost always for a fault in the page template; the message says which. */
public final class PdfException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PdfException(String message) {
        super(message);
    }

    PdfException(String message, Throwable cause) {
        super(message, cause);
    }
}
