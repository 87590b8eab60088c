package org.formpress.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;
import org.formpress.json.Pointers;

/** Walks the single values of a tree of JSON. */
final class Leaves {

    private Leaves() {}

    /**
     * Hands every single value and its pointer to {@code visitor}.
     *
     * @param pointer of {@code node}, as a JSON Pointer (RFC 6901)
     */
    static void of(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> of(Pointers.child(pointer, name), value, visitor));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                of(pointer + "/" + index, node.get(index), visitor);
            }
        } else {
            visitor.accept(pointer, node);
        }
    }
}
