package org.formpress.write.excel;

/**
 * A rectangle of cells. Rows and columns count from 0.
 *
 * @param endRow    the row below it
 * @param endColumn the column to its right
 */
public record CellArea(int row, int column, int endRow, int endColumn) {

    private static final int LETTERS = 26;

    boolean isOneCell() {
        return endRow - row == 1 && endColumn - column == 1;
    }

    /** The smallest area with both. */
    CellArea with(CellArea other) {
        return new CellArea(
                Math.min(row, other.row),
                Math.min(column, other.column),
                Math.max(endRow, other.endRow),
                Math.max(endColumn, other.endColumn));
    }

    /** Such as {@code B3} or {@code B3:D4}. */
    public String reference() {
        return isOneCell() ? cell(row, column) : cell(row, column) + ":" + cell(endRow - 1, endColumn - 1);
    }

    /** Such as {@code $B$3:$D$4}. */
    public String absolute() {
        String first = "$" + letters(column) + "$" + (row + 1);
        return isOneCell() ? first : first + ":$" + letters(endColumn - 1) + "$" + endRow;
    }

    /** Such as {@code B3}. */
    public static String cell(int row, int column) {
        return letters(column) + (row + 1);
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
