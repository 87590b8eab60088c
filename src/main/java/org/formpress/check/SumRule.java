package org.formpress.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.formpress.money.Amounts;

/** {@code sum}: an amount is the sum of others. Not checked without the amount or without any of the others. */
record SumRule(RulePlace value, List<RulePlace> of) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new SumRule(rule.place("value"), rule.places("of"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        Optional<BigDecimal> given = Amounts.of(value.in(row));
        Optional<BigDecimal> sum = given.isEmpty() ? given : PlaceSum.of(of, row);
        if (given.isPresent() && sum.isPresent() && given.get().compareTo(sum.get()) != 0) {
            findings.add(
                    "sum",
                    value.pointer(row),
                    Amounts.print(given.get()),
                    Amounts.print(sum.get()),
                    Amounts.print(given.get().subtract(sum.get()).abs()));
        }
    }
}
