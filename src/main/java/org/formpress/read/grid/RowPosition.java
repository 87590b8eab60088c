package org.formpress.read.grid;

import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadRow;

/**
 * The position of a row or cell in a file, for messages.
 *
 * @param table counted from 1
 * @param row   counted from 1, without deleted rows, as a reader counts
 * @param cell  of a workbook, such as {@code 自评表!F12}; empty in other files
 */
record RowPosition(int table, int row, String cell) {

    /** A row that is not there. */
    RowPosition(int table, int row) {
        this(table, row, "");
    }

    /** A row, with the first cell that begins in it: a label of several rows has its own place. */
    static RowPosition of(int table, int row, ReadRow read) {
        String first = read.cells().stream()
                .filter(cell -> cell.merge() != ReadCell.Merge.CONTINUES)
                .findFirst()
                .map(cell -> cell.text().place())
                .orElse("");
        return new RowPosition(table, row, first);
    }

    /** The same row, at one of its cells. */
    RowPosition at(ReadCell other) {
        return new RowPosition(table, row, other.text().place());
    }

    RefusedException refusal(String code, Object... arguments) {
        return refusalOf("", code, arguments);
    }

    /** @param pointer of the value concerned; empty when unknown */
    RefusedException refusalOf(String pointer, String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = table;
        all[1] = row;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return FileRefusal.unreadableIn(cell, pointer, code, all);
    }
}
