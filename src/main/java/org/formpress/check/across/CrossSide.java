package org.formpress.check.across;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.formpress.form.Form;
import org.formpress.form.FormData;

/**
 * Where a rule finds its values in the forms of a role.
 *
 * @param rows  the list they stand in; empty for a single value
 * @param by    the member that names a row; empty for a single value
 * @param values JSON Pointers, or members of a row: the first that a form has is the place there
 */
record CrossSide(String role, String rows, String by, List<String> values) {

    /** Beyond so many rows a form is not compared: nobody writes as many. */
    private static final int MAX_ROWS = 500;

    private static final String ANY = "/*/";

    boolean isIn(Form form) {
        return role.equals(form.settings().get(CrossChecks.ROLE))
                && place(form).isPresent()
                && (rows.isEmpty() || form.has(rows + ANY + by));
    }

    private Optional<String> place(Form form) {
        return values.stream()
                .filter(value -> form.has(rows.isEmpty() ? value : rows + ANY + value))
                .findFirst();
    }

    /** The values of a form that {@link #isIn} it. */
    List<CrossValue> read(String rule, CrossKind kind, FormData data) {
        String value = place(data.form()).orElseThrow();
        if (rows.isEmpty()) {
            return read(rule, "", value, kind, data).stream().toList();
        }
        int count = Math.min(MAX_ROWS, data.data().at(rows).size());
        return IntStream.range(0, count)
                .mapToObj(row -> row(rule, rows + "/" + row, value, kind, data))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CrossValue> row(String rule, String row, String value, CrossKind kind, FormData data) {
        String name = data.data().at(row + "/" + by).asText("");
        return CrossText.of(name).isEmpty()
                ? Optional.empty()
                : read(rule, CrossText.of(name), row + "/" + value, kind, data);
    }

    private Optional<CrossValue> read(String rule, String row, String pointer, CrossKind kind, FormData data) {
        JsonNode node = data.data().at(JsonPointer.valueOf(pointer));
        return kind.read(node, data.form())
                .map(read -> new CrossValue(
                        rule, row, data.form().problem("check.across", pointer, read.shown()), read.compared()));
    }
}
