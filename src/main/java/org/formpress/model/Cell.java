package org.formpress.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One cell of a table.
 *
 * @param columnSpan number of columns it covers, at least 1
 * @param rowSpan    number of rows it covers, at least 1
 * @param pointer    to the value it prints; empty for the form's own words
 * @param page       number of the page that the cell links to, from 1; mostly empty
 */
public record Cell(
        int columnSpan,
        int rowSpan,
        CellRole role,
        CellStyle style,
        RichText text,
        Optional<DataPointer> pointer,
        OptionalInt page) {

    public Cell {
        if (columnSpan < 1 || rowSpan < 1) {
            throw new InvalidDocumentException(
                    "a cell spans " + columnSpan + " columns and " + rowSpan + " rows; both must be at least 1");
        }
    }

    /** A cell without a link. */
    public Cell(
            int columnSpan, int rowSpan, CellRole role, CellStyle style, RichText text, Optional<DataPointer> pointer) {
        this(columnSpan, rowSpan, role, style, text, pointer, OptionalInt.empty());
    }

    /** The same cell with another row span. */
    public Cell withRowSpan(int rows) {
        return new Cell(columnSpan, rows, role, style, text, pointer, page);
    }

    /** The same cell with another text. */
    public Cell withText(RichText other) {
        return new Cell(columnSpan, rowSpan, role, style, other, pointer, page);
    }
}
