package org.formpress.http.api;

import java.util.List;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.problem.Excerpt;
import org.formpress.render.Renderer;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code profile}. */
final class ProfileChoice {

    private ProfileChoice() {}

    /** The id of the profile that is wanted; empty for the usual one. */
    static String of(Renderer renderer, @Nullable String value) {
        List<String> known = renderer.profiles().ids();
        if (value != null && !known.contains(value)) {
            throw new RequestException(
                    ProblemKind.BAD_PARAMETER, "profile", Excerpt.of(value), String.join(", ", known));
        }
        return value == null ? "" : value;
    }
}
