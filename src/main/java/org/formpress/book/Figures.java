package org.formpress.book;

import java.math.BigDecimal;
import java.util.Optional;

/** The numbers of one form of a book, each empty where the form has none. */
record Figures(
        BookPlace place, Optional<BigDecimal> budget, Optional<BigDecimal> executed, Optional<BigDecimal> score) {

    /** @param unit that of the amounts */
    static Figures of(BookPlace place, MoneyUnit unit) {
        BookEntry entry = place.entry();
        return new Figures(
                place, unit.read(entry.budget()), unit.read(entry.executed()), TenThousands.read(entry.score()));
    }

    /** Whether the form says what was planned and what was executed. */
    boolean isRated() {
        return budget.isPresent() && executed.isPresent();
    }
}
