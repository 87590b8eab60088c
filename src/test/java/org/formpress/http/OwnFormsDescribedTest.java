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
import java.util.List;
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
            addStrangeForm(templates.resolve("验收 2"), templates.resolve("acceptance"));
            return Map.of("formpress.templates", templates.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One with a name that no class has, amounts of its own, and definitions of every kind that a schema may have. */
    private static void addStrangeForm(Path folder, Path acceptance) throws IOException {
        copy(acceptance, folder);
        for (String name : List.of("form.yml", "schema.json")) {
            Files.writeString(
                    folder.resolve(name),
                    Files.readString(folder.resolve(name))
                            .replace("id: acceptance", "id: 验收 2")
                            .replace("edition:", "family: 验收\nregion: 上海市\nedition:")
                            .replace("\"const\": \"acceptance\"", "\"const\": \"验收 2\"")
                            .replace("\"maximum\": 1000000000000000", "\"maximum\": 1000")
                            .replace("  \"$defs\": {\n", """
                                      "allOf": [{"anyOf": [{"required": ["amount"]}, {"required": ["opinion"]}]}],
                                      "patternProperties": {"properties": true},
                                      "$defs": {
                                        "any": true,
                                        "none": false,
                                        "in/out~": {"type": "string", "maxLength": 3},
                                        "parts": {"type": "array", "items": {"$ref": "#/$defs/parts"}},
                                        "named": {"type": "object", "additionalProperties": {"$ref": "#/$defs/named"}},
                                    """)
                            .replace("    \"opinion\":", """
                                        "parts": {"title": "部分", "$ref": "#/$defs/parts"},
                                        "named": {"title": "名称", "$ref": "#/$defs/named"},
                                        "any": {"title": "任意", "$ref": "#/$defs/any"},
                                        "none": {"$ref": "#/$defs/none"},
                                        "inOut": {"$ref": "#/$defs/in~1out~0"},
                                        "first": {"$ref": "#/allOf/0"},
                                        "opinion":"""));
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
    void aFormOfTheOperatorsOwnHasTypesToo() throws Exception {
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
        assertThat(schemas.path("Form").path("oneOf"))
                .hasSameSizeAs(schemas.at("/Form/discriminator/mapping"))
                .hasSizeGreaterThan(2);
        assertThat(schemas.at("/U9a8cU65362Form/properties/amount/$ref").asText())
                .isEqualTo("#/components/schemas/U9a8cU65362FormAmount");
        assertThat(schemas.at("/Parts/items/$ref").asText()).isEqualTo("#/components/schemas/Parts");
        assertThat(schemas.fieldNames()).toIterable().allMatch(name -> name.matches("[A-Za-z0-9]+"));
        assertThat(REFERENCE.matcher(description.toString()).results().map(reference -> reference.group(1)))
                .allMatch(pointer -> !description.at(pointer).isMissingNode());
    }

    @Test
    void theCatalogueSaysWhatAFormSaysOfItsFamilyAndRegion() throws Exception {
        JsonNode named = json(caller.get("/forms/%E9%AA%8C%E6%94%B6%202"));
        JsonNode silent = json(caller.get("/forms/acceptance"));

        assertThat(named.path("family").asText()).isEqualTo("验收");
        assertThat(named.path("region").asText()).isEqualTo("上海市");
        assertThat(silent.has("family") || silent.has("region")).isFalse();
    }

    @Test
    void aReferenceLeadsToWhateverASchemaMayBe() throws Exception {
        JsonNode schemas = json(caller.get("/openapi.json")).at("/components/schemas");
        JsonNode properties = schemas.at("/U9a8cU65362Form/properties");

        assertThat(referredTo(schemas, properties.path("any"))).isEqualTo("{}");
        assertThat(properties.at("/any/title").asText()).isEqualTo("任意");
        assertThat(referredTo(schemas, properties.path("none"))).isEqualTo("{\"not\":{}}");
        assertThat(properties.path("inOut").toString()).isEqualTo("{\"type\":\"string\",\"maxLength\":3}");
        assertThat(properties.at("/first/$ref").asText()).isEqualTo("#/components/schemas/U9a8cU65362Form0");
        assertThat(referredTo(schemas, properties.path("first")))
                .isEqualTo("{\"anyOf\":[{\"required\":[\"amount\"]},{\"required\":[\"opinion\"]}]}");
        assertThat(schemas.at("/U9a8cU65362Form/patternProperties").toString()).isEqualTo("{\"properties\":true}");
    }

    private static String referredTo(JsonNode schemas, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return schemas.path(reference.substring(reference.lastIndexOf('/') + 1)).toString();
    }
}
