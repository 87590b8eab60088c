package org.formpress.read.excel;

import org.formpress.problem.RefusedException;

/**
 * A rectangle of cells. Rows and columns count from 0, the last ones included.
 *
 * @param top    its first row
 * @param left   its first column
 * @param bottom its last row
 * @param right  its last column
 */
public record CellRange(int top, int left, int bottom, int right) {

    /** Reads a reference such as {@code B3} or {@code $B$3:$D$4}. */
    static CellRange of(String reference) throws RefusedException {
        int colon = reference.indexOf(':');
        CellReference first = CellReference.of(colon < 0 ? reference : reference.substring(0, colon));
        CellReference last = colon < 0 ? first : CellReference.of(reference.substring(colon + 1));
        return new CellRange(
                Math.min(first.row(), last.row()),
                Math.min(first.column(), last.column()),
                Math.max(first.row(), last.row()),
                Math.max(first.column(), last.column()));
    }

    /** Whether a cell is in it. */
    public boolean has(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
}
