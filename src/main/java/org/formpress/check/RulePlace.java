package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.formpress.json.Pointers;

/**
 * Where a rule finds a value: a JSON Pointer (RFC 6901) from the root of the data or, without the leading slash, from
 * the row. {@code *} is every row or member.
 *
 * @param text  as written in the rule
 * @param names its unescaped names
 */
record RulePlace(String text, List<String> names) {

    static RulePlace of(String text) {
        return new RulePlace(text, Pointers.names(text.startsWith("/") ? text : "/" + text));
    }

    boolean hasWildcard() {
        return names.contains("*");
    }

    /** The value; a missing node if there is none. */
    JsonNode in(RuleRow row) {
        return within(start(row));
    }

    /** The value below a node; a missing node if there is none. */
    JsonNode within(JsonNode node) {
        JsonNode at = node;
        for (String name : names) {
            at = at.path(name);
        }
        return at;
    }

    /** Visits every value. */
    void forEach(RuleRow row, Consumer<JsonNode> action) {
        visit(start(row), 0, action);
    }

    private void visit(JsonNode node, int depth, Consumer<JsonNode> action) {
        if (depth == names.size()) {
            action.accept(node);
        } else if (names.get(depth).equals("*")) {
            node.forEach(inner -> visit(inner, depth + 1, action));
        } else {
            visit(node.path(names.get(depth)), depth + 1, action);
        }
    }

    private JsonNode start(RuleRow row) {
        return isFromRow() ? row.node() : row.data();
    }

    String pointer(RuleRow row) {
        return isFromRow() ? row.pointer() + "/" + text : text;
    }

    boolean isFromRow() {
        return !text.startsWith("/");
    }
}
