package org.formpress.bounds;

/**
 * The limits on input, each set by a {@code formpress.limits.*} (docs/limits.md).
 *
 * @param data  of one form
 * @param pages of one form
 * @param file  that is read back
 */
public record Bounds(DataBounds data, int pages, FileBounds file) {

    /**
     * The default limits. For scale: the largest published form has two pages; a thousand pages have about 50,000 lines.
     */
    public static final Bounds DEFAULT = new Bounds(DataBounds.DEFAULT, 1000, FileBounds.DEFAULT);

    /** Checks that every limit is at least 1. */
    public Bounds {
        Limits.requirePositive(pages);
    }
}
