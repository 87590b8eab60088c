package org.formpress.check.across;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
 * @param until  where the period ends that begins there, likewise; empty for a value that is no period
 * @param nature the member of a row with the sign before a number, for the forms that have it apart; empty for none
 * @param unit   likewise of the unit behind it
 */
record CrossSide(String role, String rows, String by, List<String> values, String until, String nature, String unit) {

    /** Beyond so many rows a form is not compared: nobody writes as many. */
    private static final int MAX_ROWS = 500;

    private static final String ANY = "/*/";

    boolean isIn(Form form) {
        return role.equals(form.settings().get(CrossChecks.ROLE))
                && place(form).isPresent()
                && (until.isEmpty() || form.has(at(ANY, until)))
                && (rows.isEmpty() || form.has(rows + ANY + by));
    }

    private Optional<String> place(Form form) {
        return values.stream().filter(value -> form.has(at(ANY, value))).findFirst();
    }

    private String at(String row, String value) {
        return rows.isEmpty() ? value : rows + row + value;
    }

    /** The values of a form that {@link #isIn} it. */
    List<CrossValue> read(String rule, CrossKind kind, FormData data) {
        String value = place(data.form()).orElseThrow();
        if (rows.isEmpty()) {
            return read(rule, "", value, until, kind, data).stream().toList();
        }
        int count = Math.min(MAX_ROWS, data.data().at(rows).size());
        return IntStream.range(0, count)
                .mapToObj(row -> row(rule, "/" + row + "/", value, kind, data))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CrossValue> row(String rule, String row, String value, CrossKind kind, FormData data) {
        String name = data.data().at(at(row, by)).asText("");
        return CrossText.of(name).isEmpty()
                ? Optional.empty()
                : read(rule, CrossText.of(name), at(row, value), until.isEmpty() ? "" : at(row, until), kind, data);
    }

    /** A number that stands between columns of its sign and its unit, put together as other forms have it in one cell. */
    private JsonNode whole(String pointer, FormData data) {
        JsonNode value = data.data().at(pointer);
        String text = value.asText("");
        if (nature.isEmpty() && unit.isEmpty() || text.isBlank()) {
            return value;
        }
        String row = pointer.substring(0, pointer.lastIndexOf('/') + 1);
        return TextNode.valueOf(CrossText.joined(apart(row, nature, data), text, apart(row, unit, data)));
    }

    private static String apart(String row, String member, FormData data) {
        return member.isEmpty() ? "" : data.data().at(row + member).asText("");
    }

    private Optional<CrossValue> read(
            String rule, String row, String pointer, String end, CrossKind kind, FormData data) {
        Optional<CrossKind.Read> begin = said(pointer, kind, data);
        return (end.isEmpty()
                        ? begin
                        : begin.flatMap(from -> said(end, kind, data).map(from::to)))
                .map(read -> new CrossValue(
                        rule, row, data.form().problem("check.across", pointer, read.shown()), read.compared()));
    }

    private Optional<CrossKind.Read> said(String pointer, CrossKind kind, FormData data) {
        return kind.read(whole(pointer, data), data.form());
    }
}
