package org.formpress.book;

import java.math.BigDecimal;
import java.util.Optional;

/** The numbers of one form, each empty if the form has none. */
record Figures(
        BookPlace place, Optional<BigDecimal> budget, Optional<BigDecimal> executed, Optional<BigDecimal> score) {

    /** @param unit of the amounts */
    static Figures of(BookPlace place, MoneyUnit unit) {
        BookEntry.Printed printed = place.entry().printed();
        return new Figures(
                place, unit.read(printed.budget()), unit.read(printed.executed()), WanYuan.read(printed.score()));
    }

    /** Whether the form has both a budget and its execution. */
    boolean isRated() {
        return budget.isPresent() && executed.isPresent();
    }
}
