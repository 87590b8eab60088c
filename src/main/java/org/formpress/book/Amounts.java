package org.formpress.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Prints amounts, exact to the last digit. */
final class Amounts {

    /** As few decimals as an amount of money is printed with. */
    static final int LEAST_DECIMALS = 2;

    private Amounts() {}

    /** With as many decimals as it has, at least two, and without separators. */
    static String plain(BigDecimal amount) {
        return amount.setScale(decimals(amount), RoundingMode.UNNECESSARY).toPlainString();
    }

    /** As {@code 1,000.00}, with more decimals where the amount has them. */
    static String print(BigDecimal amount) {
        return print(amount, decimals(amount));
    }

    /**
     * As {@code 1,000.0000}, so that the points of a column stand below each other.
     *
     * @param decimals no less than the amount has
     */
    static String print(BigDecimal amount, int decimals) {
        String plain = amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = plain.indexOf('.') - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** How many decimals all the amounts need so that none is rounded. */
    static int decimals(Collection<BigDecimal> amounts) {
        return amounts.stream().mapToInt(Amounts::decimals).max().orElse(LEAST_DECIMALS);
    }

    private static int decimals(BigDecimal amount) {
        return Math.max(LEAST_DECIMALS, amount.stripTrailingZeros().scale());
    }
}
