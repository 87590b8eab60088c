package org.formpress.http.api;

import io.micronaut.serde.annotation.Serdeable;
import org.formpress.form.Form;
import org.formpress.http.request.LinkBuilder;

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
record FormAnswer(String id, String title, String titleEn, String edition, FormLinks links) {

    static FormAnswer of(Form form, LinkBuilder links) {
        return new FormAnswer(form.id(), form.title(), form.titleEn(), form.edition(), FormLinks.of(form, links));
    }
}
