package org.formpress.write.pdf;

import java.util.List;

/**
 * A place in a file that viewers list beside its pages, with those inside it.
 *
 * @param page its number in the file, from 1
 */
public record OutlineItem(String title, int page, List<OutlineItem> items) {

    public OutlineItem {
        items = List.copyOf(items);
    }
}
