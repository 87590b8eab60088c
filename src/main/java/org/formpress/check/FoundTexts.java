package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.formpress.json.Pointers;

/** The texts, anywhere in a row, in which something is to be found; most forms have none. */
record FoundTexts(Predicate<String> found) {

    /** @param action takes each such text after its JSON Pointer */
    void forEach(RuleRow row, BiConsumer<String, String> action) {
        visit(row.node(), row.pointer(), action);
    }

    // Builds pointers only on the way to a finding.
    private void visit(JsonNode node, String pointer, BiConsumer<String, String> action) {
        if (!isIn(node)) {
            return;
        }
        if (node.isTextual()) {
            action.accept(pointer, node.textValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), pointer + "/" + i, action);
            }
        } else {
            node.forEachEntry((name, value) -> visit(value, Pointers.child(pointer, name), action));
        }
    }

    private boolean isIn(JsonNode node) {
        if (node.isTextual()) {
            return found.test(node.textValue());
        }
        for (JsonNode inner : node) {
            if (isIn(inner)) {
                return true;
            }
        }
        return false;
    }
}
