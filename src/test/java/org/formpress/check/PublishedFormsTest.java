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
    void the_rules_that_published_forms_break_are_these_and_no_others() {
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
                        "info level1-weights", 4L));
    }

    @Test
    void only_the_forms_whose_rows_miss_five_points_of_their_printed_total_have_errors() {
        assertThat(Sample.corpus()
                        .filter(form -> Checked.findings(form.json()).stream()
                                .anyMatch(finding -> finding.severity() == Severity.ERROR))
                        .map(Sample::name))
                .containsExactly("corpus/000-57-self-evaluation", "corpus/000-75-self-evaluation");
    }

    @Test
    void three_forms_lose_points_without_a_reason() {
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
    void the_samples_to_start_from_have_no_findings() {
        assertThat(Checked.findings(Sample.named("self-evaluation/typical").json()))
                .isEmpty();
        assertThat(Checked.findings(Sample.named("target-declaration/typical").json()))
                .isEmpty();
    }

    @Test
    void no_sample_has_an_error() {
        assertThat(Sample.samples().flatMap(form -> Checked.findings(form.json()).stream()))
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR);
    }
}
