package org.formpress.read.grid;

import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/**
 * The position of a row in a file, for messages.
 *
 * @param table counted from 1
 * @param row   counted from 1, without deleted rows, as a reader counts
 */
record RowPosition(int table, int row) {

    RefusedException refusal(String code, Object... arguments) {
        return refusalOf("", code, arguments);
    }

    /** @param pointer of the value concerned; empty when unknown */
    RefusedException refusalOf(String pointer, String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = table;
        all[1] = row;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return FileRefusal.unreadableAt(pointer, code, all);
    }
}
