package org.formpress.model;

/**
 * JSON Pointer (RFC 6901) to the value that a text prints.
 *
 * @param value such as {@code /indicators/0/score}; starts with a slash and names at least one member
 */
public record DataPointer(String value) {

    /** Word's limit for the tag of a content control (ISO/IEC 29500-1, 17.5.2.42). */
    public static final int MAX_LENGTH = 64;

    public DataPointer {
        if (!value.startsWith("/") || value.length() < 2 || value.length() > MAX_LENGTH) {
            throw new InvalidDocumentException(
                    "pointer \"" + value + "\" must start with \"/\" and have 2 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
