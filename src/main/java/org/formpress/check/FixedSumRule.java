package org.formpress.check;

import java.math.BigDecimal;
import java.util.List;
import org.formpress.money.Amounts;

/** {@code fixed-sum}: amounts have a given sum, whatever the cell for the sum says. */
record FixedSumRule(RulePlace value, List<RulePlace> of, BigDecimal is) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new FixedSumRule(rule.place("value"), rule.places("of"), rule.number("is"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        PlaceSum.of(of, row)
                .filter(sum -> sum.compareTo(is) != 0)
                .ifPresent(sum -> findings.add("fixed-sum", value.pointer(row), Amounts.print(sum), Amounts.print(is)));
    }
}
