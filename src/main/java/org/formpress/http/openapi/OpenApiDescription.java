package org.formpress.http.openapi;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.form.FormCatalogue;
import org.formpress.render.Renderer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** The OpenAPI 3.1 description: {@code openapi/*.yml} plus the schemas of the available forms. */
@Singleton
final class OpenApiDescription {

    private static final String FOLDER = "classpath:org/formpress/http/openapi/";
    private static final List<String> FILES = List.of(
            "service.yml",
            "files.yml",
            "booklets.yml",
            "forms.yml",
            "operations.yml",
            "schemas.yml",
            "examples.yml",
            "problems.yml");
    private static final int MAX_CODE_POINTS = 1 << 20;

    private final Renderer renderer;
    private final ResourceLoader resources;
    private final ObjectMapper json;
    private @Nullable Description texts;

    /** The description for one catalogue; the catalogue changes when forms are reloaded. */
    private record Description(FormCatalogue catalogue, byte[] yaml, byte[] json) {}

    OpenApiDescription(Renderer renderer, ResourceLoader resources, ObjectMapper json) {
        this.renderer = renderer;
        this.resources = resources;
        this.json = json;
    }

    byte[] yaml() throws IOException {
        return texts().yaml();
    }

    byte[] json() throws IOException {
        return texts().json();
    }

    private synchronized Description texts() throws IOException {
        FormCatalogue catalogue = renderer.catalogue();
        Description made = texts;
        if (made == null || made.catalogue() != catalogue) {
            Map<String, Object> description = description(catalogue);
            byte[] yaml = dumper().dump(description).getBytes(StandardCharsets.UTF_8);
            made = new Description(catalogue, yaml, json.writeValueAsBytes(description));
            texts = made;
        }
        return made;
    }

    private Map<String, Object> description(FormCatalogue catalogue) throws IOException {
        Map<String, Object> description = new LinkedHashMap<>();
        for (String name : FILES) {
            merge(description, read(name));
        }
        Map<String, Object> schemas = FormSchemas.members(FormSchemas.members(description, "components"), "schemas");
        schemas.putAll(FormSchemas.of(catalogue.forms(), schemas.keySet(), json));
        return description;
    }

    private Map<String, Object> read(String name) throws IOException {
        try (InputStream file = resources.getResourceAsStream(FOLDER + name).orElseThrow()) {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(MAX_CODE_POINTS);
            return new Yaml(new SafeConstructor(options)).load(file);
        }
    }

    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((name, value) -> {
            if (value instanceof Map && into.containsKey(name)) {
                merge(FormSchemas.members(into, name), FormSchemas.members(from, name));
            } else if (into.put(name, value) != null) {
                throw new IllegalStateException("described twice: " + name);
            }
        });
    }

    private static Yaml dumper() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        // Not every consumer supports YAML anchors.
        options.setDereferenceAliases(true);
        return new Yaml(new Representer(options), options);
    }
}
