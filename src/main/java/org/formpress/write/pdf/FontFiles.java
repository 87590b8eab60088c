package org.formpress.write.pdf;

import org.formpress.font.FontFace;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontProgram;
import org.formpress.font.FontRole;
import org.formpress.font.FontSubset;
import org.formpress.font.SubsetCache;

/**
 * A cache of subset fonts. The labels of a form, and so the font that prints them, are the same in every document; making and
 * compressing it anew would take most of the remaining time. Thread-safe.
 */
final class FontFiles {

    /**
     * A font program.
     *
     * @param compact  whether it is a {@code CFF} table, and not a TrueType file
     * @param deflated compressed
     * @param length   uncompressed length, in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never modified
    record FontFile(boolean compact, byte[] deflated, int length) {}

    private final FontLibrary library;
    private final SubsetCache<FontFile> remembered = new SubsetCache<>(file -> file.deflated().length);

    FontFiles(FontLibrary library) {
        this.library = library;
    }

    FontFace face(FontRole role) {
        return library.face(role);
    }

    /** The program for a subset of a font. */
    FontFile file(FontRole role, FontSubset subset, FileStreams streams) {
        return remembered.get(role, subset, () -> made(subset, streams));
    }

    private static FontFile made(FontSubset subset, FileStreams streams) {
        FontProgram program = subset.forPdf();
        byte[] deflated = program.deflated().orElseGet(() -> streams.deflate(program.bytes()));
        return new FontFile(program.compact(), deflated, program.bytes().length);
    }
}
