package org.formpress.http;

import io.micronaut.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a caller says of a booklet in the query; every other name is left alone, as everywhere. */
final class BookletOptions {

    private static final List<String> NAMES =
            List.of("title", "town", "year", "date", "order", "formats", "parts", "strict");

    private BookletOptions() {}

    static Map<String, String> of(HttpRequest<?> request) {
        Map<String, String> options = new HashMap<>();
        for (String name : NAMES) {
            List<String> values = request.getParameters().getAll(name);
            if (!values.isEmpty()) {
                options.put(name, String.join(",", values));
            }
        }
        // A single format is asked for as that of a single form.
        if (!options.containsKey("formats") && request.getParameters().contains("format")) {
            options.put("formats", String.join(",", request.getParameters().getAll("format")));
        }
        return options;
    }
}
