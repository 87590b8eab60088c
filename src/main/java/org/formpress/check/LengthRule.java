package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.formpress.text.Unseen;

/** {@code length}: a text has at most as many characters as its form asks for, without markup, blanks and line ends. */
record LengthRule(RulePlace value, int most) implements RuleKind.OfRow {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(100_000);

    static RuleKind read(RuleSettings rule) {
        BigDecimal most = rule.number("most");
        if (most.signum() <= 0
                || most.compareTo(LONGEST) > 0
                || most.stripTrailingZeros().scale() > 0) {
            throw rule.fault("most", "most must be a whole number of characters");
        }
        return new LengthRule(rule.place("value"), most.intValueExact());
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        JsonNode text = value.in(row);
        if (text.isTextual() && text.textValue().length() > most) {
            long length = length(text.textValue());
            if (length > most) {
                findings.add(
                        "length",
                        value.pointer(row),
                        Long.toString(length),
                        Integer.toString(most),
                        Long.toString(length - most));
            }
        }
    }

    private static long length(String text) {
        return Unseen.removed(BareText.of(text))
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }
}
