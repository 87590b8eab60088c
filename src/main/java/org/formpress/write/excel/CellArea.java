package org.formpress.write.excel;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A rectangle of cells. Rows and columns count from 0.
 *
 * @param endRow    the row below it
 * @param endColumn the column to its right
 */
public record CellArea(int row, int column, int endRow, int endColumn) {

    private static final int LETTERS = 26;

    /** The names of the columns that forms have. */
    private static final List<String> FIRST =
            IntStream.range(0, 4 * LETTERS).mapToObj(CellArea::letters).toList();

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
        String first = cell(row, column);
        return isOneCell() ? first : first + ":" + cell(endRow - 1, endColumn - 1);
    }

    /** Such as {@code $B$3:$D$4}. */
    public String absolute() {
        String first = "$" + column(column) + "$" + (row + 1);
        return isOneCell() ? first : first + ":$" + column(endColumn - 1) + "$" + endRow;
    }

    /** Such as {@code B3}. */
    public static String cell(int row, int column) {
        return column(column) + (row + 1);
    }

    /** The letters of a column. */
    static String column(int column) {
        return column < FIRST.size() ? FIRST.get(column) : letters(column);
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
