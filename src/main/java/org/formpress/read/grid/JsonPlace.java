package org.formpress.read.grid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.formpress.json.Pointers;

/** Sets values in a JSON tree. */
public final class JsonPlace {

    private JsonPlace() {}

    /**
     * Sets the value at a pointer (RFC 6901); missing or null objects on the way are created.
     */
    public static void set(JsonNode root, String pointer, JsonNode value) {
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
            // An absent field whose cell is empty stays absent.
            ((ObjectNode) at).set(name, value);
        }
    }
}
