package org.formpress.font;

/** A font file that is missing, unreadable or of a kind FormPress cannot embed; the message names the file. */
public final class FontException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FontException(String message) {
        super(message);
    }

    FontException(String message, Throwable cause) {
        super(message, cause);
    }
}
