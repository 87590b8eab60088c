package org.formpress.http.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts one form's JSON Schema to OpenAPI components. */
final class FormComponents {

    private static final String REF = "$ref";
    private static final String PROPERTIES = "properties";
    private static final Set<String> TEXT_KEYWORDS = Set.of("title", "description", "examples", "$comment");
    private static final Set<String> VALUE_KEYWORDS =
            Set.of("enum", "default", "examples", "required", "dependentRequired", "type");

    private final Map<String, Object> root;
    private final FormSchemas schemas;
    private final String name;
    private final Map<String, String> named = new LinkedHashMap<>();

    FormComponents(Map<String, Object> root, FormSchemas schemas, String id) {
        this.root = root;
        this.schemas = schemas;
        this.name = schemas.reserve(pascal(id) + "Form");
        named.put("#", name);
        schemas.put(name, object(root, name));
    }

    String reference() {
        return reference(name);
    }

    static Map<String, Object> reference(Object reference) {
        return Map.of(REF, reference);
    }

    private static String reference(String component) {
        return "#/components/schemas/" + component;
    }

    private Object converted(Object value, String place) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> converted(item, place)).toList();
        }
        return value instanceof Map<?, ?> ? schema(members(value), place) : value;
    }

    private Map<String, Object> schema(Map<String, Object> schema, String place) {
        if (schema.get(REF) instanceof String reference) {
            return referenceTo(schema, reference, place);
        }
        if (!hasProperties(schema)) {
            return keywords(schema, place);
        }
        String component = schemas.reserve(place);
        schemas.put(component, object(schema, component));
        return withTitle(component, schema);
    }

    private Map<String, Object> referenceTo(Map<String, Object> schema, String reference, String place) {
        String known = named.get(reference);
        if (known != null) {
            return withTitle(known, schema);
        }
        Map<String, Object> target = target(reference);
        if (isScalar(target)) {
            Map<String, Object> merged = new LinkedHashMap<>(target);
            merged.putAll(schema);
            merged.remove(REF);
            return keywords(merged, place);
        }
        return withTitle(shared(reference, target), schema);
    }

    private String shared(String reference, Map<String, Object> target) {
        String last = pascal(reference.substring(reference.lastIndexOf('/') + 1));
        if (hasProperties(target)) {
            String component = schemas.reserve(name + last);
            named.put(reference, component);
            schemas.put(component, object(target, component));
            return component;
        }
        // Registered before conversion, as it may refer to itself.
        String component = schemas.reserve(isClassName(last) && !schemas.isTaken(last) ? last : name + last);
        named.put(reference, component);
        Map<String, Object> made = keywords(target, component);
        if (schemas.has(last, made)) {
            named.put(reference, last);
            return last;
        }
        schemas.put(component, made);
        return component;
    }

    // Under patternProperties, "properties" may itself be a pattern whose schema is true or false.
    private static boolean hasProperties(Map<String, Object> schema) {
        return schema.get(PROPERTIES) instanceof Map<?, ?>;
    }

    /** Whether its values have a type built into every programming language. */
    private static boolean isScalar(Map<String, Object> schema) {
        Object type = schema.getOrDefault("type", "object");
        return type instanceof List<?> types
                ? !types.contains("object") && !types.contains("array")
                : !type.equals("object") && !type.equals("array");
    }

    private Map<String, Object> object(Map<String, Object> schema, String component) {
        Map<String, Object> rest = new LinkedHashMap<>(schema);
        rest.remove(PROPERTIES);
        Map<String, Object> converted = keywords(rest, component);
        Map<String, Object> properties = new LinkedHashMap<>();
        members(schema.get(PROPERTIES))
                .forEach((property, inner) -> properties.put(property, converted(inner, component + pascal(property))));
        converted.put(PROPERTIES, properties);
        return converted;
    }

    private Map<String, Object> keywords(Map<String, Object> schema, String place) {
        Map<String, Object> converted = new LinkedHashMap<>();
        schema.forEach((keyword, value) -> {
            switch (keyword) {
                case "$schema", "$id", "$comment", "$defs" -> {}
                // Generators support single-valued enums better than const.
                case "const" -> converted.put("enum", Collections.singletonList(value));
                case "items" -> converted.put(keyword, converted(value, place + "Item"));
                default -> converted.put(keyword, VALUE_KEYWORDS.contains(keyword) ? value : converted(value, place));
            }
        });
        return converted;
    }

    private static Map<String, Object> withTitle(String component, Map<String, Object> schema) {
        Map<String, Object> reference = new LinkedHashMap<>();
        if (schema.containsKey("title")) {
            reference.put("title", schema.get("title"));
        }
        reference.put(REF, reference(component));
        return reference;
    }

    /** Resolves a reference within this schema (RFC 6901); an empty schema if it leads to no object. */
    private Map<String, Object> target(String reference) {
        Object at = reference.startsWith("#/") ? root : null;
        JsonPointer left = JsonPointer.compile(at == null ? "" : reference.substring(1));
        while (!left.matches()) {
            at = inner(at, left);
            left = left.tail();
        }
        // The schema false accepts nothing.
        return Boolean.FALSE.equals(at) ? Map.of("not", Map.of()) : members(at);
    }

    private static @Nullable Object inner(@Nullable Object parent, JsonPointer step) {
        if (parent instanceof List<?> list) {
            int index = step.getMatchingIndex();
            return index >= 0 && index < list.size() ? list.get(index) : null;
        }
        return members(parent).get(step.getMatchingProperty());
    }

    static Map<String, Object> withoutTexts(Map<String, Object> schema) {
        Map<String, Object> rest = new LinkedHashMap<>(schema);
        rest.keySet().removeAll(TEXT_KEYWORDS);
        return rest;
    }

    // A reference into an array ends in an index, such as 0.
    private static boolean isClassName(String text) {
        return !text.isEmpty() && Character.isLetter(text.charAt(0));
    }

    /** An ASCII class name: self-evaluation becomes SelfEvaluation. */
    private static String pascal(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            String ascii = word.codePoints()
                    .mapToObj(c -> c < 128 ? Character.toString(c) : "U" + Integer.toHexString(c))
                    .collect(Collectors.joining());
            name.append(ascii.isEmpty() ? "" : ascii.substring(0, 1).toUpperCase(Locale.ROOT) + ascii.substring(1));
        }
        return name.toString();
    }

    /** The members of an object; empty for anything else. */
    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private static Map<String, Object> members(@Nullable Object object) {
        return object instanceof Map<?, ?> ? (Map<String, Object>) object : Map.of();
    }
}
