package org.formpress.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A switch in the query: absent is off, and the bare name is on. */
final class Flag {

    private Flag() {}

    // Anything else is refused: a strict that is silently off would let through what it should stop.
    static boolean of(String name, @Nullable String value) {
        return switch (value == null ? "false" : value.toLowerCase(Locale.ROOT)) {
            case "true", "" -> true;
            case "false" -> false;
            default ->
                throw new RequestException(
                        ProblemKind.BAD_PARAMETER, name, Excerpt.of(String.valueOf(value)), "true, false");
        };
    }
}
