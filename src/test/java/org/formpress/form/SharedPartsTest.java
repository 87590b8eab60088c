package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.formpress.home.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions that several schemas share, and what {@code form.yml} says of a grid's source. */
class SharedPartsTest {

    private static final String SETTINGS = """
            id: leave
            title: 请假条
            titleEn: Leave slip
            edition: "2025-1"
            page: {width: 210, height: 148.5, top: 10, right: 10, bottom: 10, left: 10}
            type: {title: 18, caption: 11, body: 10, leading: 13.5, paddingAcross: 3, paddingAlong: 2.5, rule: 0.6, minRowHeight: 19}
            """;

    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false,
             "properties": {"form": {"title": "表单", "const": "leave"},
                            "reason": {"title": "事由", "$ref": "../shared/parts.json#/$defs/reasonText"}}}
            """;

    private static final String PARTS = """
            {"$defs": {"reasonText": {"anyOf": [{"$ref": "#/$defs/words"}, {"type": "null"}]},
                       "words": {"type": "string", "maxLength": 9}, "unused": {"type": "integer"}}}
            """;

    @TempDir
    private Path templates;

    @BeforeEach
    void writeAForm() throws IOException {
        write("leave/form.yml", SETTINGS);
        write("leave/schema.json", SCHEMA);
        write("shared/parts.json", PARTS);
    }

    @Test
    void theSchemaOfAFormHoldsWhatItNeedsOfOthers() throws IOException {
        JsonNode schema = new JsonMapper().readTree(form().schema());

        assertThat(schema.at("/properties/reason/$ref").asText()).isEqualTo("#/$defs/reasonText");
        assertThat(schema.at("/$defs/reasonText/anyOf/0/$ref").asText()).isEqualTo("#/$defs/words");
        assertThat(schema.path("$defs").fieldNames()).toIterable().containsExactly("reasonText", "words");
    }

    @Test
    void aSharedDefinitionNamesTheKindOfAValue() {
        assertThat(form().kind("/reason")).contains("reasonText");
    }

    @Test
    void aDefinitionThatIsMissingStopsTheStart() throws IOException {
        write("shared/parts.json", PARTS.replace("reasonText", "other"));

        assertThatThrownBy(this::form)
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("schema.json: refers to ../shared/parts.json#/$defs/reasonText");
    }

    @Test
    void aFileThatIsMissingStopsTheStart() throws IOException {
        Files.delete(templates.resolve("shared/parts.json"));

        assertThatThrownBy(this::form)
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("parts.json: is missing");
    }

    @Test
    void twoDefinitionsOfOneNameStopTheStart() throws IOException {
        String last = "}}\n";
        write("leave/schema.json", SCHEMA.replace(last, "}, \"$defs\": {\"reasonText\": {\"type\": \"string\"}}}"));

        assertThatThrownBy(this::form)
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("two definitions named reasonText");
    }

    @Test
    void aFormSaysWhereItsGridWasReadAndWhatIsToBeCompared() throws IOException {
        write("leave/form.yml", SETTINGS + """
                source: 某县 2024 年公开的请假条
                confidence: 逐格读过
                status: unverified
                unverified: 合并的列数应与原件核对
                """);

        assertThat(form().standing().status()).contains("unverified");
        assertThat(form().standing().unverified()).contains("合并的列数应与原件核对");
        assertThat(form().standing().source()).contains("某县 2024 年公开的请假条");
        assertThat(form().standing().confidence()).contains("逐格读过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: checked", "status: unverified", "unverified: 列数"})
    void aStatusThatSaysNothingStopsTheStart(String setting) throws IOException {
        write("leave/form.yml", SETTINGS + setting + "\n");

        assertThatThrownBy(this::form).isInstanceOf(FormFolderException.class).hasMessageContaining("status");
    }

    private Form form() {
        return FormCatalogue.load(Home.of(Optional.of(templates), Optional.empty(), Optional.empty()))
                .form("leave")
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Path file = templates.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
