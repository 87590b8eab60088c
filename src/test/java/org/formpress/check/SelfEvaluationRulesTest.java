package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.check.Checked.told;
import static org.formpress.check.Checked.with;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.formpress.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the 自评表, with data that keeps it and data that breaks it. */
class SelfEvaluationRulesTest {

    private static final String KEPT = """
            {"form": "self-evaluation", "year": 2024, "projectName": "社工站", "supervisingDepartment": "民政局",
             "implementingUnit": "社建办",
             "funding": {
               "total": {"initialBudget": 30.00, "adjustedBudget": "36.00", "executed": 24, "weight": 10,
                         "executionRate": 66.67, "score": 6.67},
               "currentYearAppropriation": {"initialBudget": 20, "adjustedBudget": 26, "executed": 14, "executionRate": 53.85},
               "carriedOver": {"initialBudget": 10, "adjustedBudget": 10, "executed": 10, "executionRate": 100},
               "other": null},
             "indicators": [
               {"level1": "产出指标", "level2": "数量指标", "level3": "年检", "target": "≥10场", "actual": "12场", "weight": 20, "score": 20},
               {"level1": "产出指标", "level2": "质量指标", "level3": "评估", "weight": "30", "score": 25.50, "deviation": "场地未落实"},
               {"level1": "产出指标", "level2": "时效指标", "level3": "按时", "target": "及时", "actual": "达成指标", "weight": 0, "score": 0},
               {"level1": "效益指标", "level2": "社会效益指标", "level3": "知晓率", "weight": 30, "score": 30},
               {"level1": "满意度指标", "level2": "服务对象满意度指标", "level3": "满意度", "weight": 10, "score": 10}],
             "totalWeight": 100, "totalScore": 92.17, "grade": "优"}
            """;

    @Test
    void aFormThatKeepsEveryRuleHasNoFindings() {
        assertThat(told(KEPT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'totalWeight': 100 => 'totalWeight': 95|error total-weight /totalWeight",
                "'weight': 20, => 'weight': 25,; 'totalWeight': 100 => 'totalWeight': 105;'score': 20 => 'score': 25;92.17 => 97.17"
                        + "|warning total-weight-100 /totalWeight, info level1-weights /indicators/0/level1",
                "92.17 => 92.2|error total-score /totalScore",
                "'优' => '良'|warning grade /grade",
                "'initialBudget': 30.00 => 'initialBudget': 30.01|error initial-budget-parts /funding/total/initialBudget",
                "'initialBudget': 10, 'adjustedBudget': 10 => 'initialBudget': 10, 'adjustedBudget': 9; 36.00 => 35.00;"
                        + "66.67 => 68.57; 6.67 => 6.86; 92.17 => 92.36; 100}, => 111.11},"
                        + "|warning executed-within-budget /funding/carriedOver/executed",
                "'36.00' => '36.02'; 66.67 => 66.63|error adjusted-budget-parts /funding/total/adjustedBudget",
                "'executed': 24 => 'executed': 24.01; 66.67 => 66.69|error executed-parts /funding/total/executed",
                "66.67 => 66.7|warning execution-rate /funding/total/executionRate",
                "53.85 => 53.8|warning execution-rate /funding/currentYearAppropriation/executionRate",
                "'weight': 10, => 'weight': 9.9,; 30, 'score': 30} => 30.1, 'score': 30, 'deviation': '略'}; 'score': 6.67 => 'score': 6.6; 92.17 => 92.1"
                        + "|info execution-weight /funding/total/weight, info level1-weights /indicators/3/level1",
                "'score': 6.67 => 'score': 7; 92.17 => 92.5|warning execution-score /funding/total/score",
                "'score': 6.67 => 'score': -1; 92.17 => 84.5; 优 => 良|error execution-score-within-weight /funding/total/score,"
                        + " warning execution-score /funding/total/score",
                "'score': 30} => 'score': 31}; 92.17 => 93.17|error score-within-weight /indicators/3/score",
                "'score': 25.50 => 'score': -0.01; 92.17 => 66.66; 优 => 中|error score-within-weight /indicators/1/score",
                "'level1': '产出指标', 'level2': '质量指标' => 'level1': ' ', 'level2': '质量指标'|warning level-names /indicators/1/level1,"
                        + " info level1-weights /indicators/0/level1",
                "'社工站' => ''|warning project-name /projectName",
                "'质量指标' => ''|warning level-names /indicators/1/level2",
                "'评估' => ''|warning level-names /indicators/1/level3",
                "'效益指标' => '效果指标'|warning indicator-tree /indicators/3/level1, info level1-weights /indicators",
                "'质量指标' => '社会效益指标'|warning indicator-tree /indicators/1/level2",
                "'weight': 20, => 'weight': 21,; 'weight': 10, 'score': 10 => 'weight': 9, 'score': 9; 92.17 => 92.17;"
                        + "'score': 20 => 'score': 21"
                        + "|info level1-weights /indicators/0/level1, info level1-weights /indicators/4/level1",
                "'场地未落实' => ''|warning deviation-of-lost-points /indicators/1/deviation",
                "'场地未落实' => '<p> </p>'|warning deviation-of-lost-points /indicators/1/deviation",
                "'12场' => '13场'|info deviation-of-over-fulfilment /indicators/0/deviation",
                "年检 => 年检２０次|warning full-width-characters /indicators/0/level3",
                "场地未落实 => <p>场地<img src=x></p>|warning tags-in-texts /indicators/1/deviation",
                "场地未落实 => <s>50</s>45|warning tags-in-texts /indicators/1/deviation",
                "社工站 => 社⼯站|warning copied-characters /projectName",
                "'满意度指标' => ' 满意度指标'|warning blanks-round-labels /indicators/4/level1",
                "'数量指标' => '数量指标　\\n'|warning blanks-round-labels /indicators/0/level2",
                "'数量指标' => '\u00A0数量指标'|warning blanks-round-labels /indicators/0/level2",
                "12场 => 120次|info target-and-actual /indicators/0/actual",
                "12场 => 完成|info target-and-actual /indicators/0/actual",
                "及时 => 100%|info target-and-actual /indicators/2/actual",
                "'达成指标' => '95%'|info target-and-actual /indicators/2/actual",
                "≥10场 => ≤10场; 12场 => 13场|warning score-of-target /indicators/0/score",
                "12场 => 9场|warning score-of-target /indicators/0/score",
                "≥10场 => =0场; 12场 => 1场|warning score-of-target /indicators/0/score",
                "'质量指标', 'level3': '评估' => '数量指标', 'level3': '年检 '|warning repeated-indicator /indicators/1/level3",
                "'level3': '评估' => 'level3': '指标2：'|warning placeholders /indicators/1/level3",
                "'level2': '时效指标' => 'level2': '质量指标'|info indicator-kinds /indicators",
                "'totalWeight' => 'expectedGoal': '做好年检。', 'actualCompletion': '<p>做好年检</p>', 'totalWeight'"
                        + "|info completion-repeats-goal /actualCompletion",
                "'initialBudget': 10, => 'initialBudget': 100000,"
                        + "|error initial-budget-parts /funding/total/initialBudget, warning unit-slip /funding/carriedOver/initialBudget",
                "66.67 => 66.68|warning execution-rate /funding/total/executionRate",
                // 中江 2022: 110 points, of which 100 are printed.
                "'weight': 30, 'score': 30 => 'weight': 40, 'score': 40; 92.17 => 102.17"
                        + "|error total-weight /totalWeight, warning total-weight-100 /totalWeight, info level1-weights /indicators/3/level1",
                // 普陀 2022: a total without parts.
                "'initialBudget': 20, => 'initialBudget': 0,; 'initialBudget': 10, => 'initialBudget': 0,"
                        + "|error initial-budget-parts /funding/total/initialBudget",
                // 金寨 2023: more was spent than there was.
                "'executed': 24 => 'executed': 37; 'executed': 14 => 'executed': 27; 66.67 => 102.78; 'score': 6.67 => 'score': 10;"
                        + " 92.17 => 95.5; 53.85 => 103.85"
                        + "|warning executed-within-budget /funding/total/executed,"
                        + " warning executed-within-budget /funding/currentYearAppropriation/executed",
            })
    void aFormThatBreaksARuleIsToldSoAndNothingElse(String edits, String told) {
        assertThat(told(with(KEPT, edits.replace('\'', '"'))))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(told.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A total that is left out is computed; a part that is left out counts as nothing.
                "'totalWeight': 100, 'totalScore': 92.17, 'grade': '优' => 'totalWeight': null",
                "'totalScore': 92.17, => ",
                "'initialBudget': 30.00, => ",
                "'carriedOver': {'initialBudget': 10, => 'carriedOver': {; 30.00 => 20",
                // Rounded or cut, the rate is right; its score may have one decimal.
                "66.67 => 66.66",
                "'score': 6.67 => 'score': 6.7; 92.17 => 92.2",
                // Nothing can be divided by a budget of nothing.
                "'initialBudget': 10, 'adjustedBudget': 10, 'executed': 10, 'executionRate': 100} =>"
                        + " 'initialBudget': 10, 'adjustedBudget': 0, 'executed': 0, 'executionRate': 100};"
                        + "'36.00' => 26; 'executed': 24 => 'executed': 14; 66.67 => 53.85; 6.67 => 5.39; 92.17 => 90.89",
                // Indicators with costs have weights of their own.
                "'level1': '产出指标', 'level2': '数量指标' => 'level1': '成本指标', 'level2': '经济成本指标';"
                        + "'30', 'score': 25.50 => '40', 'score': 35.50;"
                        + "'weight': 30, 'score': 30 => 'weight': 20, 'score': 20",
                // A little more than wanted needs no reason.
                "12场 => 12.99场",
                "≥10场 => ≤20场; 12场 => 13场",
                "≥10场 => 10-20场; 12场 => 13场",
                // Whoever writes no unit means that of the target.
                "12场 => 12",
                // A target that was not met earned its share.
                "12场 => 5场; 'score': 20} => 'score': 10, 'deviation': '下雨'}; 92.17 => 82.17; '优' => '良'",
                // Two numbers of one name, but of different kinds.
                "'level3': '评估' => 'level3': '年检'",
            })
    void whatCannotBeComparedGivesNoFinding(String edits) {
        assertThat(told(with(KEPT, edits.replace('\'', '"')))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90,优", "89.99,良", "80,良", "79.99,中", "60,中", "59.99,差", "0,差"})
    void theGradesOfTheSettingsAreTheLimits(String score, String grade) {
        String json = with(KEPT, "92.17 => " + score);
        assertThat(told(json.replace("\"优\"", "\"" + grade + "\""))).doesNotContain("warning grade /grade");
        assertThat(told(json.replace("\"优\"", "\"丙\""))).contains("warning grade /grade");
    }

    @Test
    void withoutATotalTheGradeIsThatOfTheSum() {
        String json = with(KEPT, "\"totalScore\": 92.17, => ");
        assertThat(told(json)).isEmpty();
        assertThat(told(with(json, "优 => 良"))).containsExactly("warning grade /grade");
    }

    @Test
    void anIndicatorWhoseLabelsMergeWithTheOneAboveIsNotToldAgain() {
        assertThat(told(KEPT.replace("产出指标", "投入指标")))
                .containsExactly("warning indicator-tree /indicators/0/level1", "info level1-weights /indicators");
    }

    @Test
    void errorsComeFirst() {
        String json = with(KEPT, "优 => 良; 92.17 => 92.2; \"score\": 30} => \"score\": 31}");
        assertThat(told(json))
                .containsExactly(
                        "error total-score /totalScore",
                        "error score-within-weight /indicators/3/score",
                        "warning grade /grade");
    }

    @Test
    void aFindingNamesFieldValuesAndRemedyInChineseAndInEnglish() {
        Finding finding = Checked.findings(with(KEPT, "场地未落实 => ")).get(0);
        assertThat(finding.label()).isEqualTo("偏差原因分析及改进措施");
        assertThat(finding.message(Locale.CHINESE))
                .isEqualTo("“绩效指标”第 2 行的“偏差原因分析及改进措施”（/indicators/1/deviation）没有填写，而“得分” 25.50 低于“分值” 30.00。");
        assertThat(finding.hint(Locale.CHINESE)).isEqualTo("扣了分的指标，应当写明偏差原因和改进措施。");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("“偏差原因分析及改进措施” in row 2 of “绩效指标” (/indicators/1/deviation) is not filled in,"
                        + " although “得分” 25.50 is below “分值” 30.00.");
        assertThat(finding.hint(Locale.ENGLISH)).startsWith("An indicator that lost points");
    }

    @Test
    void longTextsOfBlanksAreCheckedAtOnce() {
        String json = with(KEPT, "≥10场 => " + " ".repeat(5000)).replace("\"12场\"", "\"" + " ".repeat(5000) + "\"");
        assertTimeout(Duration.ofMillis(500), () -> assertThat(told(json)).isEmpty());
    }

    @Test
    void largeAmountsAreComparedAndToldExactly() {
        String json = with(KEPT, "30.00 => 999999999999999.99; 20, => \"999999999999989.98\",");
        assertThat(Checked.findings(json))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message(Locale.CHINESE))
                        .contains("是 999,999,999,999,999.99，而各部分相加是 999,999,999,999,999.98，相差 0.01。"));
    }
}
