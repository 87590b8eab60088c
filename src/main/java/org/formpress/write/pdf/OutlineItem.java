package org.formpress.write.pdf;

import java.util.List;

/**
 * An item of the document outline.
 *
 * @param page  number of its page in the file, from 1
 * @param items nested items
 */
public record OutlineItem(String title, int page, List<OutlineItem> items) {

    public OutlineItem {
        items = List.copyOf(items);
    }
}
