package org.formpress.compare;

import org.formpress.model.Mark;

/**
 * One step down two lists at once.
 *
 * @param before the place in the earlier list, from 0; -1 for what is new
 * @param now    the place in the later list, from 0; -1 for what is gone
 */
record Step(int before, int now) {

    Mark mark() {
        return before < 0 ? Mark.INSERTED : now < 0 ? Mark.DELETED : Mark.KEPT;
    }
}
