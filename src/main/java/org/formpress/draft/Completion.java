package org.formpress.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.formpress.bounds.Deadline;
import org.formpress.form.UnfinishedData;
import org.formpress.json.Pointers;
import org.formpress.money.Amounts;
import org.formpress.problem.RefusedException;

/**
 * Brings unfinished data into the shape that a layout may rely on: what the schema requires is there, though empty; what it does not know
 * is not; an amount is one, or empty.
 */
final class Completion {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final UnaryOperator<String> printable;
    private final Map<String, String> unread = new HashMap<>();
    private boolean fits = true;

    private Completion(UnaryOperator<String> printable) {
        this.printable = printable;
    }

    /**
     * Completes data.
     *
     * @param printable what to print of a text that may have characters that cannot be printed
     * @throws RefusedException with every fault, when an object, a list or a single value stands where the schema wants another of these
     */
    static CompletedData of(UnfinishedData data, Shape shape, UnaryOperator<String> printable) throws RefusedException {
        if (data.faults().isEmpty()) {
            return new CompletedData(data.form(), data.data(), Map.of());
        }
        Completion completion = new Completion(printable);
        JsonNode completed = completion.complete(shape, "", data.data(), true);
        if (!completion.fits) {
            throw data.refusal();
        }
        return new CompletedData(data.form(), completed, completion.unread);
    }

    /** @return a missing node for what is not there and need not be */
    private JsonNode complete(Shape shape, String pointer, JsonNode value, boolean required) {
        Deadline.check();
        if (value.isMissingNode() || value.isNull()) {
            return required ? empty(shape, pointer) : MissingNode.getInstance();
        }
        return switch (shape.kind()) {
            case OBJECT -> value.isObject() ? object(shape, pointer, value) : misfit();
            case LIST -> value.isArray() ? list(shape, pointer, value) : misfit();
            case AMOUNT -> value.isContainerNode() ? misfit() : amount(pointer, value);
            case VALUE -> value.isContainerNode() ? misfit() : single(value);
            case OPEN -> value;
        };
    }

    private JsonNode misfit() {
        fits = false;
        return MissingNode.getInstance();
    }

    private JsonNode empty(Shape shape, String pointer) {
        return switch (shape.kind()) {
            case OBJECT -> object(shape, pointer, MissingNode.getInstance());
            case LIST -> JSON.arrayNode();
            case AMOUNT, VALUE -> TextNode.valueOf("");
            case OPEN -> shape.allows("object") ? JSON.objectNode() : JSON.arrayNode();
        };
    }

    private JsonNode object(Shape shape, String pointer, JsonNode value) {
        ObjectNode object = JSON.objectNode();
        for (String name : shape.members()) {
            boolean required = shape.required().contains(name);
            String inner = Pointers.child(pointer, name);
            JsonNode member = complete(shape.member(name), inner, value.path(name), required);
            if (!member.isMissingNode()) {
                object.set(name, member);
            }
        }
        return object;
    }

    private JsonNode list(Shape shape, String pointer, JsonNode value) {
        ArrayNode list = JSON.arrayNode(value.size());
        for (int index = 0; index < value.size(); index++) {
            list.add(complete(shape.item(), pointer + "/" + index, value.get(index), true));
        }
        return list;
    }

    private JsonNode amount(String pointer, JsonNode value) {
        if (Amounts.of(value).isPresent()) {
            return value;
        }
        if (!value.asText().isEmpty()) {
            unread.put(pointer, printable.apply(value.asText()));
        }
        return TextNode.valueOf("");
    }

    private JsonNode single(JsonNode value) {
        return value.isNumber() ? value : TextNode.valueOf(printable.apply(value.asText()));
    }
}
