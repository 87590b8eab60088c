package org.formpress.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.formpress.form.Form;
import org.formpress.model.PrintedValue;
import org.formpress.model.RichText;

/** The text that a document prints for each pointer, in the order of the form. */
final class PrintedValues {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9,]{1,60}(\\.[0-9]{1,40})?");

    private final Form form;
    private final Map<String, PrintedValue> values;

    PrintedValues(FormVersion version) {
        this.form = version.data().form();
        this.values = version.document().values();
    }

    Set<String> pointers() {
        return values.keySet();
    }

    Optional<RichText> text(String pointer) {
        return Optional.ofNullable(values.get(pointer)).map(PrintedValue::text);
    }

    /** The printed text as a value, for data without one; null for an empty text or a dash. */
    JsonNode value(String pointer) {
        String text = Optional.ofNullable(values.get(pointer))
                .map(PrintedValue::value)
                .orElse("");
        if (text.isBlank() || text.equals("-")) {
            return NullNode.getInstance();
        }
        return form.allows(pointer, "number") && AMOUNT.matcher(text).matches()
                ? DecimalNode.valueOf(new BigDecimal(text.replace(",", "")))
                : TextNode.valueOf(text);
    }
}
