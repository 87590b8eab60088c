package org.formpress.problem;

import java.util.List;

/** A fault as a reading step sees it, before its form and with it the names of its fields are known. */
public record Fault(String code, String pointer, String value, List<String> arguments) {

    public static final String WHOLE = "";

    public static Fault of(String code, String pointer, String value, String... arguments) {
        return new Fault(code, Excerpt.visible(pointer), Excerpt.of(value), List.of(arguments));
    }

    /** A fault of the data as a whole. */
    public static Fault whole(String code, String... arguments) {
        return of(code, WHOLE, "", arguments);
    }
}
