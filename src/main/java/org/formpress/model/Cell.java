package org.formpress.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One cell of a table.
 *
 * @param columnSpan number of columns it covers, at least 1
 * @param rowSpan    number of rows it covers, at least 1
 * @param pointer    to the value it prints; empty for the form's own words
 * @param page       number of the page that the cell links to, from 1; mostly empty
 * @param sum        pointers to the amounts that it adds up, where {@code *} is every row; empty for most
 * @param boxes      of which its text is made; empty for most
 */
public record Cell(
        int columnSpan,
        int rowSpan,
        CellRole role,
        CellStyle style,
        RichText text,
        Optional<DataPointer> pointer,
        OptionalInt page,
        List<String> sum,
        Optional<TickBoxes> boxes) {

    public Cell {
        sum = List.copyOf(sum);
        if (columnSpan < 1 || rowSpan < 1) {
            throw new InvalidDocumentException(
                    "a cell spans " + columnSpan + " columns and " + rowSpan + " rows; both must be at least 1");
        }
    }

    /** A cell that is neither a link nor a sum and has no boxes. */
    public Cell(
            int columnSpan, int rowSpan, CellRole role, CellStyle style, RichText text, Optional<DataPointer> pointer) {
        this(columnSpan, rowSpan, role, style, text, pointer, OptionalInt.empty(), List.of(), Optional.empty());
    }

    /** The same cell with another row span. */
    public Cell withRowSpan(int rows) {
        return new Cell(columnSpan, rows, role, style, text, pointer, page, sum, boxes);
    }

    /** The same cell with another text. */
    public Cell withText(RichText other) {
        return new Cell(columnSpan, rowSpan, role, style, other, pointer, page, sum, boxes);
    }

    /** What it prints of its value: its text, or of choices with boxes the one that is ticked. */
    public String value() {
        return boxes.map(TickBoxes::value).orElseGet(text::text);
    }
}
