package org.formpress.bounds;

/**
 * The limits on input, each set by {@code formpress.limits.*} of the same name (docs/limits.md).
 *
 * @param dataBytes     bytes of one form's JSON; larger data is refused unread
 * @param dataDepth     levels of objects and arrays in it
 * @param dataValues    values in it, objects and arrays included
 * @param dataPieces    pieces that all its texts together split into: line ends, {@code <} and runs of characters
 *                      beyond U+FFFF. Each becomes a paragraph or a run of text, about a hundred times as large.
 * @param pages         pages of one form
 * @param fileEntries   files in an uploaded archive
 * @param filePartBytes bytes that one of them may inflate to
 * @param fileBytes     bytes that all of them may inflate to
 * @param fileRatio     inflated bytes per compressed byte, for files of more than 1 MiB
 * @param fileDepth     levels of elements in uploaded XML; JDK 24 and newer stop at 100 in any case
 * @param fileElements  elements in one piece of uploaded XML
 */
public record Bounds(
        int dataBytes,
        int dataDepth,
        int dataValues,
        int dataPieces,
        int pages,
        int fileEntries,
        int filePartBytes,
        int fileBytes,
        int fileRatio,
        int fileDepth,
        int fileElements) {

    /**
     * The default limits. For scale: a form of 200 rows has about 2,000 values, and the largest published one has two
     * pages; a thousand pages have about 50,000 lines, and the Word file of such a form can still be read back.
     */
    public static final Bounds DEFAULT =
            new Bounds(8 << 20, 32, 50_000, 50_000, 1000, 500, 24 << 20, 48 << 20, 200, 90, 1_000_000);

    /** Checks that every limit is at least 1. */
    public Bounds {
        int[] all = {
            dataBytes,
            dataDepth,
            dataValues,
            dataPieces,
            pages,
            fileEntries,
            filePartBytes,
            fileBytes,
            fileRatio,
            fileDepth,
            fileElements
        };
        for (int bound : all) {
            if (bound < 1) {
                throw new IllegalArgumentException("every formpress.limits.* is at least 1, not " + bound);
            }
        }
    }
}
