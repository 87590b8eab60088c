package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.formpress.json.Pointers;

/**
 * What a rule looks at one after another.
 *
 * @param data   the form's data as a whole
 * @param node   the row
 * @param parent the JSON Pointer of what the row is in
 * @param name   the row's own name or number there; empty when the row is the data as a whole
 * @param before the row before this one; missing for the first
 */
record RuleRow(JsonNode data, JsonNode node, String parent, String name, JsonNode before) {

    String pointer() {
        return name.isEmpty() ? "" : Pointers.child(parent, name);
    }
}
