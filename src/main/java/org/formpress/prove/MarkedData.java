package org.formpress.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.formpress.form.Form;
import org.formpress.json.Pointers;
import org.formpress.write.SchemaTypes;
import org.formpress.write.ValueType;

/**
 * Data in which no text and no number is like another, so that what a cell prints tells which value it comes from. Choices and days stay
 * as they are: layouts may depend on them. It need not fit the schema.
 */
final class MarkedData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** No mark is a part of another. */
    private static final int FIRST = 100_000;

    private final Form form;
    private final Map<String, String> marks = new HashMap<>();
    private final JsonNode data;

    private MarkedData(Form form, JsonNode data) {
        this.form = form;
        this.data = marked(data, "");
    }

    static MarkedData of(Form form, JsonNode data) {
        return new MarkedData(form, data);
    }

    JsonNode data() {
        return data;
    }

    /** The cells that do not print what their pointers name. */
    List<SeenCell> misbound(List<SeenCell> cells) {
        return cells.stream().filter(this::isMisbound).toList();
    }

    /** The cells whose pointers name nothing that the schema has. */
    List<SeenCell> unknown(List<SeenCell> cells) {
        return cells.stream()
                .filter(cell -> !cell.pointer().isEmpty() && !form.has(cell.pointer()))
                .toList();
    }

    private boolean isMisbound(SeenCell cell) {
        String mark = marks.get(cell.pointer());
        return mark != null && !cell.text().replace(",", "").contains(mark);
    }

    private JsonNode marked(JsonNode node, String pointer) {
        if (node.isObject()) {
            ObjectNode object = JSON.objectNode();
            node.properties()
                    .forEach(member -> object.set(
                            member.getKey(), marked(member.getValue(), Pointers.child(pointer, member.getKey()))));
            return object;
        }
        if (node.isArray()) {
            ArrayNode list = JSON.arrayNode();
            node.forEach(item -> list.add(marked(item, pointer + "/" + list.size())));
            return list;
        }
        return isFree(node, pointer) ? mark(pointer) : node;
    }

    private boolean isFree(JsonNode value, String pointer) {
        return !value.isNull()
                && form.has(pointer)
                && form.choices(pointer).isEmpty()
                && form.rule(pointer, "const").isMissingNode()
                && SchemaTypes.kind(form, pointer) != ValueType.Kind.DATE;
    }

    private JsonNode mark(String pointer) {
        int number = FIRST + marks.size();
        marks.put(pointer, Integer.toString(number));
        return SchemaTypes.kind(form, pointer) == ValueType.Kind.TEXT
                ? JSON.textNode(Integer.toString(number))
                : JSON.numberNode(number);
    }
}
