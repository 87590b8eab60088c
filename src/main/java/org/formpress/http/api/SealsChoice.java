package org.formpress.http.api;

import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.problem.Excerpt;
import org.formpress.write.Seals;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code seals}. */
final class SealsChoice {

    private SealsChoice() {}

    static Seals of(@Nullable String value) {
        return value == null
                ? Seals.USUAL
                : Seals.ofId(value)
                        .orElseThrow(() -> new RequestException(
                                ProblemKind.BAD_PARAMETER, "seals", Excerpt.of(value), String.join(", ", Seals.IDS)));
    }
}
