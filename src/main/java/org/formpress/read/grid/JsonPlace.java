package org.formpress.read.grid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sets values in a JSON tree. */
public final class JsonPlace {

    private JsonPlace() {}

    /**
     * Sets the value at a pointer (RFC 6901); missing or null objects on the way are created.
     */
    public static void set(JsonNode root, String pointer, JsonNode value) {
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
            // An absent field whose cell is empty stays absent.
            ((ObjectNode) at).set(name, value);
        }
    }
}
