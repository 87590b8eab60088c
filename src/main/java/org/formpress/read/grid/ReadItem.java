package org.formpress.read.grid;

import java.util.List;
import org.formpress.read.file.ReadText;

/**
 * A row of a list as found in a file.
 *
 * @param origin index of the item in the old data that its anchors name; -1 for an inserted row
 * @param isCopy true when it is a copy of another row with the same origin
 * @param texts  the text of each slot; for a shared label, the label
 */
record ReadItem(int origin, boolean isCopy, List<ReadText> texts) {

    boolean hasOrigin() {
        return origin >= 0;
    }

    /** Whether it is an item of the old data, changed or not. */
    boolean isOriginal() {
        return hasOrigin() && !isCopy;
    }
}
