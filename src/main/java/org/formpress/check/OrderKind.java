package org.formpress.check;

import java.time.LocalDate;
import java.util.Optional;

/** {@code order}: one day is not after another. */
record OrderKind(Place from, Place to) implements Kind.OfRow {

    static Kind read(RuleSettings rule) {
        return new OrderKind(rule.place("from"), rule.place("to"));
    }

    @Override
    public void check(Row row, Remarks remarks) {
        Optional<LocalDate> first = Dates.of(from.in(row));
        Optional<LocalDate> last = Dates.of(to.in(row));
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            remarks.add(
                    "order",
                    from.pointer(row),
                    first.get().toString(),
                    last.get().toString(),
                    remarks.label(to, row));
        }
    }
}
