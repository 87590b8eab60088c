package org.formpress.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.formpress.problem.Finding;

/**
 * One finding of a rule of the form.
 *
 * @param rule     rule name
 * @param severity error, warning or info
 * @param pointer  the value in question as a JSON Pointer (RFC 6901)
 * @param label    the Chinese name of the value
 * @param message  what was found
 * @param hint     what to do about it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FindingAnswer(String rule, String severity, String pointer, String label, String message, String hint) {

    static FindingAnswer of(Finding finding, Locale language) {
        return new FindingAnswer(
                finding.rule(),
                finding.severity().id(),
                finding.pointer(),
                finding.label(),
                finding.message(language),
                finding.hint(language));
    }
}
