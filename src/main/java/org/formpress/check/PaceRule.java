package org.formpress.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.formpress.money.Amounts;

/**
 * {@code pace}: an amount is at least what is due at another, such as a rate of execution at a month.
 *
 * @param per    what the amount is taken as a share of, in per cent; empty for the amount itself
 * @param unless what is due at least by another rule, which tells of it if not even that is reached; empty for none
 */
record PaceRule(RulePlace value, Optional<RulePlace> per, RulePlace by, Due due, Optional<Due> unless)
        implements RuleKind.OfRow {

    private static final int DECIMALS = 12;
    private static final int HUNDRED = 2;

    private static final String STEPS = "steps";
    private static final String UNLESS = "unless";

    static RuleKind read(RuleSettings rule) {
        return new PaceRule(
                rule.place("value"),
                rule.optionalPlace("per"),
                rule.place("by"),
                rule.has(STEPS) ? Due.steps(rule, STEPS) : Due.share(rule, "share"),
                rule.has(UNLESS) ? Optional.of(Due.share(rule, UNLESS)) : Optional.empty());
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        Optional<BigDecimal> given = given(row);
        Optional<BigDecimal> at = given.isEmpty() ? given : Amounts.of(by.in(row));
        if (at.isEmpty() || isBelow(given.get(), unless.flatMap(graver -> graver.at(at.get())))) {
            return;
        }
        Optional<BigDecimal> least = due.at(at.get());
        if (isBelow(given.get(), least)) {
            findings.add(
                    per.isEmpty() ? "pace" : "pace.per",
                    value.pointer(row),
                    printed(given.get()),
                    printed(least.get()),
                    findings.label(by, row),
                    at.get().toPlainString(),
                    per.map(whole -> findings.label(whole, row)).orElse(""));
        }
    }

    private Optional<BigDecimal> given(RuleRow row) {
        Optional<BigDecimal> amount = Amounts.of(value.in(row));
        return per.isEmpty()
                ? amount
                : amount.flatMap(part -> Amounts.of(per.get().in(row))
                        .filter(whole -> whole.signum() > 0)
                        .map(whole -> part.movePointRight(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP)));
    }

    private static String printed(BigDecimal amount) {
        return Amounts.print(amount.setScale(Amounts.MIN_DECIMALS, RoundingMode.HALF_UP));
    }

    private static boolean isBelow(BigDecimal given, Optional<BigDecimal> least) {
        return least.filter(limit -> given.compareTo(limit) < 0).isPresent();
    }
}
