package org.formpress.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.formpress.money.Amounts;

/**
 * {@code pace}: an amount is at least what is due at another, such as a rate of execution at a month.
 *
 * @param unless what is due at least by another rule, which tells of it if not even that is reached; empty for none
 */
record PaceRule(RulePlace value, RulePlace by, Due due, Optional<Due> unless) implements RuleKind.OfRow {

    private static final String STEPS = "steps";
    private static final String UNLESS = "unless";

    static RuleKind read(RuleSettings rule) {
        return new PaceRule(
                rule.place("value"),
                rule.place("by"),
                rule.has(STEPS) ? Due.steps(rule, STEPS) : Due.share(rule, "share"),
                rule.has(UNLESS) ? Optional.of(Due.share(rule, UNLESS)) : Optional.empty());
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        Optional<BigDecimal> given = Amounts.of(value.in(row));
        Optional<BigDecimal> at = given.isEmpty() ? given : Amounts.of(by.in(row));
        if (at.isEmpty() || isBelow(given.get(), unless.flatMap(graver -> graver.at(at.get())))) {
            return;
        }
        Optional<BigDecimal> least = due.at(at.get());
        if (isBelow(given.get(), least)) {
            findings.add(
                    "pace",
                    value.pointer(row),
                    Amounts.print(given.get()),
                    Amounts.print(least.get().setScale(Amounts.MIN_DECIMALS, RoundingMode.HALF_UP)),
                    findings.label(by, row),
                    at.get().toPlainString());
        }
    }

    private static boolean isBelow(BigDecimal given, Optional<BigDecimal> least) {
        return least.filter(limit -> given.compareTo(limit) < 0).isPresent();
    }
}
