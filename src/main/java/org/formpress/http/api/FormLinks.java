package org.formpress.http.api;

import io.micronaut.serde.annotation.Serdeable;
import org.formpress.form.Form;
import org.formpress.http.request.LinkBuilder;

/**
 * Links of a form.
 *
 * @param self     the form
 * @param schema   its JSON Schema
 * @param sample   example data
 * @param workbook empty workbook to fill in many forms
 * @param draft    what a page for filling in needs to know
 * @param blank    blank form to be filled in with other programs
 */
@Serdeable
record FormLinks(String self, String schema, String sample, String workbook, String draft, String blank) {

    static FormLinks of(Form form, LinkBuilder links) {
        String self = links.to("/forms/" + form.id());
        return new FormLinks(
                self, self + "/schema", self + "/sample", self + "/workbook", self + "/draft", self + "/blank");
    }
}
