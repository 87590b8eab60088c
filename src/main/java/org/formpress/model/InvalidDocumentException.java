package org.formpress.model;

/** A document that cannot exist, such as a table with a hole; the message says where. It is always a template's fault. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidDocumentException(String message) {
        super(message);
    }
}
