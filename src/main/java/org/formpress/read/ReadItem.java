package org.formpress.read;

import java.util.List;

/**
 * A row of a list as it stands in a file.
 *
 * @param origin   the item of the old data that its anchors name; -1 for an inserted row
 * @param isCopy   true when another row is that item, and this one a copy of it
 * @param texts    what is read in each of its places; of a label that rows share, the label
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
