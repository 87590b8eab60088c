package org.formpress.bounds;

/**
 * How much of everything is taken on. Each is the setting {@code formpress.limits.*} of the same name (docs/limits.md).
 *
 * @param dataBytes     bytes of one form's JSON; longer data is refused unread
 * @param dataDepth     levels of objects and arrays in it
 * @param dataValues    values in it, objects and arrays included
 * @param dataPieces    pieces that its texts fall into, together: line ends, signs {@code <}, and stretches of characters
 *                      beyond U+FFFF. Each becomes a paragraph or a run of text, some hundred times as large as it is.
 * @param pages         pages of one form
 * @param fileEntries   files in an uploaded archive
 * @param filePartBytes bytes that one of them inflates to
 * @param fileBytes     bytes that all of them inflate to
 * @param fileRatio     bytes that a file of more than 1 MiB inflates to for each byte it takes in the archive
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
     * What holds unless somebody says otherwise: a form of 200 rows has some 2,000 values, the largest published one two
     * pages; a thousand pages have some 50,000 lines, and the Word file of such a form is read back.
     */
    public static final Bounds DEFAULT =
            new Bounds(8 << 20, 32, 50_000, 50_000, 1000, 500, 24 << 20, 48 << 20, 200, 90, 1_000_000);

    /** Checks that there is room for something of everything. */
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
