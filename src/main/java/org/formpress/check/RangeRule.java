package org.formpress.check;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.formpress.money.Amounts;

/** {@code range}: an amount is at least, or at most, another amount or a number. */
record RangeRule(RulePlace value, Optional<Bound> least, Optional<Bound> most) implements RuleKind.OfRow {

    /**
     * One end of the range.
     *
     * @param place where it is found; empty for a fixed number
     */
    record Bound(Optional<RulePlace> place, BigDecimal number) {

        static Bound read(RuleSettings rule, String key) {
            return rule.isNumber(key)
                    ? new Bound(Optional.empty(), rule.number(key))
                    : new Bound(Optional.of(rule.place(key)), BigDecimal.ZERO);
        }

        Optional<BigDecimal> in(RuleRow row) {
            return Amounts.of(place.map(at -> at.in(row)).orElseGet(() -> DecimalNode.valueOf(number)));
        }
    }

    static RuleKind read(RuleSettings rule) {
        if (!rule.has("least") && !rule.has("most")) {
            throw rule.fault("kind", "a range needs least, most or both");
        }
        return new RangeRule(
                rule.place("value"),
                rule.has("least") ? Optional.of(Bound.read(rule, "least")) : Optional.empty(),
                rule.has("most") ? Optional.of(Bound.read(rule, "most")) : Optional.empty());
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        Optional<BigDecimal> given = Amounts.of(value.in(row));
        if (given.isEmpty()) {
            return;
        }
        BigDecimal amount = given.get();
        least.ifPresent(bound -> bound.in(row)
                .filter(limit -> amount.compareTo(limit) < 0)
                .ifPresent(limit -> add("least", amount, bound, limit, row, findings)));
        most.ifPresent(bound -> bound.in(row)
                .filter(limit -> amount.compareTo(limit) > 0)
                .ifPresent(limit -> add("most", amount, bound, limit, row, findings)));
    }

    private void add(
            String code, BigDecimal amount, Bound bound, BigDecimal limit, RuleRow row, FindingCollector findings) {
        String named = code + (bound.place().isPresent() ? "" : ".number");
        String label = bound.place().map(place -> findings.label(place, row)).orElse("");
        String pointer = value.pointer(row);
        findings.add(named, pointer, findings.number(pointer, amount), findings.number(pointer, limit), label);
    }
}
