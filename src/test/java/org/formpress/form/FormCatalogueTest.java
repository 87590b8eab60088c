package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.home.Home;
import org.formpress.model.PageSetup;
import org.formpress.model.Typography;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCatalogueTest {

    private static final String SETTINGS = """
            id: leave
            title: 请假条
            titleEn: Leave slip
            edition: "2025-1"
            page: {width: 210, height: 148.5, top: 10, right: 10, bottom: 10, left: 10}
            type: {title: 18, caption: 11, body: 10, leading: 13.5, paddingAcross: 3, paddingAlong: 2.5, rule: 0.6, minRowHeight: 19}
            approvers: [科长, 局长]
            """;

    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false,
             "required": ["form"],
             "properties": {"form": {"title": "表单", "const": "leave"},
                            "reason": {"title": "事由", "type": "string", "pattern": "^[a-z]+$", "examples": ["ill"]},
                            "kind": {"title": "类别", "enum": ["病假", "事假", 3]},
                            "days": {"title": "天数", "type": "number", "maximum": 30, "minimum": 0.5, "multipleOf": 0.5},
                            "nights": {"title": "夜数", "anyOf": [{"type": "integer"}, {"type": "null"}]},
                            "sub": {"title": "代理", "type": "array", "minItems": 1, "uniqueItems": true, "items":
                              {"title": "代理人", "type": "string", "minLength": 2, "format": "email"}}}}
            """;

    @TempDir
    private Path templates;

    @Test
    void everyFolderWithSettingsIsAForm() throws IOException {
        assertThat(Example.CATALOGUE.forms()).extracting(Form::id).containsExactlyElementsOf(formFolders());
        assertThat(Example.CATALOGUE.form("nothing")).isEmpty();
    }

    @Test
    void aFormSaysAllThatItsFolderSays() {
        Form form = Example.CATALOGUE.form("self-evaluation").orElseThrow();

        assertThat(form.title()).isEqualTo("财政项目支出绩效自评表");
        assertThat(form.edition()).isEqualTo("2024-1");
        assertThat(form.page()).isEqualTo(new PageSetup(210, 297, 16, 16, 16, 16));
        assertThat(form.typography()).isEqualTo(new Typography(18, 11, 10, 13.5, 2.5, 2.5, 0.6, 19));
        assertThat(form.folder().resolve("form.yml")).exists();
        assertThat(form.settings()).containsEntry("moneyUnit", "万元");
        assertThat(form.settings().get("grades"))
                .asInstanceOf(LIST)
                .first()
                .isEqualTo(Map.of("min", new BigDecimal("90"), "grade", "优"));
    }

    @Test
    void settingsCannotBeChanged() {
        Map<String, Object> settings = Example.CATALOGUE.forms().get(0).settings();

        assertThatThrownBy(settings::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 财政项目支出绩效自评表",
        "/indicators/3/score, 得分",
        "/indicators/3, 绩效指标",
        "/funding/total, 年度资金总额",
        "/funding/other/executionRate, 执行率(%)",
        "/indicators/0/deviation, 偏差原因分析及改进措施",
        "/nothing/at~1all, at/all"
    })
    void labelsAreTheTitlesOfTheSchema(String pointer, String label) {
        assertThat(Example.CATALOGUE.form("self-evaluation").orElseThrow().label(pointer))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "/projectName, requiredText",
        "/grade, text",
        "/expectedGoal, longText",
        "/indicators/7/level1, label",
        "/funding/total/score, amount"
    })
    void kindsAreToldByTheSchema(String pointer, String kind) {
        assertThat(Example.CATALOGUE.form("self-evaluation").orElseThrow().kind(pointer))
                .contains(kind);
    }

    @Test
    void shippedSchemasFollowTheStandard() throws IOException {
        Home named = Home.of(Optional.of(Path.of("templates")), Optional.empty(), Optional.empty());

        assertThat(FormCatalogue.load(named).forms()).extracting(Form::id).containsExactlyElementsOf(formFolders());
    }

    private static List<String> formFolders() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("templates"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("form.yml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shippedSchemasNameEveryProperty() throws IOException {
        for (Form form : Example.CATALOGUE.forms()) {
            JsonNode schema = new JsonMapper().readTree(form.schema());
            schema.findValues("properties").forEach(FormCatalogueTest::assertEachIsTitled);
        }
    }

    @Test
    void shippedSchemasAllowNoOtherProperty() throws IOException {
        for (Form form : Example.CATALOGUE.forms()) {
            assertThat(new JsonMapper().readTree(form.schema()).findParents("properties"))
                    .allSatisfy(object -> assertThat(
                                    object.path("additionalProperties").asText())
                            .isEqualTo("false"));
        }
    }

    @Test
    void formsInsideAJarAreFoundToo() throws IOException {
        Path jar = templates.resolve("program.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path folder = Files.createDirectories(zip.getPath("/templates/leave"));
            Files.writeString(folder.resolve("form.yml"), SETTINGS);
            Files.writeString(folder.resolve("schema.json"), SCHEMA);

            assertThat(FormCatalogue.load(new Home(zip.getPath("/templates"), templates, templates))
                            .forms())
                    .extracting(Form::id)
                    .containsExactly("leave");
        }
    }

    private static void assertEachIsTitled(JsonNode properties) {
        assertThat(properties.properties())
                .allSatisfy(
                        property -> assertThat(property.getValue().path("title").asText())
                                .as(property.getKey())
                                .isNotBlank());
    }

    @Test
    void aFormIsAddedByFilesAlone() throws Exception {
        FormReader reader = new FormReader(catalogue(SETTINGS, SCHEMA));

        FormData read = reader.read(bytes("{\"form\": \"leave\", \"days\": 1.5, \"kind\": 3, \"nights\": 2}"));

        assertThat(read.form().title()).isEqualTo("请假条");
        assertThat(read.form().settings()).containsEntry("approvers", List.of("科长", "局长"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'reason': 'A'|pattern.example|/reason",
                "'reason': 'a\\n'|pattern.example|/reason",
                "'kind': '年假'|enum|/kind",
                "'days': 30.5|maximum|/days",
                "'days': 0|minimum|/days",
                "'days': 1.2|multipleOf|/days",
                "'nights': true|type|/nights",
                "'sub': []|minItems|/sub",
                "'sub': ['a@b.cn','a@b.cn']|rule|/sub",
                "'sub': ['x']|minLength|/sub/0",
                "'sub': ['xyz']|format|/sub/0"
            },
            quoteCharacter = '`')
    void rulesOfOtherFormsAreToldToPeopleToo(String member, String code, String pointer) throws IOException {
        FormReader reader = new FormReader(catalogue(SETTINGS, SCHEMA));

        assertThatThrownBy(() -> reader.read(bytes("{\"form\": \"leave\", " + member.replace('\'', '"') + "}")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.problems()).anySatisfy(problem -> {
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.pointer()).isEqualTo(pointer);
                            assertThat(problem.message(Locale.CHINESE)).isNotBlank();
                            assertThat(problem.hint(Locale.ENGLISH)).isNotBlank();
                        }));
    }

    @Test
    void foldersWithoutAFormFileAreNoForms() throws IOException {
        Files.createDirectories(templates.resolve("shared"));
        Files.writeString(templates.resolve("README.md"), "x");

        assertThat(catalogue(SETTINGS, SCHEMA).forms()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'title: 请假条', 'title: 2025', 'form.yml:2: title must be a text'",
        "'id: leave', 'id: live', 'form.yml:1: id must be the name of its folder, leave'",
        "'width: 210', 'width: wide', 'form.yml:5: page.width must be a number'",
        "'width: 210, ', '', 'form.yml:5: page.width is missing'",
        "'left: 10', 'left: 300', 'form.yml:5: margins'",
        "'edition: \"2025-1\"', 'title: x', 'form.yml:4: title appears twice'",
        "'edition: \"2025-1\"', '', 'form.yml:1: edition is missing'",
        "'[科长, 局长]', '[科长, 局长', 'form.yml:8: '",
        "'[科长, 局长]', '[科长, ~]', 'form.yml:7: an item of the list is empty'",
        "'[科长, 局长]', '&a [*a]', 'form.yml'",
        "'[科长, 局长]', '12:30', 'form.yml:7: 12:30 is not a plain decimal'",
        "'[科长, 局长]', '!!javax.script.ScriptEngineManager []', 'form.yml'"
    })
    void aBrokenFormFileIsReportedWithItsLine(String piece, String replacement, String message) {
        assertThatThrownBy(() -> catalogue(SETTINGS.replace(piece, replacement), SCHEMA))
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"required\": [|\"required\": ,|schema.json:2",
                "\"required\"|\"requird\"|requird",
                "\"title\": \"天数\"|\"x-kind\": \"amount\"|refer to a definition such as \"$ref\": \"#/$defs/amount\"",
                "\"const\": \"leave\"|\"const\": \"live\"|must be the \"const\" \"leave\"",
                "\"maximum\": 30|\"maximum\": \"30\"|days",
                "\"type\": \"number\"|\"type\": \"numbre\"|days",
                "draft/2020-12|draft/2019-09|\"$schema\" must be",
                "\"type\": \"object\"|\"$ref\": \"file:///nowhere/x.json\"|schema.json",
                "\"type\": \"object\"|\"$ref\": \"#/$defs/nothing\"|schema.json",
                "^[a-z]+$|[a-|schema.json",
            })
    void aBrokenSchemaIsReported(String piece, String replacement, String message) {
        assertThatThrownBy(() -> catalogue(SETTINGS, SCHEMA.replace(piece, replacement)))
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFormWithoutASchemaIsReported() throws IOException {
        Files.writeString(Files.createDirectories(templates.resolve("leave")).resolve("form.yml"), SETTINGS);

        assertThatThrownBy(this::load).isInstanceOf(FormFolderException.class).hasMessageContaining("schema.json");
    }

    private FormCatalogue catalogue(String settings, String schema) throws IOException {
        Path folder = Files.createDirectories(templates.resolve("leave"));
        Files.writeString(folder.resolve("form.yml"), settings);
        Files.writeString(folder.resolve("schema.json"), schema);
        return load();
    }

    private FormCatalogue load() {
        return FormCatalogue.load(Home.of(Optional.of(templates), Optional.empty(), Optional.empty()));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
