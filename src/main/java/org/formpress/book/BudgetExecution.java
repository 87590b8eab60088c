package org.formpress.book;

import java.math.BigDecimal;

/**
 * The budget and its execution, of forms that have both.
 *
 * @param unit  the 实施单位 of the first form; may be empty
 * @param forms how many
 */
record BudgetExecution(String unit, int forms, BigDecimal budget, BigDecimal executed) {

    /** @param form one that {@link Figures#isRated()} */
    static BudgetExecution of(Figures form) {
        return new BudgetExecution(
                form.place().entry().identity().unit(),
                1,
                form.budget().orElseThrow(),
                form.executed().orElseThrow());
    }

    BudgetExecution plus(BudgetExecution other) {
        return new BudgetExecution(unit, forms + other.forms, budget.add(other.budget), executed.add(other.executed));
    }
}
