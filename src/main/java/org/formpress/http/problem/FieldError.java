package org.formpress.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.formpress.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One fault in the data.
 *
 * @param pointer the faulty value as a JSON Pointer (RFC 6901); empty for the data as a whole
 * @param label   the Chinese name of the value on the form
 * @param code    the kind of fault, a stable name listed in docs/http.md
 * @param value   the faulty value, shortened
 * @param message what is wrong and what is allowed
 * @param hint    how to fix it
 * @param cell    the cell of the workbook that the value came from, such as {@code 指标!F12}; absent if it came from none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FieldError(
        String pointer,
        String label,
        String code,
        String value,
        String message,
        String hint,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cell) {

    /** Words {@code problem} in Chinese or English. */
    public static FieldError of(Problem problem, Locale language) {
        return new FieldError(
                problem.pointer(),
                problem.label(),
                problem.kind().id(),
                problem.value(),
                problem.message(language),
                problem.hint(language),
                problem.cell().isEmpty() ? null : problem.cell());
    }
}
