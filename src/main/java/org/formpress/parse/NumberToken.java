package org.formpress.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.io.IOException;
import java.math.BigDecimal;

/** A number as written. Its characters are checked first: computing with 1e999999999 takes hours. */
final class NumberToken {

    static final int MAX_LENGTH = 40;
    private static final int MAX_EXPONENT_DIGITS = 2;
    private static final int MAX_LONG_LENGTH = 18;

    private final String text;
    private final boolean integer;

    NumberToken(JsonParser parser) throws IOException {
        this.text = parser.getTextLength() <= MAX_LENGTH
                ? parser.getText()
                : new String(parser.getTextCharacters(), parser.getTextOffset(), MAX_LENGTH + 1);
        this.integer = text.indexOf('.') < 0 && exponent() < 0;
    }

    /** The code of its fault; empty if the number can be computed with. */
    String faultCode() {
        if (text.length() > MAX_LENGTH) {
            return "number.long";
        }
        return exponentDigits() > MAX_EXPONENT_DIGITS ? "number.exponent" : "";
    }

    /** The number as written, truncated after {@link #MAX_LENGTH} characters. */
    String start() {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
    }

    /** The exact value. */
    JsonNode node() {
        if (!integer) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        return text.length() <= MAX_LONG_LENGTH
                ? LongNode.valueOf(Long.parseLong(text))
                : BigIntegerNode.valueOf(new BigDecimal(text).toBigIntegerExact());
    }

    private int exponentDigits() {
        int at = exponent();
        return at < 0 ? 0 : text.substring(at + 1).replaceFirst("^[+-]?0*", "").length();
    }

    private int exponent() {
        return Math.max(text.indexOf('e'), text.indexOf('E'));
    }
}
