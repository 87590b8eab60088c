package org.formpress.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.formpress.form.Form;

/**
 * A form that can be made.
 *
 * @param id      what data calls it in its field {@code form}
 * @param title   its Chinese title
 * @param titleEn its English title
 * @param edition the edition of its schema and layout
 * @param links   where to find more
 */
@Serdeable
@Schema(name = "Form")
record FormAnswer(
        @Schema(example = "self-evaluation") String id,
        @Schema(example = "财政项目支出绩效自评表") String title,

        @Schema(example = "Self-evaluation of fiscal project expenditure")
        String titleEn,

        @Schema(example = "2024-1") String edition,
        FormLinks links) {

    static FormAnswer of(Form form, String from) {
        return new FormAnswer(form.id(), form.title(), form.titleEn(), form.edition(), FormLinks.of(form, from));
    }
}
