package org.formpress.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A merged form, ready for any writer.
 *
 * @param title  title of a viewer's window, and the file name without its extension
 * @param legend explains the marks of a comparison, on paper and screen; Word shows tracked changes in its own way
 */
public record Document(
        String title, PageSetup page, Typography typography, List<Block> blocks, Optional<Caption> legend) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** Without a comparison. */
    public Document(String title, PageSetup page, Typography typography, List<Block> blocks) {
        this(title, page, typography, blocks, Optional.empty());
    }

    /** The values it prints, by JSON Pointer (RFC 6901), from top to bottom. */
    public Map<String, PrintedValue> values() {
        return PrintedValue.of(blocks);
    }
}
