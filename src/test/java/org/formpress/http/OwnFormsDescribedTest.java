package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnFormsDescribedTest implements TestPropertyProvider {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"");

    private Caller caller;

    @BeforeAll
    void callTheService(EmbeddedServer server) {
        caller = new Caller(server);
    }

    @Override
    public Map<String, String> getProperties() {
        try {
            Path templates = Files.createTempDirectory("templates");
            copy(Path.of("templates"), templates);
            copy(Path.of("src/test/resources/forms/acceptance"), templates.resolve("acceptance"));
            return Map.of("formpress.templates", templates.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void a_form_of_the_operators_own_has_types_too() throws Exception {
        JsonNode description = json(caller.get("/openapi.json"));
        JsonNode schemas = description.at("/components/schemas");

        assertThat(schemas.at("/AcceptanceForm/properties/projectName/title").asText())
                .isEqualTo("项目名称");
        assertThat(schemas.at("/AcceptanceForm/properties/amount/$ref").asText())
                .isEqualTo("#/components/schemas/Amount");
        assertThat(schemas.at("/AcceptanceForm/properties/items/items/$ref").asText())
                .isEqualTo("#/components/schemas/AcceptanceFormItemsItem");
        assertThat(schemas.at("/Form/discriminator/mapping/acceptance").asText())
                .isEqualTo("#/components/schemas/AcceptanceForm");
        assertThat(schemas.path("Form").path("oneOf")).hasSize(3);
        assertThat(REFERENCE.matcher(description.toString()).results().map(reference -> reference.group(1)))
                .allMatch(pointer -> !description.at(pointer).isMissingNode());
    }
}
