package org.formpress.http.api;

import io.micronaut.serde.annotation.Serdeable;
import org.formpress.form.Form;
import org.formpress.http.request.LinkBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An available form.
 *
 * @param id      the value of the field {@code form} in its data
 * @param title   Chinese title
 * @param titleEn English title
 * @param family  what lists show it under, in Chinese; null unless its folder names one
 * @param region  where it is in use, in Chinese; null unless its folder says so
 * @param edition edition of its schema and layout
 * @param status  {@code unverified} while its grid has not been compared with the original; else null
 * @param unverified what is to be compared, in Chinese; null without status
 * @param source  where its grid was read, in Chinese; null unless its folder says so
 * @param confidence how sure that is, in Chinese; null unless its folder says so
 * @param gathers whether a booklet can fill it in from the forms that it sums up
 * @param links   related resources
 */
@Serdeable
record FormAnswer(
        String id,
        String title,
        String titleEn,
        @Nullable String family,
        @Nullable String region,
        String edition,
        @Nullable String status,
        @Nullable String unverified,
        @Nullable String source,
        @Nullable String confidence,
        boolean gathers,
        FormLinks links) {

    static FormAnswer of(Form form, LinkBuilder links) {
        return new FormAnswer(
                form.id(),
                form.title(),
                form.titleEn(),
                form.family().orElse(null),
                form.region().orElse(null),
                form.edition(),
                form.standing().status().orElse(null),
                form.standing().unverified().orElse(null),
                form.standing().source().orElse(null),
                form.standing().confidence().orElse(null),
                form.gathers().isPresent(),
                FormLinks.of(form, links));
    }
}
