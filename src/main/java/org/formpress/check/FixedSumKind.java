package org.formpress.check;

import java.math.BigDecimal;
import java.util.List;
import org.formpress.money.Amounts;

/** {@code fixed-sum}: amounts have a certain sum, whatever stands in the cell for it. */
record FixedSumKind(Place value, List<Place> of, BigDecimal is) implements Kind.OfRow {

    static Kind read(RuleSettings rule) {
        return new FixedSumKind(rule.place("value"), rule.places("of"), rule.number("is"));
    }

    @Override
    public void check(Row row, Remarks remarks) {
        PlaceSum.of(of, row)
                .filter(sum -> sum.compareTo(is) != 0)
                .ifPresent(sum -> remarks.add("fixed-sum", value.pointer(row), Amounts.print(sum), Amounts.print(is)));
    }
}
