package org.formpress.book;

import java.math.BigDecimal;
import java.util.Optional;
import org.formpress.form.Form;

/** Amounts in 万元, exact to the last digit. */
final class TenThousands {

    private static final int DIGITS = 4;

    private TenThousands() {}

    /** An amount that a form prints in its own unit of money, printed in 万元. */
    static String of(String printed, Form form) {
        boolean inYuan = MoneyUnit.of(form) == MoneyUnit.YUAN;
        return inYuan
                ? read(printed)
                        .map(yuan -> Amounts.print(yuan.movePointLeft(DIGITS)))
                        .orElse(printed)
                : printed;
    }

    /** A printed amount as a number; empty where none is printed, or something else. */
    static Optional<BigDecimal> read(String printed) {
        String plain = printed.replace(",", "");
        return plain.matches("-?[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
