package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.formpress.money.Amounts;

/**
 * {@code target-score}: a score is the one that target, actual value and weight give. Rows whose values cannot be compared have none.
 *
 * @param formulas  by what the target asks for
 * @param tolerance by how much a score may differ, because people round
 * @param below     whether a score may be lower, for a reason that is in no number
 */
record TargetScoreRule(
        RulePlace value,
        RulePlace weight,
        MeasurePlace target,
        RulePlace actual,
        Map<Wanted, ScoreFormula> formulas,
        BigDecimal tolerance,
        boolean below)
        implements RuleKind.OfRow, Derivation {

    /** What a target asks for, by the names of the rule's formulas. */
    enum Wanted {
        AT_LEAST("at-least"),
        AT_MOST("at-most"),
        EQUAL("equal"),
        RANGE("range"),
        ZERO("zero");

        private final String id;

        Wanted(String id) {
            this.id = id;
        }

        static Optional<Wanted> of(Measure target) {
            return switch (target.comparison()) {
                case NONE -> target.isNothing() ? Optional.of(ZERO) : Optional.empty();
                case AT_LEAST, MORE -> positive(target, AT_LEAST);
                case AT_MOST, LESS -> positive(target, AT_MOST);
                case EQUAL -> positive(target, EQUAL);
                case RANGE -> Optional.of(RANGE);
            };
        }

        private static Optional<Wanted> positive(Measure target, Wanted wanted) {
            return switch (target.number().signum()) {
                case 1 -> Optional.of(wanted);
                case 0 -> wanted == AT_LEAST ? Optional.empty() : Optional.of(ZERO);
                default -> Optional.empty();
            };
        }
    }

    static RuleKind read(RuleSettings rule) {
        return new TargetScoreRule(
                rule.place("value"),
                rule.place("weight"),
                MeasurePlace.read(rule, "target"),
                rule.place("actual"),
                formulas(rule.inner("formulas")),
                rule.number("tolerance", BigDecimal.ZERO),
                rule.has("below") && rule.flag("below"));
    }

    private static Map<Wanted, ScoreFormula> formulas(RuleSettings settings) {
        Map<Wanted, ScoreFormula> formulas = new TreeMap<>();
        for (Wanted wanted : Wanted.values()) {
            if (settings.has(wanted.id)) {
                formulas.put(wanted, ScoreFormula.read(settings, wanted.id));
            }
        }
        settings.refuseUnread();
        return formulas;
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        Optional<BigDecimal> score = Amounts.of(value.in(row));
        Optional<BigDecimal> most = score.isEmpty() ? score : Amounts.of(weight.in(row));
        if (most.isPresent()) {
            target.pair(actual, row)
                    .filter(pair -> pair.isMet().isPresent())
                    .ifPresent(pair -> compare(score.get(), most.get(), pair, row, findings));
        }
    }

    @Override
    public Optional<JsonNode> derived(RuleRow row) {
        return Amounts.of(weight.in(row))
                .flatMap(most -> target.pair(actual, row)
                        .filter(pair -> pair.isMet().isPresent())
                        .flatMap(pair -> derived(most, pair)))
                .map(Derivation::rounded);
    }

    private Optional<BigDecimal> derived(BigDecimal most, MeasuredPair pair) {
        Optional<Wanted> wanted = Wanted.of(pair.target());
        // Exactly what was wanted meets a target whichever way it counts.
        return wanted.isEmpty() && pair.target().comparison() == Comparison.NONE
                ? Optional.of(most)
                : wanted.map(formulas::get).flatMap(formula -> expected(formula, most, pair));
    }

    private static Optional<BigDecimal> expected(ScoreFormula formula, BigDecimal most, MeasuredPair pair) {
        return pair.isMissed()
                ? formula.missed(pair.target().number(), pair.number().orElseThrow(), most)
                : Optional.of(most);
    }

    private void compare(BigDecimal score, BigDecimal most, MeasuredPair pair, RuleRow row, FindingCollector findings) {
        Optional<ScoreFormula> formula = Wanted.of(pair.target()).map(formulas::get);
        if (formula.isEmpty()) {
            return;
        }
        Optional<BigDecimal> expected = expected(formula.get(), most, pair);
        if (expected.isPresent()) {
            tell(score, expected.get(), pair, row, findings);
        } else if (score.compareTo(most) >= 0 && most.signum() > 0) {
            add("target-score.all", score, most, pair, row, findings);
        }
    }

    private void tell(
            BigDecimal score, BigDecimal expected, MeasuredPair pair, RuleRow row, FindingCollector findings) {
        BigDecimal more = score.subtract(expected);
        if (more.compareTo(tolerance) > 0 || !below && more.negate().compareTo(tolerance) > 0) {
            BigDecimal rounded = expected.setScale(Amounts.MIN_DECIMALS, RoundingMode.HALF_UP);
            add("target-score", score, rounded, pair, row, findings);
        }
    }

    private void add(
            String code,
            BigDecimal score,
            BigDecimal expected,
            MeasuredPair pair,
            RuleRow row,
            FindingCollector findings) {
        findings.add(
                code,
                value.pointer(row),
                Amounts.print(score),
                Amounts.print(expected),
                findings.label(target.value(), row),
                pair.targetText(),
                findings.label(actual, row),
                pair.actualText());
    }
}
