package org.formpress.book.gather;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.book.BookMaker;
import org.formpress.book.BookSettings;
import org.formpress.form.Form;
import org.formpress.form.Gathers;
import org.formpress.home.Home;
import org.formpress.render.Renderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GathererTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUMMARY = "self-evaluation-summary";
    private static final String EVALUATION = "project-self-evaluation";

    @Test
    void everySourceOfARowIsInAFormOfTheRole() {
        List<Form> forms = Project.renderer().catalogue().forms();

        forms.stream().flatMap(form -> form.gathers().stream()).forEach(gathers -> {
            List<Form> ofRole = forms.stream()
                    .filter(form -> gathers.role().equals(form.settings().get("role")))
                    .toList();
            assertThat(ofRole).isNotEmpty();
            assertThat(sources(gathers))
                    .allSatisfy(source -> assertThat(ofRole)
                            .anyMatch(
                                    form -> Gathers.place(List.of(source), form).isPresent()));
        });
    }

    private static Stream<String> sources(Gathers gathers) {
        return Stream.of(gathers.row(), gathers.per(), gathers.same())
                .flatMap(sources -> sources.values().stream())
                .flatMap(List::stream)
                .filter(source -> !source.equals(Gathers.TOWN));
    }

    @Test
    void aFormOfTheRoleGetsARowWithWhatFollowsFromIt() throws Exception {
        Gatherer gatherer = gatherer("周浦镇人民政府");
        gatherer.take(form(EVALUATION, form -> ((ObjectNode) form.at("/funding/total")).remove("executionRate")));
        gatherer.take(form("target-declaration", form -> {}));

        JsonNode made = only(gatherer);

        assertThat(made.path("reportingUnit").textValue()).isEqualTo("周浦镇人民政府");
        assertThat(made.path("year").intValue()).isEqualTo(2024);
        assertThat(made.path("projects")).hasSize(1);
        JsonNode row = made.at("/projects/0");
        assertThat(row.path("projectName").textValue()).isEqualTo("农村人居环境整治及村庄清洁行动经费");
        assertThat(row.path("budgetUnit").textValue()).isEqualTo("某县青禾镇人民政府");
        assertThat(row.path("initialBudget").decimalValue()).isEqualByComparingTo("120");
        assertThat(row.path("adjustedBudget").decimalValue()).isEqualByComparingTo("126.5");
        assertThat(row.path("executed").decimalValue()).isEqualByComparingTo("118.91");
        assertThat(row.path("executionRate").decimalValue()).isEqualByComparingTo("94");
        assertThat(row.path("score").decimalValue()).isEqualByComparingTo("98.66");
        assertThat(row.path("grade").textValue()).isEqualTo("优");
        assertThat(made.at("/total/adjustedBudget").decimalValue()).isEqualByComparingTo("126.5");
        assertThat(made.at("/total/executionRate").decimalValue()).isEqualByComparingTo("94");
    }

    @Test
    void everyYearHasASheetOfItsOwn() throws Exception {
        Gatherer gatherer = gatherer("周浦镇");
        for (int year : new int[] {2024, 2023, 2024}) {
            gatherer.take(form(EVALUATION, form -> form.put("year", year)));
        }

        List<JsonNode> made = made(gatherer);

        assertThat(made).extracting(sheet -> sheet.path("year").intValue()).containsExactly(2023, 2024);
        assertThat(made).extracting(sheet -> sheet.path("projects").size()).containsExactly(1, 2);
    }

    @Test
    void theUnitIsWhatAllFormsSayAlike() throws Exception {
        Gatherer gatherer = gatherer("");
        gatherer.take(form(EVALUATION, form -> form.put("implementingUnit", "甲站")));
        gatherer.take(form(EVALUATION, form -> form.put("implementingUnit", "乙站")));

        assertThat(only(gatherer).path("reportingUnit").textValue()).isEqualTo("某县农业农村局");

        gatherer.take(form(EVALUATION, form -> form.put("supervisingDepartment", "某县水务局")));
        assertThatThrownBy(gatherer::made).isInstanceOfSatisfying(GatheringException.class, e -> {
            assertThat(e.kind()).isEqualTo(GatheringException.Kind.UNCLEAR);
            assertThat(e.argument()).isEqualTo("填报单位");
        });
    }

    @Test
    void refusedFormsAreLeftOut() throws Exception {
        Gatherer gatherer = gatherer("周浦镇");
        gatherer.take(form(EVALUATION, form -> form.remove("implementingUnit")));
        gatherer.take("{".getBytes(UTF_8));

        assertThat(gatherer.made()).isEmpty();
    }

    @Test
    void withoutAnyFormOfTheRoleItIsRefused() throws Exception {
        Gatherer gatherer = gatherer("周浦镇");
        gatherer.take(form("target-declaration", form -> {}));

        assertThatThrownBy(gatherer::made)
                .isInstanceOfSatisfying(
                        GatheringException.class, e -> assertThat(e.kind()).isEqualTo(GatheringException.Kind.NONE));
    }

    @Test
    void yuanBecomeWanYuanAndWhatWasRoundedSaysSo(@TempDir Path templates) throws Exception {
        Renderer yuan = templatesInYuan(templates);
        Gatherer gatherer = gatherer(yuan, "周浦镇");
        gatherer.take(form(EVALUATION, form -> funding(form, "1265000", "1189100.00")));
        gatherer.take(form(EVALUATION, form -> funding(form, "1265049.99", "1189100.00")));

        JsonNode rows = only(gatherer).path("projects");

        assertThat(rows.at("/0/adjustedBudget").decimalValue()).isEqualByComparingTo("126.5");
        assertThat(rows.at("/0/executed").decimalValue()).isEqualByComparingTo("118.91");
        assertThat(rows.at("/0").has("remark")).isFalse();
        assertThat(rows.at("/1/adjustedBudget").decimalValue()).isEqualByComparingTo("126.5");
        assertThat(rows.at("/1/remark").textValue()).contains("由元换算");
    }

    @Test
    void moreThanTheSummaryTakesIsRefused(@TempDir Path templates) throws Exception {
        Path schema = copied(templates).resolve(SUMMARY).resolve("schema.json");
        Files.writeString(schema, Files.readString(schema).replace("\"maxItems\": 1000", "\"maxItems\": 2"));
        Gatherer gatherer = gatherer(Renderer.of(home(templates), false), "周浦镇");
        gatherer.take(form(EVALUATION, form -> {}));
        gatherer.take(form(EVALUATION, form -> {}));

        assertThatThrownBy(() -> gatherer.take(form(EVALUATION, form -> {})))
                .isInstanceOfSatisfying(GatheringException.class, e -> {
                    assertThat(e.kind()).isEqualTo(GatheringException.Kind.TOO_MANY);
                    assertThat(e.argument()).isEqualTo("2");
                });
    }

    private static void funding(ObjectNode form, String budget, String executed) {
        ((ObjectNode) form.at("/funding/total"))
                .put("initialBudget", "1200000")
                .put("adjustedBudget", budget)
                .put("executed", executed);
    }

    private static Renderer templatesInYuan(Path templates) throws IOException {
        Path settings = copied(templates).resolve(EVALUATION).resolve("form.yml");
        Files.writeString(settings, Files.readString(settings).replace("moneyUnit: 万元", "moneyUnit: 元"));
        return Renderer.of(home(templates), false);
    }

    private static Gatherer gatherer(String town) {
        return gatherer(Project.renderer(), town);
    }

    private static Gatherer gatherer(Renderer renderer, String town) {
        BookSettings usual = BookSettings.DEFAULT;
        return new BookMaker(renderer)
                .gatherer(new BookSettings(
                        new BookSettings.CoverTexts("", town, "", ""),
                        usual.order(),
                        usual.formats(),
                        usual.parts(),
                        "",
                        SUMMARY,
                        usual.seals(),
                        false))
                .orElseThrow();
    }

    private static byte[] form(String id, Consumer<ObjectNode> change) throws IOException {
        ObjectNode form =
                (ObjectNode) JSON.readTree(Sample.named(id + "/typical").json());
        change.accept(form);
        return JSON.writeValueAsBytes(form);
    }

    private static JsonNode only(Gatherer gatherer) throws IOException, GatheringException {
        List<JsonNode> made = made(gatherer);
        assertThat(made).hasSize(1);
        return made.get(0);
    }

    private static List<JsonNode> made(Gatherer gatherer) throws IOException, GatheringException {
        List<JsonNode> made = new ArrayList<>();
        for (byte[] json : gatherer.made()) {
            made.add(JSON.readTree(json));
        }
        return made;
    }

    /** A folder with the summary and a form of the role. */
    private static Path copied(Path templates) throws IOException {
        for (String folder : List.of("shared", "profiles", SUMMARY, EVALUATION)) {
            copy(Path.of("templates", folder), templates.resolve(folder));
        }
        return templates;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Home home(Path templates) {
        return new Home(templates, Project.home().fonts(), Project.home().samples());
    }
}
