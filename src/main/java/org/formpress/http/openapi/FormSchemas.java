package org.formpress.http.openapi;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.formpress.form.Form;

/**
 * The form schemas as OpenAPI components. Client generators name classes after components, so every object gets its own
 * component with an ASCII name; scalars stay inline.
 */
final class FormSchemas {

    /** Any form, discriminated by its member {@code form}. */
    static final String ANY = "Form";

    private final Map<String, Object> components;
    private final Set<String> taken;

    private FormSchemas(Collection<String> taken) {
        this.components = new LinkedHashMap<>();
        this.taken = new LinkedHashSet<>(taken);
        this.taken.add(ANY);
    }

    /** @param taken component names already in use */
    static Map<String, Object> of(List<Form> forms, Collection<String> taken, ObjectMapper json) throws IOException {
        FormSchemas schemas = new FormSchemas(taken);
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (Form form : forms) {
            Map<String, Object> schema = json.readValue(form.schema(), Argument.mapOf(String.class, Object.class));
            mapping.put(form.id(), new FormComponents(schema, schemas, form.id()).reference());
        }
        schemas.components.put(ANY, any(mapping));
        return schemas.components;
    }

    private static Map<String, Object> any(Map<String, Object> mapping) {
        Map<String, Object> any = new LinkedHashMap<>();
        any.put("description", "One form's data (一张表的数据); its JSON Schema is at /forms/{id}/schema");
        any.put(
                "oneOf",
                mapping.values().stream().map(FormComponents::reference).toList());
        any.put("discriminator", Map.of("propertyName", "form", "mapping", mapping));
        return any;
    }

    /** Reserves a unique name for a component added later. */
    String reserve(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    void put(String name, Map<String, Object> schema) {
        components.put(name, schema);
    }

    /** Whether that component exists and differs at most in texts; forms sharing a definition then share its class. */
    boolean has(String name, Map<String, Object> schema) {
        return components.containsKey(name)
                && FormComponents.withoutTexts(members(components, name)).equals(FormComponents.withoutTexts(schema));
    }

    boolean isTaken(String name) {
        return taken.contains(name);
    }

    @SuppressWarnings("unchecked") // keys of JSON and YAML objects are strings
    static Map<String, Object> members(Map<String, Object> parent, String name) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(name), name);
    }
}
