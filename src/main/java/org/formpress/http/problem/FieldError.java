package org.formpress.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.formpress.problem.Problem;

/**
 * One fault in the data.
 *
 * @param pointer the value at fault as a JSON Pointer (RFC 6901); empty for the data as a whole
 * @param label   the value's Chinese name on the form
 * @param code    which kind of fault it is, a stable name that docs/http.md lists
 * @param value   the value at fault, shortened
 * @param message what is wrong and what is allowed
 * @param hint    how to mend it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FieldError(String pointer, String label, String code, String value, String message, String hint) {

    public static FieldError of(Problem problem, Locale language) {
        return new FieldError(
                problem.pointer(),
                problem.label(),
                problem.kind().id(),
                problem.value(),
                problem.message(language),
                problem.hint(language));
    }
}
