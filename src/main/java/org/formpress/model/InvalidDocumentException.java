package org.formpress.model;

import java.util.OptionalInt;

/** A document that cannot exist, such as a table with a hole; the message says where. It is always a template's fault. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int row;

    public InvalidDocumentException(String message) {
        super(message);
        this.row = -1;
    }

    /** @param row the row at fault of a header or a body, from 0 */
    InvalidDocumentException(int row, String message) {
        super("row " + (row + 1) + message);
        this.row = row;
    }

    /** The row at fault of a table's header or body, from 0; empty when no single row is at fault. */
    public OptionalInt row() {
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }
}
