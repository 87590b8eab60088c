package org.formpress.write.excel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.write.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A value that a cell holds as a number, and the number format that shows it as the form prints it.
 *
 * @param value a decimal; for a day the number that Excel has for it
 */
public record CellNumber(String value, String format) {

    /** A double distinguishes all decimals of so many digits; Excel stores and shows no more. */
    static final int MAX_DIGITS = 15;

    private static final int DIGITS_OF_A_THOUSAND = 4;
    private static final String PERCENT = "%";

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\\.([0-9]+))?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Day 0 for all days from March 1900 on. Before, Excel counts a 29 February 1900 that there was not. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    /** The format of an empty cell. */
    static String format(ValueType.Kind kind) {
        return switch (kind) {
            case TEXT -> "@";
            case AMOUNT -> "#,##0.00";
            case INTEGER -> "0";
            case DATE -> "yyyy\\-mm\\-dd";
        };
    }

    /** A printed value as a number; empty if it stays text: another text, or more digits than fit. */
    public static Optional<CellNumber> of(String printed, ValueType.Kind kind) {
        return switch (kind) {
            case TEXT -> Optional.empty();
            case AMOUNT, INTEGER -> decimal(printed);
            case DATE -> day(printed);
        };
    }

    /** Whether it is a decimal with more digits than a cell can hold as a number. */
    static boolean isTooLong(String printed, ValueType.Kind kind) {
        return (kind == ValueType.Kind.AMOUNT || kind == ValueType.Kind.INTEGER)
                && NUMBER.matcher(printed).matches()
                && digits(plain(printed)) > MAX_DIGITS;
    }

    /** A printed number without separators and trailing zeros. */
    private static String plain(String printed) {
        String digits = printed.replace(",", "");
        int end = digits.length();
        if (digits.indexOf('.') >= 0) {
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            end -= digits.charAt(end - 1) == '.' ? 1 : 0;
        }
        return digits.substring(0, end);
    }

    /** How many digits a plain number has from the first that is not 0. */
    private static int digits(String plain) {
        int digits = 0;
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (c > '0' && c <= '9' || c == '0' && digits > 0) {
                digits++;
            }
        }
        return digits;
    }

    private static Optional<CellNumber> decimal(String printed) {
        return printed.endsWith(PERCENT)
                ? plainDecimal(printed.substring(0, printed.length() - 1)).map(CellNumber::percent)
                : plainDecimal(printed);
    }

    /** As Excel keeps what is typed as 95%: 0.95, shown times 100. */
    private CellNumber percent() {
        String hundredth =
                new BigDecimal(value).movePointLeft(2).stripTrailingZeros().toPlainString();
        return new CellNumber(hundredth, format + PERCENT);
    }

    private static Optional<CellNumber> plainDecimal(String printed) {
        Matcher number = NUMBER.matcher(printed);
        if (!number.matches()) {
            return Optional.empty();
        }
        String value = plain(printed);
        int digits = digits(value);
        boolean negativeZero = digits == 0 && printed.startsWith("-");
        return negativeZero || digits > MAX_DIGITS
                ? Optional.empty()
                : Optional.of(new CellNumber(value, format(printed, number.group(1))));
    }

    /** Amounts below a thousand have no separator, and are grouped like the others of their column. */
    private static String format(String printed, @Nullable String decimals) {
        if (decimals == null) {
            return printed.indexOf(',') >= 0 ? "#,##0" : "0";
        }
        int whole = printed.length() - decimals.length() - 1 - (printed.startsWith("-") ? 1 : 0);
        boolean grouped = printed.indexOf(',') >= 0 || whole < DIGITS_OF_A_THOUSAND;
        return (grouped ? "#,##0." : "0.") + "0".repeat(decimals.length());
    }

    private static Optional<CellNumber> day(String printed) {
        if (!DAY.matcher(printed).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(printed);
            return day.isBefore(FIRST_DAY)
                    ? Optional.empty()
                    : Optional.of(new CellNumber(
                            Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day)), format(ValueType.Kind.DATE)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
