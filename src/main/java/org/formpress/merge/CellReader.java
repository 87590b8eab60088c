package org.formpress.merge;

import java.util.Locale;
import java.util.Optional;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.DataPointer;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.RichText;
import org.jspecify.annotations.Nullable;

/** One cell element of a layout: {@code <label>} for the form's own words, {@code <value>} for data. */
final class CellReader {

    /** A cell, and whether it joins the cell above when both print the same. */
    record ReadCell(Cell cell, boolean mergesUp) {}

    private final boolean label;
    private final int columnSpan;
    private final int rowSpan;
    private final CellRole role;
    private final CellStyle style;
    private final boolean rich;
    private final boolean mergesUp;
    private final Optional<DataPointer> pointer;

    /** Takes the attributes of the element the reader stands at. */
    CellReader(String name, LayoutReader element) {
        label = switch (name) {
            case "label" -> true;
            case "value" -> false;
            default -> throw element.unknown("label, value");
        };
        columnSpan = span(element.attribute("columns"));
        rowSpan = span(element.attribute("rows"));
        role = role(element.attribute("labels"));
        style = new CellStyle(alignment(element.attribute("align")), label);
        rich = "rich".equals(element.attribute("text"));
        mergesUp = "equal".equals(element.attribute("merge"));
        pointer = element.pointer();
    }

    private static int span(@Nullable String value) {
        return value == null ? 1 : Integer.parseInt(value);
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
            default ->
                throw new InvalidDocumentException(
                        "labels=\"" + labels + "\" is not known; allowed: row, rows, column, nothing");
        };
    }

    private static Alignment alignment(@Nullable String value) {
        if (value == null) {
            return Alignment.CENTER;
        }
        try {
            return Alignment.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidDocumentException("align=\"" + value + "\" is not known; allowed: start, center, end");
        }
    }

    ReadCell read(String text) {
        RichText content = rich ? MarkupReader.read(text) : RichText.plain(text);
        return new ReadCell(new Cell(columnSpan, rowSpan, role, style, content, pointer), mergesUp);
    }
}
