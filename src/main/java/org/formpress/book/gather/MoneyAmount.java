package org.formpress.book.gather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.formpress.form.Form;
import org.formpress.money.Amounts;

/**
 * An amount of one form in the unit of money of another.
 *
 * @param rounded whether the other form takes fewer decimals than it has
 */
record MoneyAmount(JsonNode node, boolean rounded) {

    private static final String UNIT = "moneyUnit";
    private static final String YUAN = "元";
    private static final int ZEROS_OF_WAN = 4;

    /** Empty unless the value is an amount in another unit. */
    static Optional<MoneyAmount> of(JsonNode value, Form from, Form to) {
        int zeros = zeros(to) - zeros(from);
        return Amounts.of(value).filter(amount -> zeros != 0).map(amount -> of(amount.movePointLeft(zeros)));
    }

    private static int zeros(Form form) {
        return YUAN.equals(form.settings().get(UNIT)) ? 0 : ZEROS_OF_WAN;
    }

    private static MoneyAmount of(BigDecimal exact) {
        BigDecimal amount = exact.setScale(Amounts.MIN_DECIMALS, RoundingMode.HALF_UP);
        return new MoneyAmount(DecimalNode.valueOf(amount), amount.compareTo(exact) != 0);
    }
}
