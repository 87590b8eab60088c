package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.formpress.form.Form;
import org.formpress.problem.Problem;

/** What the text of a cell means as a value of its field; a text that means none is a fault. */
final class CellValues {

    // What a layout with text="rich" takes for markup; a text that holds it would lose it when it is printed.
    private static final Pattern MARKUP =
            Pattern.compile("</?(p|br|ol|ul|li|b|strong|i|em|u)\\s*/?>", Pattern.CASE_INSENSITIVE);

    private final Form form;
    private final List<Problem> problems = new ArrayList<>();

    CellValues(Form form) {
        this.form = form;
    }

    /** Every text that means no value of its field. */
    List<Problem> problems() {
        return problems;
    }

    /**
     * The value that now stands in a cell; empty when it says what the form printed there.
     *
     * @param pointer of the value in the new data
     * @param old     the value in the old data, or missing
     * @param printed what the form printed
     */
    Optional<JsonNode> read(String pointer, JsonNode old, ReadText printed, ReadText read) {
        if (read.sameAs(printed)) {
            return Optional.empty();
        }
        String kind = form.kind(pointer).orElse("text");
        if (kind.equals("amount") || !form.allows(pointer, "string")) {
            return number(pointer, old, printed, read);
        }
        return kind.equals("date") ? date(pointer, printed, read) : text(pointer, kind, read);
    }

    private Optional<JsonNode> number(String pointer, JsonNode old, ReadText printed, ReadText read) {
        Optional<JsonNode> number = TypedNumber.read(read.text()).map(amount -> node(amount, old, pointer));
        if (number.isPresent()) {
            return TypedNumber.sameAmount(read.text(), printed.text()) ? Optional.empty() : number;
        }
        if (TypedNumber.isNone(read.text())) {
            return TypedNumber.isNone(printed.text()) ? Optional.empty() : Optional.of(NullNode.getInstance());
        }
        fault(form.allows(pointer, "number") ? "cell.amount" : "cell.integer", pointer, read);
        return Optional.empty();
    }

    // A value stays a text or a number as the caller had it.
    private JsonNode node(BigDecimal amount, JsonNode old, String pointer) {
        boolean asText = old.isTextual() && form.allows(pointer, "string");
        return asText ? TextNode.valueOf(amount.toPlainString()) : DecimalNode.valueOf(amount);
    }

    private Optional<JsonNode> date(String pointer, ReadText printed, ReadText read) {
        if (read.isBlank()) {
            return printed.isBlank() ? Optional.empty() : Optional.of(nothing(pointer));
        }
        Optional<String> date = TypedDate.read(read.text());
        if (date.isEmpty()) {
            fault("cell.date", pointer, read);
        }
        return date.filter(day -> !day.equals(printed.text())).map(TextNode::valueOf);
    }

    private Optional<JsonNode> text(String pointer, String kind, ReadText read) {
        String text = read.text();
        if (text.isEmpty()) {
            return Optional.of(nothing(pointer));
        }
        if (kind.equals("longText") && MARKUP.matcher(text).find()) {
            fault("cell.markup", pointer, read);
            return Optional.empty();
        }
        return Optional.of(TextNode.valueOf(text));
    }

    /** An empty cell as the field wants it. */
    JsonNode nothing(String pointer) {
        return form.allows(pointer, "null") ? NullNode.getInstance() : TextNode.valueOf("");
    }

    /** What the form printed, as a value. */
    JsonNode printed(String pointer, ReadText printed) {
        if (printed.isBlank() || TypedNumber.isNone(printed.text())) {
            return NullNode.getInstance();
        }
        Optional<BigDecimal> amount =
                form.allows(pointer, "number") ? TypedNumber.read(printed.text()) : Optional.empty();
        return amount.<JsonNode>map(DecimalNode::valueOf).orElseGet(() -> TextNode.valueOf(printed.text()));
    }

    private void fault(String code, String pointer, ReadText read) {
        problems.add(form.problem(code, pointer, read.text()));
    }
}
