package org.formpress.write.pdf;

/** A PDF could not be made; the message says why. */
final class PdfException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PdfException(String message) {
        super(message);
    }

    PdfException(String message, Throwable cause) {
        super(message, cause);
    }
}
