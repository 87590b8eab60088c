package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.form.FormFolderException;
import org.formpress.money.Amounts;
import org.formpress.problem.Characters;

/** {@code grade}: a grade matches the one that an amount reaches in the form's {@code grades}. */
record GradeRule(RulePlace value, RulePlace by, List<RulePlace> of, List<Band> bands)
        implements RuleKind.OfRow, Derivation {

    /** A grade and its minimum amount. */
    private record Band(BigDecimal min, String grade) {}

    static RuleKind read(RuleSettings rule) {
        return new GradeRule(
                rule.place("value"), rule.place("by"), rule.has("of") ? rule.places("of") : List.of(), bands(rule));
    }

    // The layout's graded() uses the same grades.
    private static List<Band> bands(RuleSettings rule) {
        if (rule.form().settings().get("grades") instanceof List<?> grades) {
            return grades.stream().map(entry -> band(entry, rule)).toList();
        }
        throw noGrades(rule);
    }

    private static Band band(Object entry, RuleSettings rule) {
        if (entry instanceof Map<?, ?> band
                && band.get("min") instanceof BigDecimal min
                && band.get("grade") instanceof String grade) {
            return new Band(min, grade);
        }
        throw noGrades(rule);
    }

    private static FormFolderException noGrades(RuleSettings rule) {
        return rule.fault("kind", "form.yml must have a list of grades, each like {min: 90, grade: 优}");
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        String given = value.in(row).asText("");
        Optional<BigDecimal> score = Characters.name(given).isEmpty() ? Optional.empty() : score(row);
        Optional<String> grade = score.flatMap(this::grade).filter(right -> !right.equals(Characters.name(given)));
        if (score.isPresent() && grade.isPresent()) {
            findings.add(
                    "grade",
                    value.pointer(row),
                    given,
                    Amounts.print(score.get()),
                    grade.get(),
                    findings.label(by, row));
        }
    }

    @Override
    public Optional<JsonNode> derived(RuleRow row) {
        // A total that is missing follows first, by a rule of its own.
        return Amounts.of(by.in(row)).flatMap(this::grade).map(TextNode::valueOf);
    }

    private Optional<BigDecimal> score(RuleRow row) {
        return Amounts.of(by.in(row)).or(() -> PlaceSum.of(of, row));
    }

    private Optional<String> grade(BigDecimal score) {
        return bands.stream()
                .filter(band -> score.compareTo(band.min()) >= 0)
                .map(Band::grade)
                .findFirst();
    }
}
