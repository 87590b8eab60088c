package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
        String[] names = pointer.substring(1).split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            at = descend(at, name(names[i]));
        }
        put(at, name(names[names.length - 1]), value);
    }

    private static String name(String escaped) {
        return escaped.replace("~1", "/").replace("~0", "~");
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
