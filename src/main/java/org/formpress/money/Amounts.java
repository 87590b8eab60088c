package org.formpress.money;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and prints amounts of money and scores exactly, never rounded. */
public final class Amounts {

    /** The minimum number of decimals printed. */
    public static final int MIN_DECIMALS = 2;

    // No exponent: one of nine digits would produce sums of a billion digits.
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}+(\\.[0-9]{1,40}+)?");

    private Amounts() {}

    /** Reads a plain decimal such as {@code -1000.5}; empty for any other text. */
    public static Optional<BigDecimal> read(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Reads a number, or a plain decimal as text; empty for any other value. */
    public static Optional<BigDecimal> of(JsonNode value) {
        return value.isNumber() ? Optional.of(value.decimalValue()) : read(value.asText(""));
    }

    /** Prints as {@code 1,000.00}, with more decimals where the amount has them. */
    public static String print(BigDecimal amount) {
        return print(amount, decimals(amount));
    }

    /**
     * Prints as {@code 1,000.0000}, so that the decimal points of a column align.
     *
     * @param decimals at least as many as the amount has
     */
    public static String print(BigDecimal amount, int decimals) {
        String plain = amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = plain.indexOf('.') - 3; at > (amount.signum() < 0 ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** Prints as {@code 1000.00}, with more decimals where the amount has them. */
    public static String plain(BigDecimal amount) {
        return amount.setScale(decimals(amount), RoundingMode.UNNECESSARY).toPlainString();
    }

    /** The decimals needed to print all the amounts without rounding, at least {@link #MIN_DECIMALS}. */
    public static int decimals(Collection<BigDecimal> amounts) {
        return amounts.stream().mapToInt(Amounts::decimals).max().orElse(MIN_DECIMALS);
    }

    private static int decimals(BigDecimal amount) {
        return Math.max(MIN_DECIMALS, amount.stripTrailingZeros().scale());
    }
}
