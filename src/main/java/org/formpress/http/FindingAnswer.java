package org.formpress.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.formpress.form.Finding;

/**
 * What one rule of the form has to say.
 *
 * @param rule     the rule's name
 * @param severity error, warning or info
 * @param pointer  the value in question as a JSON Pointer (RFC 6901)
 * @param label    the value's Chinese name
 * @param message  what is found
 * @param hint     what to do about it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Finding")
record FindingAnswer(
        @Schema(example = "total-weight-100") String rule,

        @Schema(
                example = "warning",
                type = "string",
                allowableValues = {"error", "warning", "info"})
        String severity,

        @Schema(example = "/totalWeight") String pointer,
        @Schema(example = "总分(分值)") String label,

        @Schema(example = "字段“总分(分值)”（/totalWeight）应当是 100.00，而各项相加是 95.00。")
        String message,

        @Schema(example = "满分为 100 分：预算执行率 10 分，各指标共 90 分。请核对是否漏填了指标或分值。")
        String hint) {

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
