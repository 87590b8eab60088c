package org.formpress.read.word;

import java.util.Map;
import org.formpress.write.CarriedData;

/**
 * One form's data in a file.
 *
 * @param place     where the form stands in a file of several, counted from 1; 0 when it is alone
 * @param name      what people call it; empty when it is alone
 * @param bookmarks the pointers of the bookmarks that only have a hash for a name
 */
record CarriedForm(int place, String name, CarriedData data, Map<String, String> bookmarks) {

    CarriedForm {
        bookmarks = Map.copyOf(bookmarks);
    }

    boolean isAlone() {
        return place == 0;
    }
}
