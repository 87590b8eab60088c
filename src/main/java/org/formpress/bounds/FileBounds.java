package org.formpress.bounds;

/**
 * How much an uploaded archive may hold.
 *
 * @param entries   files in it
 * @param partBytes that one of them may inflate to
 * @param bytes     that all of them may inflate to
 * @param ratio     inflated bytes per compressed byte, for files of more than 1 MiB
 * @param depth     levels of elements in its XML; JDK 24 and newer stop at 100 in any case
 * @param elements  in one piece of its XML
 */
public record FileBounds(int entries, int partBytes, int bytes, int ratio, int depth, int elements) {

    /** The default limits. For scale: the Word file of a form of a thousand pages can be read back. */
    public static final FileBounds DEFAULT = new FileBounds(1000, 24 << 20, 48 << 20, 200, 90, 1_000_000);

    /** Checks that every limit is at least 1. */
    public FileBounds {
        Limits.requirePositive(entries, partBytes, bytes, ratio, depth, elements);
    }
}
