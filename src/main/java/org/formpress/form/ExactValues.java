package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.problem.Characters;
import org.formpress.problem.Excerpt;
import org.formpress.problem.Fault;
import org.formpress.text.Unseen;

/**
 * Rules for amounts and dates that JSON Schema validators do not apply alike: {@code multipleOf} fails on binary
 * numbers, and {@code format} need not assert anything.
 */
final class ExactValues {

    static final String AMOUNT = "amount";
    static final String DATE = "date";

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?([0-9]++)(?:\\.([0-9]++))?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MAX_LENGTH = 40;
    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int MAX_DECIMALS = 2;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(MAX_INTEGER_DIGITS);

    private ExactValues() {}

    /** The fault of a value of the given kind, if any; the schema decides whether it may be null or empty. */
    static Optional<Fault> fault(String kind, String pointer, JsonNode value) {
        Optional<String> code = switch (kind) {
            case AMOUNT -> amount(value);
            case DATE -> date(value);
            default -> Optional.empty();
        };
        if (code.isEmpty()) {
            return Optional.empty();
        }
        TextFault found = blanks(kind, value)
                .orElseGet(() -> kind.equals(AMOUNT) ? ofAmount(code.get()) : ofDate(value.textValue()));
        String[] arguments = found.arguments().toArray(String[]::new);
        return Optional.of(Fault.of(found.code(), pointer, SchemaFaults.text(value), arguments));
    }

    /**
     * The fault of a value that is right but for blanks round it or characters in it that nobody sees: where the first one stands,
     * and the value without.
     */
    private static Optional<TextFault> blanks(String kind, JsonNode value) {
        String text = value.isTextual() ? value.textValue() : "";
        String inner = Characters.withoutOuterBlanks(Unseen.removed(text));
        if (inner.isEmpty()
                || inner.equals(text)
                || fault(kind, "", TextNode.valueOf(inner)).isPresent()) {
            return Optional.empty();
        }
        int unseen = Unseen.first(text);
        int at = unseen >= 0 ? unseen : text.startsWith(inner) ? inner.length() : 0;
        return Optional.of(new TextFault(
                kind + (unseen >= 0 ? ".unseen" : ".blank"),
                List.of(Integer.toString(at + 1), Excerpt.codePoint(text.codePointAt(at)), inner)));
    }

    private static TextFault ofDate(String text) {
        Optional<String> iso = WrittenDate.iso(Characters.withoutOuterBlanks(text));
        return iso.map(day -> new TextFault("date.iso", List.of(day))).orElseGet(() -> new TextFault(DATE, List.of()));
    }

    private static Optional<String> amount(JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (value.isNumber()) {
            return decimal(value.decimalValue());
        }
        return value.isTextual() ? written(value.textValue()) : Optional.of(AMOUNT);
    }

    private static Optional<String> decimal(BigDecimal amount) {
        if (amount.abs().compareTo(LIMIT) >= 0) {
            return Optional.of("amount.large");
        }
        return amount.stripTrailingZeros().scale() > MAX_DECIMALS ? Optional.of("decimals") : Optional.empty();
    }

    private static Optional<String> written(String amount) {
        if (amount.codePointCount(0, amount.length()) > MAX_LENGTH) {
            return Optional.of("number.long");
        }
        Matcher decimal = PLAIN_DECIMAL.matcher(amount);
        if (!decimal.matches()) {
            return Optional.of(AMOUNT);
        }
        return decimal.group(1).length() > MAX_INTEGER_DIGITS
                ? Optional.of("amount.large")
                : decimal(new BigDecimal(amount));
    }

    private static TextFault ofAmount(String code) {
        return new TextFault(
                code,
                switch (code) {
                    case "number.long" -> List.of(Integer.toString(MAX_LENGTH));
                    case "decimals" -> List.of(Integer.toString(MAX_DECIMALS));
                    default -> List.of();
                });
    }

    private static Optional<String> date(JsonNode value) {
        if (!value.isTextual() || value.textValue().isEmpty() || isDay(value.textValue())) {
            return Optional.empty();
        }
        return Optional.of(DATE);
    }

    private static boolean isDay(String text) {
        if (!DAY.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
