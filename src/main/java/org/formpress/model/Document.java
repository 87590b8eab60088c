package org.formpress.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A merged form, ready for any writer.
 *
 * @param title  what a reader's window shows, and the file name without its ending
 * @param legend what the marks of a comparison mean, for paper and screen: Word shows its tracked changes in its own way;
 *               empty when nothing is compared
 */
public record Document(
        String title, PageSetup page, Typography typography, List<Block> blocks, Optional<Caption> legend) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A form that is compared with nothing. */
    public Document(String title, PageSetup page, Typography typography, List<Block> blocks) {
        this(title, page, typography, blocks, Optional.empty());
    }

    /** The values it prints by their JSON Pointers (RFC 6901), from top to bottom. */
    public Map<String, PrintedValue> values() {
        return PrintedValue.of(blocks);
    }
}
