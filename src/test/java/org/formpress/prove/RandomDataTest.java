package org.formpress.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.formpress.Project;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormReader;
import org.formpress.home.Home;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomDataTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.formpress.prove.CatalogueTest#forms")
    void dataFitsTheSchemaItIsMadeFrom(String id) throws RefusedException {
        FormReader reader = new FormReader(Project.renderer().catalogue());
        for (long seed = 0; seed < 40; seed++) {
            assertThat(reader.check(RandomData.of(form(id), seed)).form().id()).isEqualTo(id);
        }
    }

    @Test
    void theSameSeedMakesTheSameDataAndAnotherSeedOther() {
        Form form = form("self-evaluation");

        assertThat(RandomData.of(form, 7)).isEqualTo(RandomData.of(form, 7)).isNotEqualTo(RandomData.of(form, 8));
    }

    @Test
    void listsAreEmptyShortAndLongAndNeverLongerThanTheSchemaAllows() {
        Form form = form("self-evaluation");

        List<Integer> rows = LongStream.range(0, 200)
                .mapToObj(seed -> RandomData.of(form, seed).get("indicators").size())
                .toList();

        assertThat(rows).contains(0, 1).anyMatch(count -> count > 100).allMatch(count -> count <= 200);
    }

    @Test
    void choicesLimitsAndLengthsAreKept() throws RefusedException {
        Form form = changed("\"supplier\": {", """
                "tick": {"enum": ["", "√", null]},
                "count": {"type": "integer", "minimum": 5, "maximum": 6},
                "share": {"type": "number", "minimum": 0, "maximum": 1},
                "short": {"type": "string", "minLength": 2, "maxLength": 3},
                "code": {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{4}$", "examples": ["ABC-0001"]},
                "supplier": {""");

        List<JsonNode> made = LongStream.range(0, 60)
                .mapToObj(seed -> RandomData.of(form, seed))
                .toList();

        assertThat(made).extracting(data -> data.path("tick").asText()).contains("", "√");
        assertThat(made).extracting(data -> data.path("count").asInt(5)).allMatch(count -> count == 5 || count == 6);
        assertThat(made).extracting(data -> data.path("share").asDouble()).allMatch(share -> share >= 0 && share <= 1);
        assertThat(made)
                .extracting(data -> data.path("short").asText("文文"))
                .allMatch(text -> text.length() >= 2 && text.length() <= 3);
        assertThat(made)
                .extracting(data -> data.path("code").asText("ABC-0001"))
                .containsOnly("ABC-0001");
    }

    @Test
    void aPatternThatChanceDoesNotMeetIsToldWithItsPlace() {
        Form form = changed(
                "\"supplier\": {",
                "\"code\": {\"type\": \"string\", \"pattern\": \"^[A-Z]{3}-[0-9]{4}$\"}, \"supplier\": {");

        assertThatThrownBy(() -> LongStream.range(0, 20).forEach(seed -> RandomData.of(form, seed)))
                .isInstanceOfSatisfying(
                        NoRandomValueException.class,
                        none -> assertThat(none.place()).isEqualTo("/code"));
    }

    private Form changed(String piece, String replacement) {
        Folders folders = Folders.in(folder);
        folders.edit(folders.form().resolve("schema.json"), piece, replacement);
        Home home = folders.request(0).home();
        return FormCatalogue.load(home, "acceptance").form("acceptance").orElseThrow();
    }

    private static Form form(String id) {
        return Project.renderer().catalogue().form(id).orElseThrow();
    }
}
