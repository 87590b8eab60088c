package org.formpress.read;

import org.formpress.problem.RefusedException;

/**
 * A row in a file, for messages.
 *
 * @param table counted from 1
 * @param row   counted from 1, as a reader counts, who does not see deleted rows
 */
record Place(int table, int row) {

    RefusedException refusal(String code, Object... arguments) {
        return refusalOf("", code, arguments);
    }

    /** @param pointer the value it is about; empty when nobody can tell */
    RefusedException refusalOf(String pointer, String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = table;
        all[1] = row;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return FileRefusal.unreadableAt(pointer, code, all);
    }
}
