package org.formpress.read.excel;

import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/**
 * The place of a cell in a sheet (ISO/IEC 29500-1, 18.18.62).
 *
 * @param row    from 0
 * @param column from 0
 */
public record CellReference(int row, int column) {

    private static final int MAX_ROWS = 1 << 20;
    private static final int MAX_COLUMNS = 1 << 14;
    private static final int MAX_LENGTH = 12;
    private static final int LETTERS = 26;

    /**
     * Reads a reference such as {@code F12} or {@code $F$12}.
     *
     * @throws RefusedException when it is none, or is outside of every sheet
     */
    public static CellReference of(String reference) throws RefusedException {
        int row = 0;
        int column = 0;
        int at = 0;
        String plain = reference.length() > MAX_LENGTH ? "" : reference.replace("$", "");
        for (; at < plain.length() && plain.charAt(at) >= 'A' && plain.charAt(at) <= 'Z'; at++) {
            column = Math.min(column * LETTERS + plain.charAt(at) - 'A' + 1, MAX_COLUMNS + 1);
        }
        int letters = at;
        for (; at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9'; at++) {
            row = Math.min(row * 10 + plain.charAt(at) - '0', MAX_ROWS + 1);
        }
        if (letters == 0 || at < plain.length() || row < 1 || row > MAX_ROWS || column > MAX_COLUMNS) {
            throw FileRefusal.unsafe("file.damaged");
        }
        return new CellReference(row - 1, column - 1);
    }

    /** Such as {@code F12}. */
    public String text() {
        return letters(column) + (row + 1);
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
