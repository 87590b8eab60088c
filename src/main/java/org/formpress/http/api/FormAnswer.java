package org.formpress.http.api;

import io.micronaut.serde.annotation.Serdeable;
import org.formpress.form.Form;
import org.formpress.http.request.LinkBuilder;

/**
 * An available form.
 *
 * @param id      the value of the field {@code form} in its data
 * @param title   Chinese title
 * @param titleEn English title
 * @param edition edition of its schema and layout
 * @param links   related resources
 */
@Serdeable
record FormAnswer(String id, String title, String titleEn, String edition, FormLinks links) {

    static FormAnswer of(Form form, LinkBuilder links) {
        return new FormAnswer(form.id(), form.title(), form.titleEn(), form.edition(), FormLinks.of(form, links));
    }
}
