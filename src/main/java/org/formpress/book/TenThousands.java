package org.formpress.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.formpress.form.Form;

/** Amounts in 万元, exact to the last digit. */
final class TenThousands {

    private static final String YUAN = "元";
    private static final int DIGITS = 4;
    private static final int LEAST_DECIMALS = 2;

    private TenThousands() {}

    /** An amount that a form prints in its own unit of money, printed in 万元. */
    static String of(String printed, Form form) {
        boolean inYuan = YUAN.equals(form.settings().get("moneyUnit"));
        return inYuan
                ? read(printed).map(yuan -> print(yuan.movePointLeft(DIGITS))).orElse(printed)
                : printed;
    }

    /** A printed amount as a number; empty where none is printed, or something else. */
    static Optional<BigDecimal> read(String printed) {
        String plain = printed.replace(",", "");
        return plain.matches("-?[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** As {@code 1,000.00}, with more decimals where the amount has them. */
    static String print(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        int decimals = Math.max(LEAST_DECIMALS, shortest.scale());
        String plain = shortest.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = plain.indexOf('.') - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
