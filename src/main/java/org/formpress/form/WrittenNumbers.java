package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whole numbers that data has as text where the schema wants a number, such as {@code "year": "2024"}: what they say is certain,
 * and many systems have no numbers. They are checked as numbers; the data stays as it was sent.
 */
final class WrittenNumbers {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private WrittenNumbers() {}

    /**
     * The data with such texts as numbers; the same if there are none.
     *
     * @param faults what the schema finds in the data
     */
    static JsonNode read(JsonNode data, Set<ValidationMessage> faults) {
        List<JsonNodePath> places = faults.stream()
                .filter(WrittenNumbers::isWritten)
                .map(ValidationMessage::getInstanceLocation)
                .distinct()
                .toList();
        if (places.isEmpty()) {
            return data;
        }
        JsonNode read = data.deepCopy();
        places.forEach(place -> replace(read, place));
        return read;
    }

    private static boolean isWritten(ValidationMessage fault) {
        JsonNode value = fault.getInstanceNode();
        return fault.getType().equals("type")
                && fault.getInstanceLocation().getNameCount() > 0
                && value.isTextual()
                && WHOLE.matcher(value.textValue()).matches()
                && SchemaFaults.types(fault.getSchemaNode()).anyMatch("integer"::equals);
    }

    private static void replace(JsonNode data, JsonNodePath place) {
        JsonNode parent = data.at(SchemaFaults.pointer(place.getParent()));
        String name = place.getName(-1);
        JsonNode number = LongNode.valueOf(
                Long.parseLong(data.at(SchemaFaults.pointer(place)).textValue()));
        if (parent instanceof ObjectNode object) {
            object.set(name, number);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), number);
        }
    }
}
