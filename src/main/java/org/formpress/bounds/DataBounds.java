package org.formpress.bounds;

/**
 * How much data one form may have.
 *
 * @param bytes  of its JSON; larger data is refused unread
 * @param depth  levels of objects and arrays
 * @param values objects and arrays included
 * @param pieces that all its texts together split into: line ends, {@code <} and runs of characters beyond U+FFFF. Each
 *               becomes a paragraph or a run of text, about a hundred times as large.
 */
public record DataBounds(int bytes, int depth, int values, int pieces) {

    /** The default limits. For scale: a form of 200 rows has about 2,000 values. */
    public static final DataBounds DEFAULT = new DataBounds(8 << 20, 32, 50_000, 50_000);

    /** Checks that every limit is at least 1. */
    public DataBounds {
        Limits.requirePositive(bytes, depth, values, pieces);
    }
}
