package org.formpress.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One cell of a table.
 *
 * @param columnSpan columns the cell covers, at least 1
 * @param rowSpan    rows the cell covers, at least 1
 * @param pointer    where the text comes from; empty for the words of the form itself
 * @param page       the page of the file that the cell leads to, from 1; empty for nearly all cells
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

    /** A cell that leads to no page. */
    public Cell(
            int columnSpan, int rowSpan, CellRole role, CellStyle style, RichText text, Optional<DataPointer> pointer) {
        this(columnSpan, rowSpan, role, style, text, pointer, OptionalInt.empty());
    }

    /** The same cell over another number of rows. */
    public Cell withRowSpan(int rows) {
        return new Cell(columnSpan, rows, role, style, text, pointer, page);
    }

    /** The same cell with another text. */
    public Cell withText(RichText other) {
        return new Cell(columnSpan, rowSpan, role, style, other, pointer, page);
    }
}
