package org.formpress.read.ooxml;

import java.util.Map;
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

    public boolean isAlone() {
        return place == 0;
    }
}
