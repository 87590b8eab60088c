package org.formpress.book;

import java.math.BigDecimal;

/**
 * What some forms plan and what they executed, all of them both.
 *
 * @param unit  the 实施单位 of the first of them; may be empty
 * @param forms how many they are
 */
record UnitMoney(String unit, int forms, BigDecimal budget, BigDecimal executed) {

    /** @param form one that {@link Figures#isRated()} */
    static UnitMoney of(Figures form) {
        return new UnitMoney(
                form.place().entry().unit(),
                1,
                form.budget().orElseThrow(),
                form.executed().orElseThrow());
    }

    UnitMoney plus(UnitMoney other) {
        return new UnitMoney(unit, forms + other.forms, budget.add(other.budget), executed.add(other.executed));
    }
}
