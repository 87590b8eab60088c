package org.formpress.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.check.FilledValue;
import org.formpress.parse.JsonText;
import org.formpress.problem.FaultKind;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing in a form and follows from the rest of it is filled in by its rules. */
class FormFillerTest {

    private static final FormChecker CHECKER = new FormChecker(Project.renderer());
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String FORM = """
            {"form": "self-evaluation", "year": 2024, "projectName": "党建办工作经费",
             "supervisingDepartment": "长征镇人民政府", "implementingUnit": "党建办",
             "funding": {"total": {"adjustedBudget": 30, "executed": %s, "weight": 10}},
             "indicators": [
               {"level1": "产出指标", "level2": "数量指标", "level3": "培训场次", "target": "≥10场", "actual": "10场", "weight": 60, "score": 58.5},
               {"level1": "效益指标", "level2": "社会效益指标", "level3": "知晓率", "target": "≥90%%", "actual": "91%%", "weight": 30, "score": %s}
             ]}""";

    private static FilledForm fill(String json) throws RefusedException {
        return CHECKER.examine(json.getBytes(UTF_8), "", true);
    }

    private static Stream<String> told(FilledForm form) {
        return form.filled().stream()
                .map(value -> value.pointer() + " " + value.value().asText() + " " + value.rule());
    }

    @Test
    void aRateGivesTheScoreTheScoreTheTotalAndTheTotalTheGrade() throws RefusedException {
        assertThat(told(fill(FORM.formatted("29.5", "28"))))
                .containsExactlyInAnyOrder(
                        "/funding/total/executionRate 98.33 execution-rate",
                        "/funding/total/score 9.83 execution-score",
                        "/totalWeight 100 total-weight",
                        "/totalScore 96.33 total-score",
                        "/grade 优 grade");
    }

    @Test
    void nothingIsFilledInThatAMissingValueWouldChange() throws RefusedException {
        FilledForm form = fill(FORM.formatted("29.5", "null").replace("91%", "明显提高"));

        assertThat(form.filled()).extracting(FilledValue::pointer).doesNotContain("/totalScore", "/grade");
        assertThat(form.data().data().has("totalScore")).isFalse();
    }

    @Test
    void aScoreFollowsFromTargetAndActualValue() throws RefusedException {
        assertThat(told(fill(FORM.formatted("29.5", "null").replace("91%", "45%"))))
                .contains("/indicators/1/score 15.00 score-of-target", "/totalScore 83.33 total-score");
    }

    /** That form prints formulas of its own, and rows such as 其中：… that earn no points. */
    @Test
    void theFormOfRuralRevitalizationIsFilledInByItsNote() throws RefusedException, IOException {
        ObjectNode data = (ObjectNode) JSON.readTree(
                Sample.named("rural-revitalization-self-evaluation/typical").json());
        data.remove(List.of("totalWeight", "totalScore"));
        ObjectNode first = (ObjectNode) data.at("/indicators/0");
        first.put("target", "≤10万元").put("actual", "12万元").remove("score");

        assertThat(told(CHECKER.examine(JsonText.of(data), "", true)))
                .containsExactlyInAnyOrder(
                        "/indicators/0/score 12.50 score-of-target",
                        "/totalWeight 100 total-weight",
                        "/totalScore 96.50 total-score");
    }

    @Test
    void exactlyWhatWasWantedEarnsAllPointsWithoutASign() throws RefusedException {
        String json = FORM.formatted("29.5", "null").replace("≥90%", "91%");

        assertThat(told(fill(json))).contains("/indicators/1/score 30.00 score-of-target");
        assertThat(told(fill(json.replace("\"actual\": \"91%\"", "\"actual\": \"90%\""))))
                .noneMatch(value -> value.startsWith("/indicators/1/score"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void anEmptyTextAndNullAreMissing(String nothing) throws RefusedException {
        String json =
                FORM.formatted("29.5", "28").replace("\"weight\": 10", "\"weight\": 10, \"executionRate\": " + nothing);

        assertThat(told(fill(json))).contains("/funding/total/executionRate 98.33 execution-rate");
    }

    @Test
    void aValueThatIsThereIsNeverChangedAndItsFindingStays() throws RefusedException {
        String json =
                FORM.formatted("29.5", "28").replace("\"weight\": 10", "\"weight\": 10, \"executionRate\": \"50.0\"");
        FilledForm form = fill(json);

        assertThat(form.data().data().at("/funding/total/executionRate").asText())
                .isEqualTo("50.0");
        assertThat(told(form)).contains("/funding/total/score 5.00 execution-score");
        assertThat(form.findings()).extracting(Finding::rule).contains("execution-rate");
    }

    @Test
    void halvesAreRoundedUp() throws RefusedException {
        assertThat(told(fill(
                        FORM.formatted("0.0015", "28").replace("0.0015", "0.01").replace("30,", "8000,"))))
                .contains("/funding/total/executionRate 0.00 execution-rate");
        assertThat(told(fill(
                        FORM.formatted("1.50", "28").replace("\"adjustedBudget\": 30", "\"adjustedBudget\": 10000"))))
                .contains("/funding/total/executionRate 0.02 execution-rate");
    }

    @Test
    void aGradeGoesByTheProfile() throws RefusedException {
        byte[] json = FORM.formatted("29.5", "15").getBytes(UTF_8);

        assertThat(CHECKER.examine(json, "", true).data().data().path("grade").asText())
                .isEqualTo("良");
        assertThat(CHECKER.examine(json, "grades-80", true)
                        .data()
                        .data()
                        .path("grade")
                        .asText())
                .isEqualTo("优");
    }

    @Test
    void whatFillingInDoesNotMendIsRefused() {
        assertThatThrownBy(() -> fill(
                        FORM.formatted("29.5", "\"二十\"").replace("\"year\": 2024,", "\"year\": 2024, \"year\": 2025,")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.kind())
                                .contains(FaultKind.NOT_A_NUMBER)
                                .hasSizeGreaterThan(1));
    }

    static Stream<Sample> samples() {
        return Sample.all();
    }

    /** Takes away what follows from the rest of each sample, and fills it in again. */
    @ParameterizedTest
    @MethodSource("samples")
    void whatWasTakenAwayComesBackWithoutNewFindings(Sample sample) throws RefusedException, IOException {
        JsonNode data = JSON.readTree(sample.json());
        JsonNode bare = data.deepCopy();
        clear(bare);
        FilledForm form = CHECKER.examine(JsonText.of(bare), "", true);

        assertThat(form.filled())
                .allSatisfy(value -> assertThat(bare.at(value.pointer()).isMissingNode())
                        .as(value.pointer())
                        .isTrue());
        List<String> errors =
                CHECKER.check(JsonText.of(bare)).stream().map(Finding::rule).toList();
        assertThat(form.findings().stream()
                        .map(Finding::rule)
                        .filter(rule -> rule.startsWith("total") || rule.startsWith("grade"))
                        .toList())
                .isSubsetOf(errors.contains("total-weight-100") ? List.of("total-weight-100") : List.of());
        assertThat(CHECKER.examine(JsonText.of(form.data().data()), "", true).filled())
                .isEmpty();
    }

    private static void clear(JsonNode data) {
        if (data instanceof ObjectNode form) {
            form.remove(List.of("totalWeight", "totalScore", "grade"));
        }
    }
}
