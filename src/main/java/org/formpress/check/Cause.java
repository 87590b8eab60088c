package org.formpress.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.formpress.money.Amounts;

/** A reason why a text is required. */
interface Cause {

    /** @param pointer the text that is missing */
    void check(String pointer, RuleRow row, FindingCollector findings);

    static Cause read(RuleSettings when) {
        Cause cause = read(when, when.place("value"));
        when.refuseUnread();
        return cause;
    }

    private static Cause read(RuleSettings when, RulePlace value) {
        if (when.has("below")) {
            return new Below(value, RangeRule.Bound.read(when, "below"));
        }
        if (when.has("is")) {
            return new Is(value, when.text("is"));
        }
        if (when.has("misses")) {
            return new Misses(value, MeasurePlace.read(when, "misses"));
        }
        if (!when.has("reaches")) {
            throw when.fault("value", "when has one of below, is, misses and reaches beside value");
        }
        return new Reaches(value, MeasurePlace.read(when, "of"), when.number("reaches"));
    }

    /** Another text is a certain one, such as that of a box that was ticked. */
    record Is(RulePlace value, String text) implements Cause {

        @Override
        public void check(String pointer, RuleRow row, FindingCollector findings) {
            // A text that stands once may be asked for by several rows.
            if (text.equals(value.in(row).asText()) && !findings.isTold("required.is", pointer)) {
                findings.add("required.is", pointer, "", findings.label(value, row), text);
            }
        }
    }

    /** An amount is below another or a number, for example because points were lost. */
    record Below(RulePlace value, RangeRule.Bound below) implements Cause {

        @Override
        public void check(String pointer, RuleRow row, FindingCollector findings) {
            Optional<BigDecimal> amount = Amounts.of(value.in(row));
            Optional<BigDecimal> other = below.in(row);
            if (amount.isPresent() && other.isPresent() && amount.get().compareTo(other.get()) < 0) {
                findings.add(
                        below.place().isPresent() ? "required.below" : "required.below.number",
                        pointer,
                        "",
                        findings.label(value, row),
                        Amounts.print(amount.get()),
                        below.place().map(place -> findings.label(place, row)).orElse(""),
                        Amounts.print(other.get()));
            }
        }
    }

    /**
     * The actual value reaches a multiple of the target. Both are texts such as ≥10场; they can be compared only if they
     * have a plain number, the same unit and no upper limit.
     */
    record Reaches(RulePlace value, MeasurePlace of, BigDecimal times) implements Cause {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public void check(String pointer, RuleRow row, FindingCollector findings) {
            of.pair(value, row)
                    .filter(this::isReached)
                    .ifPresent(pair -> findings.add(
                            "required.reaches",
                            pointer,
                            "",
                            findings.label(value, row),
                            pair.actualText(),
                            findings.label(of.value(), row),
                            pair.targetText(),
                            times.multiply(HUNDRED).stripTrailingZeros().toPlainString()));
        }

        private boolean isReached(MeasuredPair pair) {
            return pair.target().number().signum() > 0
                    && pair.target().comparison().isOpenUpward()
                    && pair.number()
                            .filter(number ->
                                    number.compareTo(pair.target().number().multiply(times)) >= 0)
                            .isPresent();
        }
    }

    /** The actual value does not meet the target; both are texts such as ≥10场. */
    record Misses(RulePlace value, MeasurePlace of) implements Cause {

        @Override
        public void check(String pointer, RuleRow row, FindingCollector findings) {
            of.pair(value, row)
                    .filter(MeasuredPair::isMissed)
                    .ifPresent(pair -> findings.add(
                            "required.misses",
                            pointer,
                            "",
                            findings.label(value, row),
                            pair.actualText(),
                            findings.label(of.value(), row),
                            pair.targetText()));
        }
    }
}
