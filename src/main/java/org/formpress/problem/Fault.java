package org.formpress.problem;

import java.util.List;

/** A fault found before the form, and so the fields' labels, are known; a {@link Problem} without a label. */
public record Fault(String code, String pointer, String value, List<String> arguments) {

    /** The pointer of the data as a whole. */
    public static final String WHOLE = "";

    /** A fault of the value at {@code pointer}; the value is shortened, and invisible characters are made visible. */
    public static Fault of(String code, String pointer, String value, String... arguments) {
        return new Fault(code, Excerpt.visible(pointer), Excerpt.of(value), List.of(arguments));
    }

    /** A fault of the data as a whole. */
    public static Fault whole(String code, String... arguments) {
        return of(code, WHOLE, "", arguments);
    }
}
