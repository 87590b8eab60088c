package org.formpress.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.formpress.form.Form;

/**
 * Where to find more about a form; paths on this service.
 *
 * @param self   the form
 * @param schema its JSON Schema
 * @param sample example data
 */
@Serdeable
record FormLinks(
        @Schema(example = "/forms/self-evaluation") String self,
        @Schema(example = "/forms/self-evaluation/schema") String schema,
        @Schema(example = "/forms/self-evaluation/sample") String sample) {

    static FormLinks of(Form form) {
        String self = "/forms/" + form.id();
        return new FormLinks(self, self + "/schema", self + "/sample");
    }
}
