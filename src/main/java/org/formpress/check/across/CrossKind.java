package org.formpress.check.across;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.check.Targets;
import org.formpress.form.Form;
import org.formpress.money.Amounts;

/** How two values are compared. */
enum CrossKind {
    /** Amounts of money, each in the unit of its form. */
    MONEY("across.money") {
        @Override
        Optional<Read> read(JsonNode node, Form form) {
            String unit = String.valueOf(form.settings().getOrDefault("moneyUnit", WAN));
            return Amounts.of(node)
                    .map(amount -> new Read(
                            Amounts.print(amount) + " " + unit,
                            (unit.equals(WAN) ? amount : amount.movePointLeft(ZEROS)).toPlainString()));
        }

        @Override
        boolean differ(String value, String other) {
            BigDecimal difference =
                    new BigDecimal(value).subtract(new BigDecimal(other)).abs();
            return difference.compareTo(ROUNDED) > 0;
        }
    },
    /** Texts, such as targets; ten is as good as at least ten, and measured values may be written in any way. */
    TEXT("across.text") {
        @Override
        Optional<Read> read(JsonNode node, Form form) {
            String text = node.asText("");
            String folded = CrossText.of(text);
            String compared = Targets.canonical(folded)
                    .orElseGet(() -> AT_LEAST.matcher(folded).replaceFirst(""));
            return compared.isEmpty() ? Optional.empty() : Optional.of(new Read(text, compared));
        }

        @Override
        boolean differ(String value, String other) {
            return !value.equals(other);
        }
    },
    /** A year that lies within a period; of days their years count. */
    WITHIN("across.within") {
        @Override
        Optional<Read> read(JsonNode node, Form form) {
            String text = node.asText("");
            Matcher year = YEAR.matcher(text);
            return year.matches() ? Optional.of(new Read(text, year.group(1))) : Optional.empty();
        }

        @Override
        boolean differ(String value, String other) {
            String[] period = other.split(TO, -1);
            return value.compareTo(period[0]) < 0 || value.compareTo(period[period.length - 1]) > 0;
        }
    };

    /** Between the ends of a period. */
    static final String TO = "—";

    private static final String WAN = "万元";
    private static final int ZEROS = 4;
    // In 万元 with two decimals the other form may have rounded.
    private static final BigDecimal ROUNDED = new BigDecimal("0.005");
    private static final Pattern AT_LEAST = Pattern.compile("^(>=|≥|≧|⩾|=)");

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(-[0-9]{2}-[0-9]{2})?");

    private final String code;

    CrossKind(String code) {
        this.code = code;
    }

    /** A message key without its prefix {@code check.}. */
    String code() {
        return code;
    }

    /**
     * A value.
     *
     * @param shown    to people
     * @param compared with others of its kind
     */
    record Read(String shown, String compared) {

        /** The period from this to a later one. */
        Read to(Read end) {
            return new Read(shown + TO + end.shown, compared + TO + end.compared);
        }
    }

    /** Empty if there is no such value. */
    abstract Optional<Read> read(JsonNode node, Form form);

    abstract boolean differ(String value, String other);
}
