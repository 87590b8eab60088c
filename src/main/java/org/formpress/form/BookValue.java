package org.formpress.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value that a book lists for each form; the section {@code book} of {@code form.yml} says where it is. */
public enum BookValue {
    PROJECT("/projectName"),
    UNIT("/implementingUnit"),
    YEAR("/year"),
    BUDGET(""),
    EXECUTED(""),
    RATE(""),
    SCORE(""),
    GRADE("");

    private final String defaultPlace;

    BookValue(String defaultPlace) {
        this.defaultPlace = defaultPlace;
    }

    /** The name in {@code form.yml}, such as {@code project}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is unless the form says otherwise, as a JSON Pointer (RFC 6901); empty for no default. */
    public Optional<String> defaultPlace() {
        return Optional.of(defaultPlace).filter(place -> !place.isEmpty());
    }

    static Optional<BookValue> ofKey(String key) {
        return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }
}
