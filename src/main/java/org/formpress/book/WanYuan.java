package org.formpress.book;

import java.math.BigDecimal;
import java.util.Optional;
import org.formpress.form.Form;

/** Amounts in 万元, never rounded. */
final class WanYuan {

    private static final int ZEROS = 4;

    private WanYuan() {}

    /** Converts an amount as a form prints it to 万元. */
    static String of(String printed, Form form) {
        boolean inYuan = MoneyUnit.of(form) == MoneyUnit.YUAN;
        return inYuan
                ? read(printed)
                        .map(yuan -> MoneyText.print(yuan.movePointLeft(ZEROS)))
                        .orElse(printed)
                : printed;
    }

    /** Parses a printed amount; empty if the text is not one. */
    static Optional<BigDecimal> read(String printed) {
        String plain = printed.replace(",", "");
        return plain.matches("-?[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
