package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.json.Pointers;

/** Looks up the names and titles in a schema. */
final class SchemaTree {

    private static final int MAX_REFERENCES = 20;
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode root;
    private final Map<String, JsonNode> targets = new ConcurrentHashMap<>();

    SchemaTree(JsonNode root) {
        this.root = root;
    }

    JsonNode root() {
        return root;
    }

    /** The title of a value; for an array item without one, the title of the array. */
    Optional<String> label(String pointer) {
        List<JsonNode> path = path(pointer);
        String title = title(path.get(path.size() - 1));
        boolean item = Pointers.isIndex(Pointers.last(pointer));
        return Optional.of(title.isEmpty() && item ? title(path.get(path.size() - 2)) : title)
                .filter(label -> !label.isEmpty());
    }

    /** The title of the nearest titled value around this one, except the document itself; empty for none. */
    String group(String pointer) {
        List<JsonNode> path = path(pointer);
        boolean item = Pointers.isIndex(Pointers.last(pointer));
        for (int i = path.size() - (item ? 3 : 2); i > 0; i--) {
            if (!title(path.get(i)).isEmpty()) {
                return title(path.get(i));
            }
        }
        return "";
    }

    /** A value's kind: the name of the definition in {@code $defs} that its schema refers to. */
    Optional<String> kind(String pointer) {
        return kindOf(schema(pointer));
    }

    Optional<String> kindOf(JsonNode schema) {
        String kind = "";
        JsonNode at = schema;
        for (int i = 0; i < MAX_REFERENCES && at.has("$ref"); i++) {
            String reference = at.path("$ref").asText();
            kind = reference.startsWith(DEFINITIONS) ? reference.substring(DEFINITIONS.length()) : kind;
            at = target(reference);
        }
        return Optional.of(kind).filter(name -> !name.isEmpty());
    }

    boolean allows(String pointer, String type) {
        return types(pointer).contains(type);
    }

    /** The types a value may have in any of its alternatives; none if the schema does not say. */
    List<String> types(String pointer) {
        Set<String> types = new LinkedHashSet<>();
        addTypes(schema(pointer), types);
        return List.copyOf(types);
    }

    private void addTypes(JsonNode schema, Set<String> types) {
        JsonNode own = keyword(schema, "type");
        own.forEach(type -> types.add(type.asText()));
        if (own.isTextual()) {
            types.add(own.asText());
        }
        if (own.isMissingNode()) {
            keyword(schema, "enum").forEach(value -> types.add(typeOf(value)));
        }
        keyword(schema, "anyOf").forEach(alternative -> addTypes(alternative, types));
    }

    private static String typeOf(JsonNode value) {
        return value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** The keyword that applies to a value; missing if there is none. */
    JsonNode keyword(String pointer, String keyword) {
        return keyword(schema(pointer), keyword);
    }

    /** The same, or else the keyword of the first alternative that has it. */
    JsonNode rule(String pointer, String keyword) {
        JsonNode own = keyword(pointer, keyword);
        if (!own.isMissingNode()) {
            return own;
        }
        for (JsonNode alternative : keyword(pointer, "anyOf")) {
            JsonNode found = keyword(alternative, keyword);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return own;
    }

    /** The names of an object's members; none for any other value. */
    List<String> memberNames(String pointer) {
        List<String> names = new ArrayList<>();
        keyword(pointer, "properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether the schema has such a value; {@code *} is any item of an array or any member of an object. */
    boolean has(String place) {
        return !schema(place).isMissingNode();
    }

    private JsonNode schema(String pointer) {
        List<JsonNode> path = path(pointer);
        return path.get(path.size() - 1);
    }

    // The schemas of the document, of every value on the way, and of the value itself; a missing node for an unknown
    // name.
    private List<JsonNode> path(String pointer) {
        List<JsonNode> path = new ArrayList<>(List.of(root));
        JsonNode at = root;
        for (String name : Pointers.names(pointer)) {
            at = inner(at, name);
            path.add(at);
        }
        return path;
    }

    /** The schema of a member or an item; missing if there is none. */
    JsonNode inner(JsonNode schema, String name) {
        JsonNode property = keyword(schema, "properties").path(name);
        return property.isMissingNode() ? row(schema, name) : property;
    }

    private JsonNode row(JsonNode schema, String name) {
        JsonNode items = keyword(schema, "items");
        if (name.equals("*") && items.isMissingNode()) {
            Iterator<JsonNode> members = keyword(schema, "properties").iterator();
            return members.hasNext() ? members.next() : items;
        }
        return name.equals("*") || Pointers.isIndex(name) ? items : MissingNode.getInstance();
    }

    private static String title(JsonNode schema) {
        return schema.path("title").asText();
    }

    private JsonNode keyword(JsonNode schema, String keyword) {
        JsonNode at = schema;
        for (int i = 0; i < MAX_REFERENCES && !at.isMissingNode(); i++) {
            if (at.has(keyword)) {
                return at.get(keyword);
            }
            at = target(at.path("$ref").asText());
        }
        return MissingNode.getInstance();
    }

    private JsonNode target(String reference) {
        return targets.computeIfAbsent(reference, this::found);
    }

    private JsonNode found(String reference) {
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : MissingNode.getInstance();
    }
}
