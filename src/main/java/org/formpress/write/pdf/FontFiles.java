package org.formpress.write.pdf;

import org.formpress.bounds.Recent;
import org.formpress.font.FontFace;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.font.FontSubset;

/**
 * The subset fonts made last. The labels of a form are the same in every document, and so is the font that prints them: making
 * and compressing it again would be the greater part of what is left to do. Safe for use by many threads.
 */
final class FontFiles {

    /** Enough for the labels of all forms in use; a text's font hardly ever comes again. */
    private static final int MOST_REMEMBERED = 32;

    /**
     * A font program as it stands in a file.
     *
     * @param deflated its bytes, compressed
     * @param length   its length in bytes before that
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed once made
    record FontFile(byte[] deflated, int length) {}

    private record Key(FontRole role, String characters) {}

    private final FontLibrary library;
    private final Recent<Key, FontFile> remembered = new Recent<>(MOST_REMEMBERED);

    FontFiles(FontLibrary library) {
        this.library = library;
    }

    FontFace face(FontRole role) {
        return library.face(role);
    }

    /** The program of a subset of a role's font. */
    FontFile file(FontRole role, FontSubset subset, FileStreams streams) {
        Key key = new Key(role, subset.characters());
        FontFile known = remembered.get(key);
        if (known != null) {
            return known;
        }
        byte[] program = subset.forPdf();
        FontFile made = new FontFile(streams.deflate(program), program.length);
        remembered.put(key, made);
        return made;
    }
}
