package org.formpress.fill.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.formpress.fill.Column;
import org.formpress.form.Form;
import org.formpress.read.grid.TypedDate;
import org.formpress.read.grid.TypedNumber;
import org.formpress.read.look.Flaw;
import org.formpress.read.look.Shown;

/** Reads cells as values of a form, by the rules of edited files; what is no valid value is a problem. */
final class CellInput {

    private static final Set<String> YES = Set.of("是", "TRUE", "√", "Y", "YES");
    private static final Set<String> NO = Set.of("否", "FALSE", "×", "N", "NO");

    private final Form form;

    /** Takes a problem with the value. */
    @FunctionalInterface
    interface Problems {

        /** @param code key in the message bundles; @param value as the cell has it */
        void add(String code, String value);
    }

    CellInput(Form form) {
        this.form = form;
    }

    /** The value of a cell with content; empty for a dash in the place of a number, and for what is a problem. */
    Optional<JsonNode> value(Column column, Shown cell, Problems problems) {
        Flaw flaw = cell.flaw();
        if (!flaw.isNone()) {
            problems.add(code(flaw.kind()), flaw.what());
            return Optional.empty();
        }
        String text = cell.text();
        return switch (column.kind()) {
            case AMOUNT -> number(text, "cell.amount", problems);
            case INTEGER -> number(text, "cell.integer", problems);
            case DATE -> known(TypedDate.read(text).map(TextNode::valueOf), "cell.date", text, problems);
            case BOOLEAN -> known(yesOrNo(text), "fill.boolean", text, problems);
            case LINES -> Optional.of(lines(column, text));
            case TEXT, LONG_TEXT -> Optional.of(TextNode.valueOf(text));
        };
    }

    private static String code(Flaw.Kind kind) {
        return switch (kind) {
            case FORMULA -> "fill.formula";
            case ERROR -> "fill.error";
            case STRUCK -> "fill.struck";
            case HIDDEN -> "fill.hidden";
            case RAISED -> "fill.raised";
            case FONT -> "fill.font";
            case FORMAT -> "fill.format";
            default -> "fill.content";
        };
    }

    private static Optional<JsonNode> known(
            Optional<? extends JsonNode> value, String code, String text, Problems problems) {
        if (value.isEmpty()) {
            problems.add(code, text);
        }
        return value.map(found -> found);
    }

    private static Optional<JsonNode> number(String text, String code, Problems problems) {
        Optional<BigDecimal> number = TypedNumber.read(text);
        boolean fits = number.isPresent()
                && (code.equals("cell.amount")
                        || number.get().stripTrailingZeros().scale() <= 0);
        if (!fits && !TypedNumber.isNone(text)) {
            problems.add(code, text);
        }
        return number.filter(any -> fits).map(DecimalNode::valueOf);
    }

    private static Optional<JsonNode> yesOrNo(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return YES.contains(word) || NO.contains(word)
                ? Optional.of(BooleanNode.valueOf(YES.contains(word)))
                : Optional.empty();
    }

    private JsonNode lines(Column column, String text) {
        boolean texts = form.allows(column.place() + "/*", "string");
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Optional<BigDecimal> number = texts ? Optional.empty() : TypedNumber.read(line);
            lines.add(number.<JsonNode>map(DecimalNode::valueOf).orElseGet(() -> TextNode.valueOf(line)));
        });
        return lines;
    }
}
