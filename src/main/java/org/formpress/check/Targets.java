package org.formpress.check;

import java.math.BigDecimal;
import java.util.Optional;

/** Measured values as they are compared with each other, however they were written. */
public final class Targets {

    private Targets() {}

    /**
     * The same text for all ways to write a measured value: ≥90%, 90.00(%), 90%以上 and 不低于90%; ≤3天 and 3天以内; 10万元 and 100000元.
     *
     * @return empty for a text that is no measured value
     */
    public static Optional<String> canonical(String text) {
        return Measure.read(text).map(Targets::canonical);
    }

    private static String canonical(Measure measure) {
        String sign = switch (measure.comparison()) {
            case NONE, AT_LEAST, EQUAL -> "";
            case AT_MOST -> "<=";
            case MORE -> ">";
            case LESS -> "<";
            case RANGE -> number(measure, measure.number()) + "-";
        };
        return sign + number(measure, measure.upTo()) + measure.unit();
    }

    private static String number(Measure measure, BigDecimal number) {
        return number.scaleByPowerOfTen(measure.exponent()).stripTrailingZeros().toPlainString();
    }
}
