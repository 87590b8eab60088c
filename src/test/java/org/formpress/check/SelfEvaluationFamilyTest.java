package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the self-evaluations of projects and departments, and what they find in the published ones. */
class SelfEvaluationFamilyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project-self-evaluation",
                "sichuan-project-self-evaluation",
                "yunnan-project-self-evaluation",
                "department-self-evaluation",
                "hunan-department-self-evaluation",
                "rural-revitalization-self-evaluation",
                "transfer-self-evaluation"
            })
    void theSamplesToStartFromHaveNoFindings(String form) {
        assertThat(Checked.findings(Sample.named(form + "/typical").json())).isEmpty();
        // The longest are to show how far a form stretches.
        assertThat(Checked.told(text(form + "/longest"))).allMatch(told -> told.startsWith("info length-asked-for "));
    }

    @Test
    void theCentreOfEzhouPrintsTheFormsTotalsInTheRowOfMoney() {
        assertThat(told("project-self-evaluation/published"))
                .contains(
                        "error total-weight /totalWeight",
                        "error total-score /totalScore",
                        "warning execution-score /funding/total/score",
                        "info execution-weight /funding/total/weight");
    }

    @Test
    void fourIndicatorsOfLijiangLosePointsWithoutAReason() {
        assertThat(told("yunnan-project-self-evaluation/published"))
                .filteredOn(finding -> finding.contains("deviation-of-lost-points"))
                .hasSize(4);
    }

    @Test
    void theBudgetOfQingshenWasRaisedAndNobodySaysWhy() {
        assertThat(told("sichuan-project-self-evaluation/published"))
                .contains("info reason-of-adjustment /executionReason");
    }

    @Test
    void theTwoSumsOfGuantangDiffer() {
        assertThat(told("hunan-department-self-evaluation/published"))
                .contains("warning spending-as-executed /spending/total")
                .noneMatch(finding -> finding.contains("income"));
    }

    @ParameterizedTest
    @CsvSource({
        "sichuan-project-self-evaluation, '\"specialAccount\": {\"initialBudget\": 0 => \"specialAccount\": {\"initialBudget\": 1',"
                + " error initial-budget-parts /funding/total/initialBudget",
        "hunan-department-self-evaluation, '\"basic\": 868 => \"basic\": 867', error spending-parts /spending/total",
        "hunan-department-self-evaluation, '\"governmentFund\": 160 => \"governmentFund\": 150', error income-parts /income/total",
        "department-self-evaluation, '\"adjustedBudget\": 860 => \"adjustedBudget\": 870', error budget-total"
                + " /funding/total/adjustedBudget",
        "department-self-evaluation, '\"fiscalExecuted\": 852 => \"fiscalExecuted\": 853', error fiscal-within-executed"
                + " /tasks/0/fiscalExecuted",
        "department-self-evaluation, '\"executionRate\": 93.33 => \"executionRate\": 90', warning task-execution-rate"
                + " /tasks/1/executionRate",
        "project-self-evaluation, '\"executed\": 118.91 => \"executed\": 118', error executed-parts /funding/total/executed",
        "rural-revitalization-self-evaluation, '\"actual\": \"29.5亩\" => \"actual\": \"20亩\"', warning score-of-target"
                + " /indicators/0/score",
        "rural-revitalization-self-evaluation, '\"actual\": \"29.5亩\" => \"actual\": \"已完成\"', info target-and-actual"
                + " /indicators/0/actual",
        "transfer-self-evaluation, '\"level2\": \"时效指标\" => \"level2\": \"质量指标\"', info indicator-kinds /indicators",
    })
    void whatContradictsItselfIsTold(String form, String edit, String finding) {
        assertThat(Checked.told(Checked.with(text(form + "/typical"), edit))).contains(finding);
    }

    @Test
    void aSubtotalIsThatOfItsDimension() {
        String form = text("ex-ante-evaluation/typical");

        assertThat(Checked.told(
                        Checked.with(form, "\"criteria\": [ => \"subtotals\": {\"necessity\": 1}, \"criteria\": [")))
                .contains("error subtotal /subtotals/necessity");
    }

    /** Who leaves one out has not said that it is nothing. */
    @Test
    void aTotalIsComparedWithSubtotalsOnlyIfAllAreGiven() {
        String form = text("ex-ante-evaluation/typical");
        String total = "\"totalScore\": 89, \"subtotals\": {\"necessity\": 18, \"economy\": 17, \"goals\": 17";
        String some = Checked.with(form, "\"criteria\": [ => " + total + "}, \"criteria\": [");
        String all = Checked.with(
                form, "\"criteria\": [ => " + total + ", \"feasibility\": 17, \"financing\": 19}, \"criteria\": [");

        assertThat(Checked.told(some)).noneMatch(told -> told.contains("total-of-subtotals"));
        assertThat(Checked.told(all)).contains("error total-of-subtotals /totalScore");
    }

    @Test
    void huangshiAsksOnceWhatIsDoneWhereTargetsMayBeMissed() {
        String form = text("huangshi-monitoring/typical");
        String without = form.substring(0, form.indexOf("\"suggestion\"")) + "\"suggestion\": \"\"}";

        assertThat(Checked.told(form)).isEmpty();
        assertThat(Checked.told(without)).containsExactly("warning reason-of-doubt /suggestion");
    }

    @Test
    void sichuanPrintsHowLongItsTextsMayBe() {
        String form = text("sichuan-project-self-evaluation/typical");
        String reason = "\"executionReason\": \"";

        assertThat(Checked.told(form.replace(reason, reason + "支".repeat(100))))
                .containsExactly("warning length-asked-for /executionReason");
    }

    @Test
    void sichuanAsksWhyLessThanNineTenthsWereSpent() {
        String reason = "\"executionReason\": \"质保金";
        String form = text("sichuan-project-self-evaluation/typical");
        String without = form.substring(0, form.indexOf(reason)) + "\"executionReason\": \"\""
                + form.substring(form.indexOf("\",", form.indexOf(reason)) + 1);

        assertThat(Checked.findings(without))
                .filteredOn(finding -> finding.rule().equals("reason-of-low-execution"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message(Locale.CHINESE)).contains("88.00 低于 90.00"));
        assertThat(Checked.told(without.replace("\"executionRate\": 88", "\"executionRate\": 90")))
                .noneMatch(finding -> finding.contains("reason-of-low-execution"));
    }

    private static String text(String sample) {
        return new String(Sample.named(sample).json(), StandardCharsets.UTF_8);
    }

    private static List<String> told(String sample) {
        List<Finding> findings = Checked.findings(Sample.named(sample).json());
        return findings.stream().map(Checked::told).toList();
    }
}
