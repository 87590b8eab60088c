package org.formpress.read.excel;

import org.formpress.read.look.Shown;

/**
 * A cell of a sheet.
 *
 * @param kind    what it holds
 * @param shown   what a reader sees of it; numbers with all their decimals, a share of 0.95 that is shown as 95 % as {@code 95%}, days
 *                in ISO 8601. Its flaw says why that cannot be said or is none of its text: struck out, hidden, an error such as
 *                {@code #REF!}, a formula without a stored value
 * @param display how it looks
 */
public record SheetCell(CellReference place, Kind kind, Shown shown, CellDisplay display) {

    /** What a cell holds. */
    public enum Kind {
        /** Nothing; it may still be ruled, or be covered by another cell. */
        EMPTY,
        TEXT,
        NUMBER,
        /** A day, which is a number in the file. */
        DAY,
        BOOLEAN,
        ERROR
    }

    /** From 0. */
    public int column() {
        return place.column();
    }

    /** What a reader sees; empty for nothing. */
    public String text() {
        return shown.text();
    }
}
