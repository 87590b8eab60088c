package org.formpress.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.money.Amounts;

/** A reason why a text is required. */
interface Cause {

    /** @param pointer the text that is missing */
    void check(String pointer, RuleRow row, FindingCollector findings);

    static Cause read(RuleSettings when) {
        Cause cause = when.has("below")
                ? new Below(when.place("value"), when.place("below"))
                : new Reaches(when.place("value"), when.place("of"), when.number("reaches"));
        when.refuseUnread();
        return cause;
    }

    /** An amount is below another, for example because points were lost. */
    record Below(RulePlace value, RulePlace below) implements Cause {

        @Override
        public void check(String pointer, RuleRow row, FindingCollector findings) {
            Optional<BigDecimal> amount = Amounts.of(value.in(row));
            Optional<BigDecimal> other = Amounts.of(below.in(row));
            if (amount.isPresent() && other.isPresent() && amount.get().compareTo(other.get()) < 0) {
                findings.add(
                        "required.below",
                        pointer,
                        "",
                        findings.label(value, row),
                        Amounts.print(amount.get()),
                        findings.label(below, row),
                        Amounts.print(other.get()));
            }
        }
    }

    /**
     * The actual value reaches a multiple of the target. Both are texts such as ≥10场; they can be compared only if they
     * have a plain number, the same unit and no upper limit.
     */
    record Reaches(RulePlace value, RulePlace of, BigDecimal times) implements Cause {

        // Possessive quantifiers keep a text of blanks from backtracking.
        private static final Pattern WANTED =
                Pattern.compile("\\s*+(?:>=|[≥≧>＞=＝])?+\\s*+([0-9]{1,15}(?:\\.[0-9]{1,6})?)(\\D{0,20})");
        private static final Pattern REACHED =
                Pattern.compile("\\s*+[=＝]?+\\s*+([0-9]{1,15}(?:\\.[0-9]{1,6})?)(\\D{0,20})");
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public void check(String pointer, RuleRow row, FindingCollector findings) {
            String actual = value.in(row).asText("");
            String target = of.in(row).asText("");
            if (isReached(WANTED.matcher(target), REACHED.matcher(actual))) {
                findings.add(
                        "required.reaches",
                        pointer,
                        "",
                        findings.label(value, row),
                        actual,
                        findings.label(of, row),
                        target,
                        times.multiply(HUNDRED).stripTrailingZeros().toPlainString());
            }
        }

        private boolean isReached(Matcher wanted, Matcher reached) {
            if (!wanted.matches()
                    || !reached.matches()
                    || !wanted.group(2).strip().equals(reached.group(2).strip())) {
                return false;
            }
            BigDecimal goal = new BigDecimal(wanted.group(1));
            return goal.signum() > 0 && new BigDecimal(reached.group(1)).compareTo(goal.multiply(times)) >= 0;
        }
    }
}
