package org.formpress.model;

import java.util.List;

/**
 * A merged form, ready for any writer.
 *
 * @param title what a reader's window shows, and the file name without its ending
 */
public record Document(String title, PageSetup page, Typography typography, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }
}
