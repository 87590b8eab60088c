package org.formpress.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.formpress.money.Amounts;

/**
 * {@code unit-slip}: no part is so many times its total that it must be in another unit, such as 元 among 万元.
 *
 * @param times so many times the total are too much
 */
record UnitSlipRule(RulePlace value, List<RulePlace> of, BigDecimal times) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new UnitSlipRule(rule.place("value"), rule.singlePlaces("of"), rule.number("times"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        Optional<BigDecimal> total = Amounts.of(value.in(row)).filter(amount -> amount.signum() > 0);
        total.ifPresent(amount -> of.forEach(part -> check(part, amount, row, findings)));
    }

    private void check(RulePlace part, BigDecimal total, RuleRow row, FindingCollector findings) {
        Amounts.of(part.in(row))
                .filter(amount -> amount.compareTo(total.multiply(times)) > 0)
                .ifPresent(amount -> findings.add(
                        "unit-slip",
                        part.pointer(row),
                        Amounts.print(amount),
                        findings.label(value, row),
                        Amounts.print(total),
                        Amounts.print(times)));
    }
}
