package org.formpress.model;

import java.util.OptionalInt;

/** An invalid document, such as a table with a hole; always an error in a template. The message says where. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int row;

    public InvalidDocumentException(String message) {
        super(message);
        this.row = -1;
    }

    /** @param row index of the faulty row in a header or body */
    InvalidDocumentException(int row, String message) {
        super("row " + (row + 1) + message);
        this.row = row;
    }

    /** Index of the faulty row in a table's header or body; empty when it is not a single row. */
    public OptionalInt row() {
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }
}
