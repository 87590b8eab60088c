package org.formpress.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Prints amounts of money without rounding. */
final class MoneyText {

    private static final int MIN_DECIMALS = 2;

    private MoneyText() {}

    /** With at least two decimals and no separators. */
    static String plain(BigDecimal amount) {
        return amount.setScale(decimals(amount), RoundingMode.UNNECESSARY).toPlainString();
    }

    /** As {@code 1,000.00}, with more decimals if the amount has them. */
    static String print(BigDecimal amount) {
        return print(amount, decimals(amount));
    }

    /**
     * As {@code 1,000.0000}, so that the decimal points of a column align.
     *
     * @param decimals at least as many as the amount has
     */
    static String print(BigDecimal amount, int decimals) {
        String plain = amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = plain.indexOf('.') - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** How many decimals the amounts need so that none is rounded. */
    static int decimals(Collection<BigDecimal> amounts) {
        return amounts.stream().mapToInt(MoneyText::decimals).max().orElse(MIN_DECIMALS);
    }

    private static int decimals(BigDecimal amount) {
        return Math.max(MIN_DECIMALS, amount.stripTrailingZeros().scale());
    }
}
