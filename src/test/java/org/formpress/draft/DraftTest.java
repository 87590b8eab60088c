package org.formpress.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.form.Form;
import org.formpress.parse.JsonText;
import org.formpress.problem.FaultKind;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.render.DraftRenderer;
import org.formpress.render.FormChecker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DraftRenderer DRAFTS = new DraftRenderer(Project.renderer());

    private ObjectNode data;

    @BeforeEach
    void readASample() throws IOException {
        data = (ObjectNode)
                JSON.readTree(Sample.named("self-evaluation/typical").json());
    }

    static List<Sample> samples() {
        return Sample.all().toList();
    }

    private static Draft draft(byte[] json) throws RefusedException, IOException {
        String id = JSON.readTree(json).path("form").asText();
        Form form = Project.renderer().catalogue().form(id).orElseThrow();
        return DRAFTS.draft(form, json);
    }

    private Draft draft() throws Exception {
        return DRAFTS.draft(
                Project.renderer().catalogue().form("self-evaluation").orElseThrow(), JsonText.of(data));
    }

    private ObjectNode indicator(int index) {
        return (ObjectNode) data.at("/indicators/" + index);
    }

    private static JsonNode grid(Draft draft) throws IOException {
        return JSON.readTree(JsonText.of(DraftJson.of(draft)));
    }

    private static Optional<JsonNode> cell(JsonNode grid, String pointer) {
        return grid.findParents("pointer").stream()
                .filter(cell -> cell.path("pointer").asText().equals(pointer))
                .findFirst();
    }

    private static String printed(Draft draft, String pointer) {
        return draft.plan().document().values().get(pointer).text().text();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFinishedFormIsPlannedAsInItsFiles(Sample sample) throws Exception {
        Draft draft = draft(sample.json());

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.plan().document().title())
                .isEqualTo(Project.print(sample).document().title());
        assertThat(DraftGrid.blocks(draft.plan().document(), draft.completed().data()))
                .isEqualTo(DraftGrid.blocks(
                        Project.print(sample).plan().document(),
                        Project.print(sample).data().data()));
        assertThat(draft.findings()).isEqualTo(new FormChecker(Project.renderer()).check(sample.json()));
    }

    @Test
    void whatIsMissingIsAFaultAndPrintsNothing() throws Exception {
        data.remove(List.of("year", "projectName", "funding", "indicators"));

        Draft draft = draft();

        assertThat(draft.faults().stream().map(Problem::pointer))
                .containsExactlyInAnyOrder("/year", "/projectName", "/funding", "/indicators");
        assertThat(printed(draft, "/projectName")).isEmpty();
        assertThat(printed(draft, "/year")).isEmpty();
        assertThat(printed(draft, "/implementingUnit")).isNotEmpty();
    }

    @Test
    void aValueOfAnotherKindIsShownAsItIs() throws Exception {
        data.put("year", "二〇二四");
        data.put("totalScore", "九十");
        indicator(0).put("weight", "1,5").put("score", true);

        Draft draft = draft();

        assertThat(printed(draft, "/year")).isEqualTo("二〇二四");
        assertThat(printed(draft, "/totalScore")).isEqualTo("九十");
        assertThat(printed(draft, "/indicators/0/weight")).isEqualTo("1,5");
        assertThat(printed(draft, "/indicators/0/score")).isEqualTo("true");
        assertThat(draft.faults().stream().map(Problem::pointer))
                .containsExactlyInAnyOrder("/year", "/totalScore", "/indicators/0/weight", "/indicators/0/score");
        assertThat(draft.plan().document().title()).startsWith("二〇二四-财政项目支出绩效自评表-");
    }

    @Test
    void totalsAndGradeAreComputedWhereTheDataHasNone() throws Exception {
        data.remove(List.of("totalWeight", "totalScore"));
        data.put("grade", "");
        data.putNull("totalWeight");

        assertThat(draft().computed()).containsOnlyKeys("/totalWeight", "/totalScore");

        data.remove("grade");
        Draft draft = draft();

        assertThat(draft.computed()).containsOnlyKeys("/totalWeight", "/totalScore", "/grade");
        assertThat(draft.computed()).containsEntry("/totalWeight", "100.00").containsEntry("/grade", "优");
    }

    @Test
    void anAmountThatIsNoneLeavesTheTotalToTheOthers() throws Exception {
        data.remove("totalWeight");
        indicator(0).put("weight", "十");

        assertThat(draft().computed().get("/totalWeight"))
                .isNotEqualTo("100.00")
                .endsWith(".00");
    }

    @Test
    void theRulesAreAskedAboutWhatIsThere() throws Exception {
        data.remove("year");
        data.put("totalScore", "1");

        assertThat(draft().findings().stream().map(Finding::rule)).contains("total-score");
    }

    @Test
    void aYearThatIsNoneIsAFaultAndNoFinding() throws Exception {
        ObjectNode declared = (ObjectNode)
                JSON.readTree(Sample.named("target-declaration/typical").json());
        assertThat(draft(JsonText.of(declared.put("year", 1990))).findings().stream()
                        .map(Finding::rule))
                .contains("year-within-dates");
        assertThat(draft(JsonText.of(declared.put("year", "去年"))).findings().stream()
                        .map(Finding::rule))
                .doesNotContain("year-within-dates");

        Draft draft = draft(JsonText.of(declared.put("year", "")));

        assertThat(draft.findings()).isEmpty();
        assertThat(draft.faults().stream().map(Problem::kind)).containsExactly(FaultKind.MISSING);
    }

    @Test
    void aMergedLabelNamesEveryRowItCovers() throws Exception {
        JsonNode grid = grid(draft());

        JsonNode label = cell(grid, "/indicators/0/level1").orElseThrow();
        int rows = label.path("rowSpan").asInt();
        assertThat(rows).isGreaterThan(1);
        assertThat(label.path("scope").asText()).isEqualTo("rowgroup");
        assertThat(label.path("pointers")).hasSize(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(label.path("pointers").get(row).asText()).isEqualTo("/indicators/" + row + "/level1");
        }
        assertThat(cell(grid, "/projectName").orElseThrow().has("pointers")).isFalse();
    }

    @Test
    void everyRowOfAListSaysWhichItIs() throws Exception {
        JsonNode rows = grid(draft()).at("/blocks/3/body");

        assertThat(StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.has("list"))
                        .map(row -> row.path("list").asText() + "/" + row.path("index")))
                .hasSize(data.path("indicators").size())
                .startsWith("/indicators/0", "/indicators/1");
        assertThat(rows.get(rows.size() - 1).has("list")).isFalse();
    }

    @Test
    void widthsAreThoseOfThePlan() throws Exception {
        JsonNode grid = grid(draft());

        assertThat(grid.path("textWidth").asDouble()).isEqualTo(178);
        for (int block : new int[] {2, 3}) {
            double sum = StreamSupport.stream(
                            grid.at("/blocks/" + block + "/columns").spliterator(), false)
                    .mapToDouble(JsonNode::asDouble)
                    .sum();
            assertThat(sum).isEqualTo(178);
        }
        assertThat(grid.at("/type/body").asDouble()).isEqualTo(10);
    }

    @Test
    void charactersThatCannotBePrintedAreShownByNumber() throws Exception {
        data.put("projectName", "甲\u0000乙\u202E");

        Draft draft = draft();

        assertThat(printed(draft, "/projectName")).isEqualTo("甲[U+0000]乙[U+202E]");
        assertThat(draft.faults().stream().map(Problem::pointer)).containsOnly("/projectName");
    }

    @Test
    void anEmptyRowIsPrinted() throws Exception {
        int rows = data.path("indicators").size();
        data.withArray("indicators").addObject();

        Draft draft = draft();

        assertThat(printed(draft, "/indicators/" + rows + "/level3")).isEmpty();
        assertThat(draft.faults().stream().map(Problem::pointer)).contains("/indicators/" + rows + "/level3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"indicators\": \"无\"}",
                "{\"funding\": []}",
                "{\"projectName\": {}}",
                "{\"indicators\": [7]}",
                "{\"indicators\": [{\"weight\": [1]}]}"
            })
    void aTextWhereAListBelongsIsRefusedWithEveryFault(String json) {
        Form form = Project.renderer().catalogue().form("self-evaluation").orElseThrow();

        assertThatThrownBy(() -> DRAFTS.draft(form, json.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(RefusedException.Kind.INVALID_DATA);
                    assertThat(refused.problems()).hasSizeGreaterThan(4);
                });
    }
}
