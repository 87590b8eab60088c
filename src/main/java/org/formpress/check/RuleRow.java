package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.formpress.json.Pointers;

/**
 * One row that a rule checks.
 *
 * @param data   the whole data of the form
 * @param node   the row
 * @param parent the JSON Pointer of the row's parent
 * @param name   the row's name or index there; empty if the row is the whole data
 * @param before the previous row; a missing node for the first
 */
record RuleRow(JsonNode data, JsonNode node, String parent, String name, JsonNode before) {

    String pointer() {
        return name.isEmpty() ? "" : Pointers.child(parent, name);
    }
}
