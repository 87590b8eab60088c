package org.formpress.check;

import java.time.LocalDate;
import java.util.Optional;

/** {@code order}: one date is not after another. */
record OrderRule(RulePlace from, RulePlace to) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new OrderRule(rule.place("from"), rule.place("to"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        Optional<LocalDate> first = Dates.of(from.in(row));
        Optional<LocalDate> last = Dates.of(to.in(row));
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            findings.add(
                    "order",
                    from.pointer(row),
                    first.get().toString(),
                    last.get().toString(),
                    findings.label(to, row));
        }
    }
}
