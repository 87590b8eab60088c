package org.formpress.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.formpress.problem.Finding;

/**
 * Findings on a form's data.
 *
 * @param findings empty if there is nothing to report
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CheckAnswer(List<FindingAnswer> findings) {

    static CheckAnswer of(List<Finding> findings, Locale language) {
        return new CheckAnswer(findings.stream()
                .map(finding -> FindingAnswer.of(finding, language))
                .toList());
    }
}
