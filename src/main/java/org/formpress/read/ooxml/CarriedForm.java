package org.formpress.read.ooxml;

import java.util.Map;
import java.util.Optional;
import org.formpress.write.CarriedData;

/**
 * The data of one form in a file.
 *
 * @param place     number of the form in a file of several, from 1; 0 in a file of one
 * @param name      of the form, for messages; empty in a file of one
 * @param bookmarks pointers by bookmark, for bookmarks named by a hash
 */
public record CarriedForm(int place, String name, CarriedData data, Map<String, String> bookmarks) {

    public CarriedForm {
        bookmarks = Map.copyOf(bookmarks);
    }

    /** The pointer of an anchor in a file of one form or on a sheet of its own, by its name or the carried data; empty for others. */
    public Optional<String> pointer(String anchor) {
        return anchor.startsWith("fp_")
                ? Optional.of(anchor.substring(2).replace('_', '/'))
                : Optional.ofNullable(bookmarks.get(anchor));
    }

    /** Whether it is the only form of its file. */
    public boolean isAlone() {
        return place == 0;
    }
}
