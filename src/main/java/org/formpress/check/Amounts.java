package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts, exact as in the data. */
final class Amounts {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Amounts() {}

    /** The amount that a value is: a number, or a plain decimal as text; none for anything else. */
    static Optional<BigDecimal> of(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        return node.isTextual() && isDecimal(node.textValue())
                ? Optional.of(new BigDecimal(node.textValue()))
                : Optional.empty();
    }

    // Without an exponent: one of nine digits would make sums of as many.
    private static boolean isDecimal(String text) {
        return text.length() <= 40 && DECIMAL.matcher(text).matches();
    }

    /** The sum of the amounts that are there; none when there is no amount at all. */
    static Optional<BigDecimal> sum(List<Place> places, Row row) {
        Sum sum = new Sum();
        places.forEach(place -> place.forEach(row, sum::add));
        return Optional.ofNullable(sum.total);
    }

    private static final class Sum {
        private @Nullable BigDecimal total;

        void add(JsonNode node) {
            of(node).ifPresent(amount -> total = total == null ? amount : total.add(amount));
        }
    }

    /** As forms print it, such as {@code 1,000.00}; decimals beyond the second are rounded. */
    static String print(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
