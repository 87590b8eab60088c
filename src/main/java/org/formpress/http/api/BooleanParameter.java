package org.formpress.http.api;

import java.util.Locale;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/** A boolean query parameter: absent means false, the bare name means true. */
final class BooleanParameter {

    private BooleanParameter() {}

    // Anything else is refused: a misspelt strict must not silently disable the check.
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
