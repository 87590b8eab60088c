package org.formpress.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A merged form, ready for any writer.
 *
 * @param title  title of a viewer's window, and the file name without its extension
 * @param fit    how it may be set tighter
 * @param remark what the metadata of a file say of it, in Chinese; mostly empty
 * @param legend explains the marks of a comparison, on paper and screen; Word shows tracked changes in its own way
 */
public record Document(
        String title,
        PageSetup page,
        Typography typography,
        Fit fit,
        List<Block> blocks,
        Optional<Caption> legend,
        String remark) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** Without a comparison, and set as declared. */
    public Document(String title, PageSetup page, Typography typography, List<Block> blocks) {
        this(title, page, typography, Fit.NONE, blocks, Optional.empty(), "");
    }

    /** The same document, which may be set tighter. */
    public Document withFit(Fit other) {
        return new Document(title, page, typography, other, blocks, legend, remark);
    }

    /** The same document with a remark in the metadata of its files. */
    public Document withRemark(String other) {
        return new Document(title, page, typography, fit, blocks, legend, other);
    }

    /** The same document under another title. */
    public Document withTitle(String other) {
        return new Document(other, page, typography, fit, blocks, legend, remark);
    }

    /** The same document with other blocks. */
    public Document withBlocks(List<Block> others) {
        return new Document(title, page, typography, fit, others, legend, remark);
    }

    /** The same document in other sizes. */
    public Document withTypography(Typography other) {
        return new Document(title, page, other, fit, blocks, legend, remark);
    }

    /** The values it prints, by JSON Pointer (RFC 6901), from top to bottom. */
    public Map<String, PrintedValue> values() {
        return PrintedValue.of(blocks);
    }
}
