package org.formpress.write;

import java.util.List;

/**
 * What a form's schema says of a value, for formats that distinguish numbers and dates from texts.
 *
 * @param choices the values that the schema allows, if it lists them
 */
public record ValueType(Kind kind, List<String> choices) {

    /** The kinds that such formats distinguish. */
    public enum Kind {
        TEXT,
        /** A decimal, printed with at least two decimals. */
        AMOUNT,
        INTEGER,
        /** A day, printed as in ISO 8601. */
        DATE
    }

    /** Any text. */
    public static final ValueType TEXT = new ValueType(Kind.TEXT, List.of());

    public ValueType {
        choices = List.copyOf(choices);
    }
}
