package org.formpress.write.pdf;

import org.formpress.bounds.LruCache;
import org.formpress.font.FontFace;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontProgram;
import org.formpress.font.FontRole;
import org.formpress.font.FontSubset;

/**
 * A cache of subset fonts. The labels of a form, and so the font that prints them, are the same in every document; making and
 * compressing it anew would take most of the remaining time. Thread-safe.
 */
final class FontFiles {

    /** Enough for the labels of all forms in use; subsets for values hardly ever recur. */
    private static final int MAX_REMEMBERED = 32;

    /** Larger ones print values. */
    private static final int MAX_BYTES = 1 << 18;

    /**
     * A font program.
     *
     * @param compact  whether it is a {@code CFF} table, and not a TrueType file
     * @param deflated compressed
     * @param length   uncompressed length, in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never modified
    record FontFile(boolean compact, byte[] deflated, int length) {}

    private record Key(FontRole role, String characters) {}

    private final FontLibrary library;
    private final LruCache<Key, FontFile> remembered = new LruCache<>(MAX_REMEMBERED);

    FontFiles(FontLibrary library) {
        this.library = library;
    }

    FontFace face(FontRole role) {
        return library.face(role);
    }

    /** The program for a subset of a font. */
    FontFile file(FontRole role, FontSubset subset, FileStreams streams) {
        Key key = new Key(role, subset.characters());
        FontFile known = remembered.get(key);
        if (known != null) {
            return known;
        }
        FontProgram program = subset.forPdf();
        byte[] deflated = program.deflated().orElseGet(() -> streams.deflate(program.bytes()));
        FontFile made = new FontFile(program.compact(), deflated, program.bytes().length);
        if (deflated.length <= MAX_BYTES) {
            remembered.put(key, made);
        }
        return made;
    }
}
