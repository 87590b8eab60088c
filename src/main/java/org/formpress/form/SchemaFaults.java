package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.formpress.json.Pointers;
import org.formpress.problem.Fault;
import org.formpress.problem.SimilarName;

/** Turns the validator's messages into faults that people understand. */
final class SchemaFaults {

    private final SchemaTree tree;

    SchemaFaults(SchemaTree tree) {
        this.tree = tree;
    }

    Fault fault(ValidationMessage message) {
        String pointer = pointer(message.getInstanceLocation());
        return switch (message.getType()) {
            case "required" -> required(Pointers.child(pointer, message.getProperty()));
            case "additionalProperties" -> unknown(message, pointer);
            case "type" -> isLeftEmpty(message, pointer) ? required(pointer) : type(message, pointer);
            case "pattern" -> pattern(message, pointer);
            case "format" -> format(message, pointer);
            case "maxLength", "minLength" -> length(message, pointer);
            case "exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "maxItems", "minItems" ->
                limit(message, pointer);
            case "multipleOf" -> multiple(message, pointer);
            case "const", "enum" -> of("enum", message, pointer, allowed(message.getSchemaNode()));
            default -> of("rule", message, pointer, message.getType());
        };
    }

    /** The value as written; only brackets for lists and objects. */
    static String text(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "[…]" : "{…}";
        }
        return value.asText();
    }

    private Fault required(String pointer) {
        List<String> types = tree.types(pointer);
        boolean mayBeEmpty = types.isEmpty() || types.contains("string") && !isAmount(pointer);
        return mayBeEmpty
                ? Fault.of("required", pointer, "")
                : Fault.of("required.type", pointer, "", types.toArray(String[]::new));
    }

    private Fault unknown(ValidationMessage message, String pointer) {
        String name = message.getProperty();
        String value = text(message.getInstanceNode().path(name));
        JsonNode properties = tree.keyword(pointer, "properties");
        Optional<String> meant = SimilarName.of(name, properties);
        String child = Pointers.child(pointer, name);
        return meant.isPresent()
                ? Fault.of("unknown.similar", child, value, meant.get(), title(properties, meant.get()))
                : Fault.of("unknown", child, value, names(properties));
    }

    /** An empty text where another value is required says that nobody has filled it in yet. */
    private boolean isLeftEmpty(ValidationMessage message, String pointer) {
        JsonNode value = message.getInstanceNode();
        String object = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        return value.isTextual()
                && value.textValue().isEmpty()
                && stream(tree.keyword(object, "required"))
                        .anyMatch(name -> name.asText().equals(Pointers.last(pointer)));
    }

    private Fault type(ValidationMessage message, String pointer) {
        Stream<String> actual = Stream.of(typeOf(message.getInstanceNode()));
        String[] names = Stream.concat(actual, types(message.getSchemaNode())).toArray(String[]::new);
        return of("type", message, pointer, names);
    }

    /** The types a schema allows; none if it does not say. */
    static Stream<String> types(JsonNode types) {
        Stream<JsonNode> allowed = types.isArray() ? stream(types) : Stream.of(types);
        return allowed.map(JsonNode::asText).filter(type -> !type.isEmpty());
    }

    private static String typeOf(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private Fault pattern(ValidationMessage message, String pointer) {
        JsonNode example = tree.keyword(pointer, "examples").path(0);
        return example.isMissingNode()
                ? of("pattern", message, pointer, text(message.getSchemaNode()))
                : of("pattern.example", message, pointer, text(example));
    }

    private Fault format(ValidationMessage message, String pointer) {
        String format = text(message.getSchemaNode());
        return format.equals("date") ? of("date", message, pointer) : of("format", message, pointer, format);
    }

    private Fault length(ValidationMessage message, String pointer) {
        String text = message.getInstanceNode().textValue();
        String length = Integer.toString(text.codePointCount(0, text.length()));
        return of(message.getType(), message, pointer, plain(message.getSchemaNode()), length);
    }

    private Fault limit(ValidationMessage message, String pointer) {
        JsonNode value = message.getInstanceNode();
        return of(message.getType(), message, pointer, plain(message.getSchemaNode()), Integer.toString(value.size()));
    }

    private Fault multiple(ValidationMessage message, String pointer) {
        BigDecimal step = message.getSchemaNode().decimalValue().stripTrailingZeros();
        boolean powerOfTen = step.unscaledValue().equals(BigInteger.ONE) && step.scale() > 0;
        return powerOfTen
                ? of("decimals", message, pointer, Integer.toString(step.scale()))
                : of("multipleOf", message, pointer, step.toPlainString());
    }

    private boolean isAmount(String pointer) {
        return tree.kind(pointer).filter(ExactValues.AMOUNT::equals).isPresent();
    }

    private static Fault of(String code, ValidationMessage message, String pointer, String... arguments) {
        return Fault.of(code, pointer, text(message.getInstanceNode()), arguments);
    }

    // That nothing may stand there, too, helps nobody who wrote something.
    private static String allowed(JsonNode values) {
        return values.isArray()
                ? stream(values)
                        .filter(value -> !value.isNull())
                        .map(SchemaFaults::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("、"))
                : text(values);
    }

    private static String names(JsonNode properties) {
        return properties.properties().stream()
                .map(entry -> named(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("、"));
    }

    private static String named(String name, JsonNode schema) {
        String title = schema.path("title").asText();
        return title.isEmpty() ? name : name + "（" + title + "）";
    }

    private static String title(JsonNode properties, String name) {
        return properties.path(name).path("title").asText(name);
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().toPlainString();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String pointer(JsonNodePath path) {
        String pointer = Fault.WHOLE;
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = Pointers.child(pointer, path.getName(i));
        }
        return pointer;
    }
}
