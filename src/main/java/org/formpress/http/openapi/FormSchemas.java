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
 * The schemas of the forms as components of an OpenAPI description. Generators of clients name classes after components, so every
 * object gets a component of its own, with a name in ASCII; scalars stand where they are used.
 */
final class FormSchemas {

    /** Any form; which one it is tells its member {@code form}. */
    static final String ANY = "Form";

    private final Map<String, Object> components;
    private final Set<String> taken;

    private FormSchemas(Collection<String> taken) {
        this.components = new LinkedHashMap<>();
        this.taken = new LinkedHashSet<>(taken);
        this.taken.add(ANY);
    }

    /** @param taken names of components that are not to be used again */
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

    /** Keeps a name for a component that is still to be made. */
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

    /** The component of that name, if it is the same but for words; forms that share a definition then share its class. */
    boolean has(String name, Map<String, Object> schema) {
        return components.containsKey(name)
                && FormComponents.withoutWords(members(components, name)).equals(FormComponents.withoutWords(schema));
    }

    boolean isTaken(String name) {
        return taken.contains(name);
    }

    @SuppressWarnings("unchecked") // an object of JSON or YAML has texts for names
    static Map<String, Object> members(Map<String, Object> parent, String name) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(name), name);
    }
}
