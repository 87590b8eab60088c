package org.formpress.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.formpress.form.Form;

/** The meaning of a value, however it is written: 10, 10.00 and "10" are one amount; null, "" and absence are no value. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private final Form form;

    Values(Form form) {
        this.form = form;
    }

    /** The meaning of a single value, as a text to compare; empty for none. */
    String meaning(String pointer, JsonNode value) {
        if (value.isNumber()) {
            return decimal(value.decimalValue());
        }
        String text = value.asText("");
        boolean amount = form.kind(pointer).filter("amount"::equals).isPresent();
        return amount && DECIMAL.matcher(text).matches() ? decimal(new BigDecimal(text)) : text;
    }

    // Possibly in scientific notation: the exponent is unbounded.
    private static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }

    /** The meanings of all single values in a part of the data, by pointer, without empty ones. */
    Map<String, String> meanings(String pointer, JsonNode part) {
        Map<String, String> meanings = new TreeMap<>();
        Leaves.of(pointer, part, (leaf, value) -> {
            String meaning = meaning(leaf, value);
            if (!meaning.isEmpty()) {
                meanings.put(leaf.substring(pointer.length()), meaning);
            }
        });
        return meanings;
    }
}
