package org.formpress.compare;

import org.formpress.model.Mark;

/**
 * An element of two lists, or of only one of them.
 *
 * @param before its index in the earlier list; -1 if inserted
 * @param now    its index in the later list; -1 if deleted
 */
record Step(int before, int now) {

    Mark mark() {
        return before < 0 ? Mark.INSERTED : now < 0 ? Mark.DELETED : Mark.KEPT;
    }
}
