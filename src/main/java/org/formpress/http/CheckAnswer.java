package org.formpress.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.formpress.form.Finding;

/**
 * What there is to remark on a form's data.
 *
 * @param findings empty when all is well
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CheckAnswer(List<FindingAnswer> findings) {

    static CheckAnswer of(List<Finding> findings) {
        return new CheckAnswer(findings.stream().map(FindingAnswer::of).toList());
    }
}
