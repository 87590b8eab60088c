package org.formpress.prove;

/** No data can be made for a place by chance. */
public final class NoRandomValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    NoRandomValueException(String place, String pattern) {
        super("no text was found by chance that matches " + pattern + " at " + place);
        this.place = place;
    }

    /** A JSON Pointer in which {@code *} is any row. */
    public String place() {
        return place;
    }
}
