package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.regex.RegularExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Recognises data that certainly fits a schema, in a tenth of the validator's time, which was a tenth of a form's. What it does not
 * recognise may fit too: the validator decides, and says what is wrong. It knows the keywords that forms use; a schema with any other is
 * left to the validator altogether.
 */
final class QuickSchema {

    /** Without meaning for data: {@link CheckedSchema} has put definitions where they are referred to. */
    private static final Set<String> WITHOUT_DEMANDS = Set.of("$schema", "$id", "$defs");

    private static final class UnknownKeywordException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private QuickSchema() {}

    /** Accepts only data that fits; empty if the schema has a keyword that is not known here. */
    static Optional<Predicate<JsonNode>> of(JsonNode schema) {
        try {
            return Optional.of(schema(schema));
        } catch (UnknownKeywordException e) {
            return Optional.empty();
        }
    }

    private static Predicate<JsonNode> schema(JsonNode schema) throws UnknownKeywordException {
        if (!schema.isObject()) {
            throw new UnknownKeywordException();
        }
        List<Predicate<JsonNode>> demands = new ArrayList<>();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (!WITHOUT_DEMANDS.contains(keyword.getKey())) {
                demands.add(demand(keyword.getKey(), keyword.getValue(), schema));
            }
        }
        return all(List.copyOf(demands));
    }

    private static Predicate<JsonNode> all(List<Predicate<JsonNode>> demands) {
        return value -> {
            for (int index = 0; index < demands.size(); index++) {
                if (!demands.get(index).test(value)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> demand(String keyword, JsonNode rule, JsonNode schema)
            throws UnknownKeywordException {
        return switch (keyword) {
            case "type" -> types(rule);
            case "const" -> rule::equals;
            case "enum" -> oneOf(rule);
            case "properties" -> members(rule, schema.path("additionalProperties"));
            case "additionalProperties" -> anything(rule.isBoolean() && schema.has("properties"));
            case "required" -> required(rule);
            case "items" -> items(schema(rule));
            case "minItems" -> value -> !value.isArray() || value.size() >= rule.intValue();
            case "maxItems" -> value -> !value.isArray() || value.size() <= rule.intValue();
            case "minLength" -> value -> !value.isTextual() || length(value) >= rule.intValue();
            case "maxLength" -> value -> !value.isTextual() || length(value) <= rule.intValue();
            case "pattern" -> pattern(WholeTextExpression.compile(rule.textValue()));
            case "minimum" -> bound(rule.decimalValue(), 1);
            case "maximum" -> bound(rule.decimalValue(), -1);
            case "anyOf" -> any(schemas(rule));
            default -> throw new UnknownKeywordException();
        };
    }

    private static Predicate<JsonNode> anything(boolean known) throws UnknownKeywordException {
        if (!known) {
            throw new UnknownKeywordException();
        }
        return value -> true;
    }

    private static Predicate<JsonNode> types(JsonNode rule) throws UnknownKeywordException {
        List<Predicate<JsonNode>> types = new ArrayList<>();
        if (rule.isTextual()) {
            types.add(type(rule.textValue()));
        }
        for (JsonNode each : rule) {
            types.add(type(each.textValue()));
        }
        return any(List.copyOf(types));
    }

    private static Predicate<JsonNode> type(String name) throws UnknownKeywordException {
        return switch (name) {
            case "string" -> JsonNode::isTextual;
            case "number" -> JsonNode::isNumber;
            // A decimal such as 1.0 is an integer too: that is for the validator.
            case "integer" -> JsonNode::isIntegralNumber;
            case "boolean" -> JsonNode::isBoolean;
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "null" -> JsonNode::isNull;
            default -> throw new UnknownKeywordException();
        };
    }

    private static List<Predicate<JsonNode>> schemas(JsonNode rule) throws UnknownKeywordException {
        List<Predicate<JsonNode>> schemas = new ArrayList<>();
        for (JsonNode each : rule) {
            schemas.add(schema(each));
        }
        return List.copyOf(schemas);
    }

    private static Predicate<JsonNode> any(List<Predicate<JsonNode>> alternatives) {
        return value -> {
            for (int index = 0; index < alternatives.size(); index++) {
                if (alternatives.get(index).test(value)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<JsonNode> oneOf(JsonNode rule) {
        Set<JsonNode> values = new HashSet<>();
        rule.forEach(values::add);
        return values::contains;
    }

    private static Predicate<JsonNode> members(JsonNode rule, JsonNode others) throws UnknownKeywordException {
        Map<String, Predicate<JsonNode>> members = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : rule.properties()) {
            members.put(member.getKey(), schema(member.getValue()));
        }
        boolean open = others.asBoolean(true);
        return value -> {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                Predicate<JsonNode> schema = members.get(member.getKey());
                if (schema == null ? !open : !schema.test(member.getValue())) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> required(JsonNode rule) {
        List<String> names = new ArrayList<>();
        rule.forEach(name -> names.add(name.textValue()));
        return value -> {
            for (String name : names) {
                if (value.isObject() && !value.has(name)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> items(Predicate<JsonNode> schema) {
        return value -> {
            for (int index = 0; value.isArray() && index < value.size(); index++) {
                if (!schema.test(value.get(index))) {
                    return false;
                }
            }
            return true;
        };
    }

    /** In characters (RFC 8259), which may be two units of Java's. */
    private static int length(JsonNode text) {
        return text.textValue().codePointCount(0, text.textValue().length());
    }

    private static Predicate<JsonNode> pattern(RegularExpression pattern) {
        return value -> !value.isTextual() || pattern.matches(value.textValue());
    }

    /** @param side of the bound that is allowed, beside the bound itself: 1 above, -1 below */
    private static Predicate<JsonNode> bound(BigDecimal bound, int side) {
        return value -> !value.isNumber() || value.decimalValue().compareTo(bound) * side >= 0;
    }
}
