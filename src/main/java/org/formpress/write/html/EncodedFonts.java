package org.formpress.write.html;

import java.util.Base64;
import org.formpress.bounds.LruCache;
import org.formpress.font.FontFace;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.font.FontSubset;

/**
 * The fonts of the process, and their subsets as Base64. The subsets of labels are remembered: every file of a form has the same.
 * Thread-safe.
 */
final class EncodedFonts {

    /** Enough for the labels of all forms in use. */
    private static final int MAX_REMEMBERED = 32;

    /** Larger ones print values, which hardly ever recur. */
    private static final int MAX_BYTES = 1 << 18;

    private record Key(FontRole role, String characters) {}

    private final FontLibrary library;
    private final LruCache<Key, byte[]> remembered = new LruCache<>(MAX_REMEMBERED);

    EncodedFonts(FontLibrary library) {
        this.library = library;
    }

    FontFace face(FontRole role) {
        return library.face(role);
    }

    /** A file for browsers, in Base64. */
    byte[] base64(FontRole role, FontSubset subset) {
        if (role == FontRole.BODY) {
            return encoded(subset);
        }
        Key key = new Key(role, subset.characters());
        byte[] known = remembered.get(key);
        if (known == null) {
            known = encoded(subset);
            if (known.length <= MAX_BYTES) {
                remembered.put(key, known);
            }
        }
        return known;
    }

    private static byte[] encoded(FontSubset subset) {
        return Base64.getEncoder().encode(subset.forWeb());
    }
}
