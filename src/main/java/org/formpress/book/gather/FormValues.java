package org.formpress.book.gather;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.formpress.form.FormData;
import org.formpress.form.Gathers;

/** Reads values of the forms that are summed up. */
final class FormValues {

    private FormValues() {}

    /** Empty if the form has none of the sources, or nothing there. */
    static Optional<JsonNode> of(FormData data, List<String> sources) {
        return Gathers.place(sources, data.form())
                .map(data.data()::at)
                .filter(value -> value.isValueNode() && !value.isNull())
                .filter(value -> !value.asText().isBlank());
    }

    /** The text there, without blanks around it; empty if there is none. */
    static String text(FormData data, String source) {
        return of(data, List.of(source)).map(value -> value.asText().strip()).orElse("");
    }
}
