package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.formpress.form.FormFolderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of rules that the two built-in forms use in part, on a form made for them. */
class RuleKindsTest {

    private static final String TARGET = "target: {nature: nature, value: target, unit: measure}\n";

    @TempDir
    private Path folder;

    private RuleForm rule(String settings) throws IOException {
        return RuleForm.with(folder, settings);
    }

    @Test
    void aNameIsToldTheSecondTimeAmongTheRowsThatShareOthers() throws IOException {
        RuleForm form = rule("kind: unique\neach: /rows/*\nvalue: name\nwithin: [unit, project]");
        String twice =
                "'rows': [{'unit': '甲', 'name': '培训'}, {'unit': '甲', 'name': ' 培训'}, {'unit': '乙', 'name': '培训'},"
                        + " {'unit': '甲', 'project': '一', 'name': '培训'}, {'unit': '甲', 'name': ''}, {'unit': '甲', 'name': ''}]";
        assertThat(form.told(twice)).containsExactly("/rows/1/name");
        assertThat(form.findings(twice).get(0).message(Locale.CHINESE))
                .isEqualTo("“明细”第 2 行的“三级指标”（/rows/1/name）是“培训”，与第 1 行重复。");
    }

    @ParameterizedTest
    @CsvSource({
        "完成培训。, <p>完成培训</p>, 1",
        "'完成 培训', 完成培训, 1",
        "完成培训2场, 完成培训, 0",
        "'', '', 0",
        "……, ……, 0",
    })
    void aTextThatRepeatsAnotherIsTold(String done, String goal, int findings) throws IOException {
        assertThat(rule("kind: different\nvalue: /done\nfrom: /goal")
                        .told("'done': '" + done + "', 'goal': '" + goal + "'"))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "854万(高标准农田建设400万元，示范建设295万元)|文字不能参加合计",
                "400万元|带单位或逗号的不能参加合计",
                "1,234.00|带单位或逗号的不能参加合计",
                "见附表|文字不能参加合计",
                "1234.50|",
                "' 12 '|",
                "—|",
                "无|",
                "''|",
            })
    void wordsAndUnitsInACellForAnAmountAreTold(String amount, String told) throws IOException {
        RuleForm form = rule("kind: amount\nvalue: /done");
        assertThat(form.findings("'done': '" + amount + "'"))
                .extracting(finding -> finding.message(Locale.CHINESE))
                .allSatisfy(message -> assertThat(message).contains(told))
                .hasSize(told == null ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥|85|%|达成指标|没有数",
                "|≥85|%|完成较好|没有数",
                "|提升||95%|没有数，两者无法比较",
                "定性|优良||95%|没有数，两者无法比较",
                "≥|10|人|300人次|单位不同",
                "≥|10|场|12次|单位不同",
                "|30万元||28元|单位不同",
                "≥|85|%|90|",
                "≥|≥85%|%|90%|",
                "|=0(起)||未发生|",
                "|=0(起)||无|",
                "|=0(起)||达成指标|没有数",
                "|≥10场||已完成十场|",
                "|≥10场||完成12场|",
                "|12月底前||已完成|",
                "|全年2次||达成指标|",
                "|≥85%|||",
                "|||85%|",
                "|30万元||280000元|",
                "|≥50家||60家企业|",
                "|及时||达成指标|",
                "|1:1||95%|",
                "|……||95%|",
                "|____||95%|",
                "|XX次||12次|",
            })
    void whatWasReachedSaysWhatTheTargetAsksFor(
            String nature, String target, String measure, String actual, String told) throws IOException {
        String row = "{'nature': '" + text(nature) + "', 'target': '" + text(target) + "', 'measure': '" + text(measure)
                + "', 'actual': '" + text(actual) + "'}";
        assertThat(rule("kind: measured\neach: /rows/*\n" + TARGET + "actual: actual")
                        .findings("'rows': [" + row + "]")
                        .stream()
                        .map(finding -> finding.message(Locale.CHINESE)))
                .as(row)
                .hasSize(told == null ? 0 : 1)
                .allMatch(message -> message.contains(told));
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    @ParameterizedTest
    @CsvSource({
        "≥, 100, 90, 9, true",
        "≥, 100, 90, 9.5, true",
        "≥, 100, 90, 9.51, false",
        "≥, 100, 90, 8.49, false",
        "≥, 100, 120, 10, true",
        "≥, 100, 120, 9, false",
        "≤, 10, 10, 10, true",
        "≤, 10, 12, 8, true",
        "≤, 10, 12, 10, false",
        "≤, 10, 20, 0, true",
        "≤, 10, 35, 0, true",
        "≤, 10, 35, 1, false",
        "=, 0, 0, 10, true",
        "=, 0, 1, 0, true",
        "=, 0, 1, 5, false",
        "≤, 0, 1, 5, false",
        "=, 100, 90, 9.9, true",
        "=, 100, 90, 10, false",
        "≥, 0, 5, 0, true",
        "≥, -5, -8, 10, true",
        "'', 100, 90, 10, true",
        "≥, 100, 完成, 10, true",
    })
    void aScoreIsTheOneOfTheFormula(String nature, String target, String actual, String score, boolean right)
            throws IOException {
        String row = "{'nature': '" + nature + "', 'target': '" + target + "', 'actual': '" + actual + "', 'score': "
                + score + ", 'weight': 10}";
        assertThat(rule(scores("tolerance: 0.5")).told("'rows': [" + row + "]"))
                .as(row)
                .hasSize(right ? 0 : 1);
    }

    private static String scores(String more) {
        return "kind: target-score\neach: /rows/*\nvalue: score\nweight: weight\n" + TARGET + "actual: actual\n"
                + "formulas: {at-least: proportional, at-most: excess, equal: not-all, zero: all-or-nothing}\n" + more;
    }

    @Test
    void theFormulasAreSettings() throws IOException {
        String row = "'rows': [{'target': '≤10', 'actual': '20', 'score': 5, 'weight': 10}]";
        assertThat(rule(scores("")).told(row)).hasSize(1);
        assertThat(rule(scores("").replace("at-most: excess", "at-most: inverse"))
                        .told(row))
                .isEmpty();
        assertThatThrownBy(() -> rule(scores("").replace("excess", "wild")))
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("at-most must be one of proportional, excess, inverse, all-or-nothing, not-all");
    }

    @Test
    void pointsMayBeLostForOtherReasonsIfTheRuleSaysSo() throws IOException {
        String row = "'rows': [{'target': '≥85%', 'actual': '90%', 'score': 4, 'weight': 5}]";
        assertThat(rule(scores("")).told(row)).hasSize(1);
        assertThat(rule(scores("below: true")).told(row)).isEmpty();
    }

    @Test
    void aScoreThatIsTooHighSaysWhatTheFormulaGives() throws IOException {
        String row = "'rows': [{'target': '≥90%', 'actual': '45%', 'score': 10, 'weight': 10}]";
        assertThat(rule(scores("")).findings(row).get(0).message(Locale.CHINESE))
                .isEqualTo("“明细”第 1 行的“得分”（/rows/0/score）是 10.00，而“指标值”（≥90%）与“完成值”（45%）相比，按公式应得 5.00。");
    }

    @Test
    void aTargetThatIsMissedNeedsAReason() throws IOException {
        RuleForm form = rule("kind: required\neach: /rows/*\nvalue: reason\n"
                + "when: {value: actual, misses: {nature: nature, value: target}}");
        assertThat(form.told(
                        "'rows': [{'target': '≥90%', 'actual': '85%'}, {'nature': '≤', 'target': '3', 'actual': '4'},"
                                + " {'target': '≥90%', 'actual': '85%', 'reason': '下雨'}, {'target': '≥90%', 'actual': '95%'},"
                                + " {'target': '90%', 'actual': '85%'}, {'target': '及时', 'actual': '85%'}]"))
                .containsExactly("/rows/0/reason", "/rows/1/reason");
    }

    @Test
    void whatIsNotCoveredIsToldOfTheList() throws IOException {
        RuleForm form = rule("kind: covers\neach: /rows/*\nof: [unit, name]\nnames: [时效指标, 满意度指标]");
        assertThat(form.told("'rows': [{'unit': '时效指标'}, {'name': '群众满意度指标'}]")).isEmpty();
        assertThat(form.findings("'rows': [{'unit': '时效指标'}]").get(0).message(Locale.CHINESE))
                .isEqualTo("字段“明细”（/rows）的单位名称、三级指标里没有“满意度指标”。");
        assertThat(form.told("'rows': []")).isEmpty();
    }

    @Test
    void aPartInAnotherUnitThanItsTotalIsTold() throws IOException {
        RuleForm form = rule("kind: unit-slip\nvalue: /total\nof: [/basic]\ntimes: 1000");
        assertThat(form.findings("'total': '968.19', 'basic': 7242318").get(0).message(Locale.CHINESE))
                .isEqualTo("字段“基本支出”（/basic）是 7,242,318.00，超过“合计”（968.19）的 1,000.00 倍。");
        assertThat(form.told("'total': 968.19, 'basic': 968190")).isEmpty();
        assertThat(form.told("'total': 0, 'basic': 968190")).isEmpty();
        assertThat(form.told("'basic': 968190")).isEmpty();
    }

    @Test
    void exactlyOneOfSeveralCellsIsTicked() throws IOException {
        RuleForm form = rule("kind: one-of\neach: /rows/*\nof: [can, may, cannot]\nwhen: name");
        assertThat(form.told(
                        "'rows': [{'name': '甲', 'can': '√'}, {'name': '乙', 'can': ' ', 'may': '√'}, {'can': '√', 'may': '√'},"
                                + " {'name': '丙'}, {'name': '丁', 'can': '√', 'cannot': '√'}]"))
                .containsExactly("/rows/3/can", "/rows/4/cannot");
        assertThat(form.findings("'rows': [{'name': '丁', 'can': '√', 'cannot': '√'}]")
                        .get(0)
                        .message(Locale.CHINESE))
                .isEqualTo("“明细”第 1 行的“完全不可能”（/rows/0/cannot）所在的几格里，打√的不止一格（确定能、完全不可能）。");
        assertThatThrownBy(() -> rule("kind: one-of\nof: [/rows/*/can]"))
                .hasMessageContaining("of must be single values, without *; one is /rows/*/can");
    }

    @Test
    void anAmountMergedOverSeveralRowsCountsOnceForEachProject() throws IOException {
        RuleForm form = rule("kind: sum\nvalue: /total\nof: [/rows/*/budget]\nonce: [unit, project]");
        String rows = ", 'rows': [{'unit': '马踏镇', 'budget': 960},"
                + " {'unit': '甲', 'project': '报酬', 'budget': 330.98}, {'unit': '甲', 'project': '报酬', 'budget': 330.98},"
                + " {'unit': '甲', 'project': '经费', 'budget': null}, {'unit': '甲', 'project': '经费', 'budget': 66},"
                + " {'unit': '乙', 'project': '经费', 'budget': 66}]";
        assertThat(form.told("'total': 462.98" + rows)).isEmpty();
        assertThat(form.told("'total': 793.96" + rows)).containsExactly("/total");
        assertThatThrownBy(() -> rule("kind: sum\nvalue: /total\nof: [/basic]\nonce: [unit]"))
                .hasMessageContaining("once needs rows such as those of /rows/*/budget; /basic has none");
        assertThatThrownBy(() -> rule("kind: sum\nvalue: /total\nof: [/rows/*/budget]\nonce: [untie]"))
                .hasMessageContaining("the schema has no /rows/*/untie");
    }

    @ParameterizedTest
    @CsvSource({
        "125.25, 150, 83.5, true",
        "215457.6, 250000, 86.18, true",
        "215457.6, 250000, 86.19, false",
        "1157.97, 2000, 57.90, true",
        "1157.97, 2000, 57.89, true",
        "1157.97, 2000, 57.91, false",
        "2, 3, 66.66, true",
        "2, 3, 66.67, true",
        "2, 3, 66.68, false",
        "2, 3, 66.65, false",
    })
    void aRateIsRoundedOrCutToTwoDecimals(String executed, String budget, String rate, boolean right)
            throws IOException {
        assertThat(rule("kind: product\neach: /rows/*\nvalue: score\nof: [weight]\nper: budget\ntimes: 100\ncut: true")
                        .told("'rows': [{'weight': " + executed + ", 'budget': " + budget + ", 'score': " + rate
                                + "}]"))
                .hasSize(right ? 0 : 1);
    }

    @Test
    void aPatternThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> rule("kind: placeholders\nwhole: ['(']"))
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("( is no regular expression");
        assertThatThrownBy(() -> rule(scores("below: maybe"))).hasMessageContaining("below must be true or false");
    }

    @ParameterizedTest
    @CsvSource({"五个字的话, 0", "'五 个　字\n的话', 0", "<p>五个字</p><p>的话</p>, 0", "五个字&nbsp;的话, 0", "𠮷个字的话, 0", "六个字的话。, 1"})
    void aTextLongerThanItsFormAsksForIsTold(String goal, int findings) throws IOException {
        assertThat(
                        rule("kind: length\nvalue: /goal\nmost: 5")
                                .findings("'goal': '" + goal.replace("\n", "\\n") + "'")
                                .stream()
                                .map(finding -> finding.message(Locale.CHINESE)))
                .hasSize(findings)
                .allMatch(message -> message.contains("有 6 个字，表上要求不超过 5 个字"));
    }

    @Test
    void aLengthIsAWholeNumberOfCharacters() {
        assertThatThrownBy(() -> rule("kind: length\nvalue: /goal\nmost: 0.5"))
                .hasMessageContaining("most must be a whole number of characters");
    }

    @Test
    void hostileTextsAreCheckedAtOnce() throws IOException {
        String text = "\"" + "≥9 ".repeat(6000) + "\"";
        RuleForm form = rule("kind: measured\neach: /rows/*\n" + TARGET + "actual: actual");
        String rows = "\"rows\": [" + ("{\"target\": " + text + ", \"actual\": " + text + "},").repeat(50) + "{}]";
        assertTimeout(Duration.ofSeconds(2), () -> assertThat(form.told(rows)).isEmpty());
    }
}
