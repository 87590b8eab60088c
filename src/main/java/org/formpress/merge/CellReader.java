package org.formpress.merge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.DataPointer;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.RichText;
import org.formpress.model.TickBoxes;
import org.formpress.problem.Characters;
import org.jspecify.annotations.Nullable;

/** Reads one cell element of a layout: {@code <label>} for the form's own text, {@code <value>} for data. */
final class CellReader {

    /** A cell, and whether it joins the cell above when both print the same text. Blanks round its text are not printed. */
    record ReadCell(Cell cell, boolean mergesUp) {}

    private static final String[] ATTRIBUTES = {
        "pointer", "columns", "rows", "labels", "align", "text", "box", "numbers", "merge", "joins", "page", "sum"
    };

    private static final List<String> TEXTS = List.of("rich", "stacked", "choices");

    private final boolean label;
    private final int columnSpan;
    private final int rowSpan;
    private final CellRole role;
    private final CellStyle style;
    private final boolean rich;
    private final boolean choices;
    private final boolean boxAfter;
    private final String numbers;
    private final boolean mergesUp;
    private final Optional<DataPointer> pointer;
    private final OptionalInt page;
    private final List<String> sum;

    /**
     * Reads the attributes of the cursor's current element.
     *
     * @param boldLabels whether the form's own words are bold
     */
    CellReader(LayoutCursor element, boolean boldLabels) {
        label = switch (element.name()) {
            case "label" -> true;
            case "value" -> false;
            default -> throw element.unknown("label, value");
        };
        element.allowAttributes(ATTRIBUTES);
        columnSpan = span("columns", element);
        rowSpan = span("rows", element);
        role = role(element.attribute("labels"));
        String text = text(element.attribute("text"));
        boolean joins = element.flag("joins", "below");
        style = new CellStyle(
                alignment(element.attribute("align")), label && boldLabels, text.equals("stacked"), joins);
        rich = text.equals("rich");
        choices = text.equals("choices");
        boxAfter = element.flag("box", "after");
        numbers = Objects.requireNonNullElse(element.attribute("numbers"), "");
        if (!choices && (boxAfter || !numbers.isEmpty())) {
            throw new InvalidDocumentException("box and numbers are for text=\"choices\"");
        }
        mergesUp = element.flag("merge", "equal");
        pointer = element.pointer();
        page = page(element);
        sum = sum(element);
    }

    private static OptionalInt page(LayoutCursor element) {
        return element.attribute("page") == null ? OptionalInt.empty() : OptionalInt.of(span("page", element));
    }

    private static List<String> sum(LayoutCursor element) {
        String pointers = element.attribute("sum");
        return pointers == null || pointers.isBlank()
                ? List.of()
                : List.of(pointers.strip().split("\\s+"));
    }

    private static int span(String name, LayoutCursor element) {
        String value = element.attribute(name);
        try {
            return value == null ? 1 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw LayoutCursor.unknownValue(name, value, "a whole number from 1");
        }
    }

    private static String text(@Nullable String value) {
        if (value != null && !TEXTS.contains(value)) {
            throw LayoutCursor.unknownValue("text", value, String.join(", ", TEXTS));
        }
        return Objects.requireNonNullElse(value, "");
    }

    private CellRole role(@Nullable String labels) {
        if (labels == null) {
            return label ? CellRole.ROW_LABEL : CellRole.DATA;
        }
        return switch (labels) {
            case "row" -> CellRole.ROW_LABEL;
            case "rows" -> CellRole.ROW_GROUP_LABEL;
            case "column" -> CellRole.COLUMN_LABEL;
            case "nothing" -> CellRole.DATA;
            default -> throw LayoutCursor.unknownValue("labels", labels, "row, rows, column, nothing");
        };
    }

    static Alignment alignment(@Nullable String value) {
        return switch (value == null ? "center" : value) {
            case "start" -> Alignment.START;
            case "center" -> Alignment.CENTER;
            case "end" -> Alignment.END;
            default -> throw LayoutCursor.unknownValue("align", String.valueOf(value), "start, center, end");
        };
    }

    /**
     * The cell with its text.
     *
     * @param listed the texts of which the value at a pointer must be one
     */
    ReadCell read(String text, Function<String, List<String>> listed) {
        String shown = mergesUp ? Characters.withoutOuterBlanks(text) : text;
        Optional<TickBoxes> boxes = choices ? Optional.of(boxes(shown, listed)) : Optional.empty();
        RichText content = rich
                ? MarkupReader.read(shown)
                : RichText.plain(boxes.map(TickBoxes::text).orElse(shown));
        return new ReadCell(new Cell(columnSpan, rowSpan, role, style, content, pointer, page, sum, boxes), mergesUp);
    }

    private TickBoxes boxes(String value, Function<String, List<String>> listed) {
        List<String> texts = pointer.map(DataPointer::value).map(listed).orElse(List.of());
        return new TickBoxes(texts, value, boxAfter, numbers);
    }
}
