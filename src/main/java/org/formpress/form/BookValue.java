package org.formpress.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a book of forms lists of each; the section {@code book} of its {@code form.yml} says where that stands. */
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

    /** Where it stands in data of which no form says so, as a JSON Pointer (RFC 6901). */
    public Optional<String> defaultPlace() {
        return Optional.of(defaultPlace).filter(place -> !place.isEmpty());
    }

    static Optional<BookValue> ofKey(String key) {
        return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }
}
