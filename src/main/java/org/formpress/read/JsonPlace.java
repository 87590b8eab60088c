package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.formpress.json.Pointers;

/** Puts values into a tree of JSON. */
final class JsonPlace {

    private JsonPlace() {}

    /**
     * Puts a value where a pointer leads; objects on the way that are missing or null are made.
     *
     * @param pointer of a member or an item that a parent of the tree has or may have; names are not escaped (RFC 6901, 3)
     */
    static void set(JsonNode root, String pointer, JsonNode value) {
        JsonNode at = root;
        List<String> names = Pointers.names(pointer);
        for (String name : names.subList(0, names.size() - 1)) {
            at = descend(at, name);
        }
        put(at, Pointers.last(pointer), value);
    }

    private static JsonNode descend(JsonNode at, String name) {
        JsonNode child = at.isArray() ? at.path(Integer.parseInt(name)) : at.path(name);
        if (child.isContainerNode()) {
            return child;
        }
        ObjectNode made = ((ObjectNode) at).objectNode();
        ((ObjectNode) at).set(name, made);
        return made;
    }

    private static void put(JsonNode at, String name, JsonNode value) {
        if (at.isArray()) {
            ((ArrayNode) at).set(Integer.parseInt(name), value);
        } else if (!value.isNull() || at.has(name)) {
            // A field that was left out and is empty stays left out.
            ((ObjectNode) at).set(name, value);
        }
    }
}
