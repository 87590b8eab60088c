package org.formpress.read.grid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.form.Form;
import org.formpress.merge.MarkupReader;
import org.formpress.model.TickBoxes;
import org.formpress.problem.Characters;
import org.formpress.problem.Problem;
import org.formpress.read.file.ReadText;

/** Reads the text of a cell as a value of its field; text that is not a valid value is a problem. */
final class CellValues {

    private final Form form;
    private final List<Problem> problems = new ArrayList<>();

    CellValues(Form form) {
        this.form = form;
    }

    /** One for each text that is not a valid value. */
    List<Problem> problems() {
        return problems;
    }

    /**
     * What a cell says: its text, or of choices with boxes the one that is ticked.
     *
     * @return empty when it says none of the choices or several, which is a problem
     */
    Optional<ReadText> said(String pointer, Slot slot, ReadText read) {
        return slot.boxes().isEmpty()
                ? Optional.of(read)
                : ticked(pointer, slot.boxes().get(), read);
    }

    private Optional<ReadText> ticked(String pointer, TickBoxes boxes, ReadText read) {
        Optional<List<String>> ticked = TickedChoices.in(boxes, read.text());
        String allowed = String.join("、", boxes.choices());
        if (ticked.isEmpty()) {
            fault("cell.choice", pointer, read, allowed);
        } else if (ticked.get().size() > 1) {
            fault("cell.choices", pointer, read, allowed, String.join("、", ticked.get()));
        }
        return ticked.filter(texts -> texts.size() < 2)
                .map(texts -> ReadText.ofLines(String.join("", texts), read.place()));
    }

    /**
     * The new value of a cell; empty when it reads as the form printed it.
     *
     * @param pointer of the value in the new data
     * @param old     the value in the old data, or missing
     * @param printed the cell as the form printed it
     */
    Optional<JsonNode> read(String pointer, JsonNode old, ReadText printed, ReadText read) {
        if (read.sameAs(printed)) {
            return Optional.empty();
        }
        String kind = form.kind(pointer).orElse("text");
        if (kind.equals("amount") || !form.allows(pointer, "string")) {
            return number(pointer, old, printed, read);
        }
        if (kind.equals("date")) {
            return date(pointer, printed, read);
        }
        List<String> choices = form.choices(pointer);
        return choices.isEmpty() ? text(pointer, kind, old, printed, read) : choice(pointer, choices, printed, read);
    }

    private Optional<JsonNode> number(String pointer, JsonNode old, ReadText printed, ReadText read) {
        Optional<JsonNode> number = TypedNumber.read(read.text()).map(amount -> node(amount, old));
        if (number.isPresent()) {
            return TypedNumber.sameAmount(read.text(), printed.text()) ? Optional.empty() : number;
        }
        if (TypedNumber.isNone(read.text())) {
            return TypedNumber.isNone(printed.text()) ? Optional.empty() : Optional.of(NullNode.getInstance());
        }
        fault(form.allows(pointer, "number") ? "cell.amount" : "cell.integer", pointer, read);
        return Optional.empty();
    }

    // A value stays a string or a number, as the caller wrote it.
    private static JsonNode node(BigDecimal amount, JsonNode old) {
        return old.isTextual() && !old.textValue().isEmpty()
                ? TextNode.valueOf(amount.toPlainString())
                : DecimalNode.valueOf(amount);
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

    private Optional<JsonNode> text(String pointer, String kind, JsonNode old, ReadText printed, ReadText read) {
        String text = read.text();
        if (text.isEmpty()) {
            return Optional.of(nothing(pointer));
        }
        if (kind.equals("longText") && !MarkupReader.isPlain(text)) {
            fault("cell.markup", pointer, read);
            return Optional.empty();
        }
        return Optional.of(TextNode.valueOf(new UnseenKept(old.asText(), printed.text()).in(text)));
    }

    /** Of several texts the one that is meant, whatever tick was typed and whatever blanks are round it; any other as it is. */
    private Optional<JsonNode> choice(String pointer, List<String> choices, ReadText printed, ReadText read) {
        String bare = Characters.withoutOuterBlanks(read.text());
        // 是 beside other choices would be one of them.
        boolean onlyTick = choices.stream().allMatch(choice -> choice.isEmpty() || TickMarks.isTick(choice));
        boolean tick = onlyTick ? TickMarks.standsForTick(bare) : TickMarks.isTick(bare);
        String meant = choices.stream()
                .filter(choice -> choice.equals(bare) || TickMarks.isTick(choice) && tick)
                .findFirst()
                .orElse(bare);
        if (meant.equals(printed.text())) {
            return Optional.empty();
        }
        return Optional.of(meant.isEmpty() ? nothing(pointer) : TextNode.valueOf(meant));
    }

    /** An empty cell as a value that the field allows. */
    JsonNode nothing(String pointer) {
        return form.allows(pointer, "null") ? NullNode.getInstance() : TextNode.valueOf("");
    }

    /** The printed text as a value. */
    JsonNode printed(String pointer, ReadText printed) {
        if (printed.isBlank() || TypedNumber.isNone(printed.text())) {
            return NullNode.getInstance();
        }
        Optional<BigDecimal> amount =
                form.allows(pointer, "number") ? TypedNumber.read(printed.text()) : Optional.empty();
        return amount.<JsonNode>map(DecimalNode::valueOf).orElseGet(() -> TextNode.valueOf(printed.text()));
    }

    private void fault(String code, String pointer, ReadText read, String... arguments) {
        problems.add(form.problem(code, pointer, read.text(), arguments).at(read.place()));
    }
}
