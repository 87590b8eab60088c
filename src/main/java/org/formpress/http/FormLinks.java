package org.formpress.http;

import io.micronaut.serde.annotation.Serdeable;
import org.formpress.form.Form;

/**
 * Where to find more about a form, relative to the address of the answer.
 *
 * @param self   the form
 * @param schema its JSON Schema
 * @param sample example data
 */
@Serdeable
record FormLinks(String self, String schema, String sample) {

    /** @param from the path that was asked for */
    static FormLinks of(Form form, String from) {
        String self = Relative.path(from, "/forms/" + form.id());
        return new FormLinks(self, self + "/schema", self + "/sample");
    }
}
