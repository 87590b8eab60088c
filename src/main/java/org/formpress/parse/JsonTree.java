package org.formpress.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.formpress.bounds.DataBounds;
import org.formpress.bounds.Deadline;
import org.formpress.problem.Characters;
import org.formpress.problem.Excerpt;
import org.formpress.problem.Fault;
import org.formpress.problem.FaultCollector;
import org.formpress.problem.RefusedException;

/**
 * Reads JSON into a tree. Collects, with pointers, faults that Jackson would stop at or ignore: repeated names, numbers
 * too long to compute with, characters that no document can contain.
 */
public final class JsonTree {

    private static final int MAX_NAME_LENGTH = 200;
    static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final DataBounds bounds;
    private final FaultCollector faults;
    private int depth;
    private int values;
    private int pieces;

    private JsonTree(JsonParser parser, DataBounds bounds, FaultCollector faults) {
        this.parser = parser;
        this.bounds = bounds;
        this.faults = faults;
    }

    /**
     * Reads a text; adds its faults to {@code faults}.
     *
     * @throws RefusedException when it is not JSON or exceeds the bounds
     */
    public static JsonNode read(char[] text, DataBounds bounds, FaultCollector faults) throws RefusedException {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonTree(parser, bounds, faults).document(text);
        } catch (JsonProcessingException e) {
            throw SyntaxFault.refusal(text, e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    /**
     * Reads a tree as if it had arrived as JSON.
     *
     * @throws RefusedException when it exceeds the bounds
     */
    public static JsonNode read(JsonNode tree, DataBounds bounds, FaultCollector faults) throws RefusedException {
        try (JsonParser parser = new PlainNumbers(tree)) {
            return new JsonTree(parser, bounds, faults).value(parser.nextToken());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    /** Gives decimals as {@link JsonText#of} writes them: without an exponent. */
    private static final class PlainNumbers extends TreeTraversingParser {

        PlainNumbers(JsonNode tree) {
            super(tree);
        }

        @Override
        public String getText() {
            JsonNode node = currentNode();
            return node.isBigDecimal() ? node.decimalValue().toPlainString() : super.getText();
        }
    }

    private JsonNode document(char[] text) throws IOException, RefusedException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw SyntaxFault.empty();
        }
        JsonNode root = value(token);
        if (parser.nextToken() != null) {
            throw SyntaxFault.trailing(text, parser.currentTokenLocation());
        }
        return root;
    }

    private JsonNode value(JsonToken token) throws IOException, RefusedException {
        Deadline.check();
        // Each value can cause several faults, so the number of values needs a limit.
        if (++values > bounds.values()) {
            throw stop(RefusedException.Kind.TOO_LARGE, "values", bounds.values());
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE, VALUE_FALSE -> BooleanNode.valueOf(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> NullNode.getInstance();
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    private JsonNode object() throws IOException, RefusedException {
        descend();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            checkName(object, name);
            JsonNode value = value(parser.nextToken());
            object.putIfAbsent(name, value);
        }
        depth--;
        return object;
    }

    private JsonNode array() throws IOException, RefusedException {
        descend();
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        depth--;
        return array;
    }

    private void descend() throws RefusedException {
        if (++depth > bounds.depth()) {
            throw stop(RefusedException.Kind.INVALID_DATA, "depth", bounds.depth());
        }
    }

    private void checkName(ObjectNode object, String name) throws RefusedException {
        if (name.length() > MAX_NAME_LENGTH) {
            // Pointers repeat the names above them, so long names would bloat every message below.
            faults.add(() -> Fault.of("name", parent(), name, Integer.toString(MAX_NAME_LENGTH)));
            throw faults.refusal(RefusedException.Kind.INVALID_DATA);
        }
        if (object.has(name)) {
            faults.add(() -> Fault.of("duplicate", pointer(), name));
        }
        // The validator treats such names as comments and would ignore them.
        if (name.startsWith("#")) {
            faults.add(() -> Fault.of("name.hash", pointer(), name));
        }
        if (Characters.firstForbidden(name) >= 0 || hasControl(name)) {
            faults.add(() -> Fault.of("name.character", pointer(), name));
        }
    }

    private static boolean hasControl(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (Character.isISOControl(name.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private JsonNode text() throws IOException, RefusedException {
        String text = parser.getText();
        pieces += Characters.pieces(text);
        if (pieces > bounds.pieces()) {
            throw stop(RefusedException.Kind.INVALID_DATA, "pieces", bounds.pieces());
        }
        int at = Characters.firstForbidden(text);
        if (at >= 0) {
            faults.add(() -> characterFault(text, at));
        }
        return TextNode.valueOf(text);
    }

    private Fault characterFault(String text, int at) {
        int codePoint = text.codePointAt(at);
        boolean halved = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return Fault.of(
                halved ? "character.halved" : "character",
                pointer(),
                Excerpt.around(text, at),
                Excerpt.codePoint(codePoint),
                Integer.toString(text.codePointCount(0, at) + 1));
    }

    private JsonNode number() throws IOException {
        NumberToken number = new NumberToken(parser);
        String code = number.faultCode();
        if (code.isEmpty()) {
            return number.node();
        }
        faults.add(() -> Fault.of(code, pointer(), number.start(), Integer.toString(NumberToken.MAX_LENGTH)));
        return NullNode.getInstance();
    }

    private String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private String parent() {
        return parser.getParsingContext().pathAsPointer().head().toString();
    }

    private RefusedException stop(RefusedException.Kind kind, String code, int limit) {
        faults.add(() -> Fault.of(code, pointer(), "", Integer.toString(limit)));
        return faults.refusal(kind);
    }
}
