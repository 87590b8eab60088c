package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.formpress.problem.Severity;
import org.junit.jupiter.api.Test;

/** What the rules find in the 55 published forms: 47 自评表 and 8 申报表. */
class PublishedFormsTest {

    @Test
    void theRulesThatPublishedFormsBreakAreTheseAndNoOthers() {
        Map<String, Long> told = Sample.corpus()
                .flatMap(form -> Checked.findings(form.json()).stream())
                .collect(Collectors.groupingBy(
                        finding -> finding.severity().id() + " " + finding.rule(),
                        TreeMap::new,
                        Collectors.counting()));
        assertThat(told)
                .isEqualTo(Map.of(
                        "error total-weight", 2L,
                        "error total-score", 2L,
                        "warning total-weight-100", 2L,
                        "warning deviation-of-lost-points", 12L,
                        "info level1-weights", 4L,
                        "info completion-repeats-goal", 10L,
                        "info target-and-actual", 8L,
                        "info indicator-kinds", 9L));
    }

    @Test
    void onlyTheFormsWhoseRowsMissFivePointsOfTheirPrintedTotalHaveErrors() {
        assertThat(Sample.corpus()
                        .filter(form -> Checked.findings(form.json()).stream()
                                .anyMatch(finding -> finding.severity() == Severity.ERROR))
                        .map(Sample::name))
                .containsExactly("corpus/000-57-self-evaluation", "corpus/000-75-self-evaluation");
    }

    @Test
    void threeFormsLosePointsWithoutAReason() {
        Map<String, Long> rows = Sample.corpus()
                .flatMap(form -> Checked.findings(form.json()).stream()
                        .filter(finding -> finding.rule().equals("deviation-of-lost-points"))
                        .map(finding -> form.name()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(rows)
                .isEqualTo(Map.of(
                        "corpus/000-09-self-evaluation", 1L,
                        "corpus/000-39-self-evaluation", 5L,
                        "corpus/000-44-self-evaluation", 6L));
    }

    @Test
    void theSamplesToStartFromHaveNoFindings() {
        assertThat(Checked.findings(Sample.named("self-evaluation/typical").json()))
                .isEmpty();
        assertThat(Checked.findings(Sample.named("target-declaration/typical").json()))
                .isEmpty();
    }

    /** Those called published keep the contradictions they were published with. */
    @Test
    void noSampleOfOursHasAnError() {
        assertThat(Sample.samples()
                        .filter(form -> !form.name().endsWith("/published"))
                        .flatMap(form -> Checked.findings(form.json()).stream()))
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR);
    }
}
