package org.formpress.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.Sample;

/**
 * Data that looks like a form's, made from a real form: so that what is tried gets beyond the check of the JSON. The first
 * line numbers the form, each other line is one edit: the number of a value, what to do, and with what.
 *
 * <pre>
 * 3
 * 12=a text in its place
 * 7#any JSON in its place
 * 9*a text a hundred times
 * 20+       the row of an array twice
 * 5-        nothing in its place
 * </pre>
 */
final class FormEdits {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<Sample> FORMS =
            Sample.all().filter(sample -> sample.json().length < 20_000).toList();
    private static final Pattern EDIT = Pattern.compile("([0-9]{1,6})([=#*+-])(.*)", Pattern.DOTALL);
    private static final int MOST_EDITS = 40;
    private static final int TIMES = 100;
    private static final int LONGEST_TEXT = 6_000;

    /** A value and where it stands. */
    private record Place(JsonNode parent, String name, int index) {

        JsonNode value() {
            return index < 0 ? parent.get(name) : parent.get(index);
        }

        void put(JsonNode value) {
            if (index < 0) {
                ((ObjectNode) parent).set(name, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (index < 0) {
                ((ObjectNode) parent).remove(name);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }

        void repeat() {
            if (index >= 0) {
                ((ArrayNode) parent).insert(index, value().deepCopy());
            }
        }
    }

    private FormEdits() {}

    /** The edited form's JSON. Whatever the text is, there is one. */
    static byte[] apply(String text) {
        List<String> lines = text.lines().limit(MOST_EDITS).toList();
        JsonNode form = form(lines.isEmpty() ? 0 : lines.get(0).hashCode());
        lines.stream().skip(1).map(EDIT::matcher).filter(Matcher::matches).forEach(edit -> apply(edit, form));
        try {
            return JSON.writeValueAsBytes(form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode form(int number) {
        try {
            return JSON.readTree(FORMS.get(Math.floorMod(number, FORMS.size())).json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void apply(Matcher edit, JsonNode form) {
        List<Place> places = new ArrayList<>();
        collect(form, places);
        if (places.isEmpty()) {
            return;
        }
        Place place = places.get(Integer.parseInt(edit.group(1)) % places.size());
        String with = edit.group(3);
        switch (edit.group(2)) {
            case "=" -> place.put(new TextNode(with));
            case "#" -> place.put(json(with));
            case "*" -> place.put(new TextNode(with.repeat(Math.min(TIMES, LONGEST_TEXT / (with.length() + 1)))));
            case "+" -> place.repeat();
            default -> place.remove();
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        node.fieldNames().forEachRemaining(name -> places.add(new Place(node, name, -1)));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            places.add(new Place(node, "", index));
        }
        node.forEach(child -> collect(child, places));
    }

    // What is no JSON is tried by another test.
    private static JsonNode json(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read.isMissingNode() ? new TextNode(text) : read;
        } catch (JsonProcessingException e) {
            return new TextNode(text);
        }
    }
}
