package org.formpress.read.word;

import java.util.List;
import org.formpress.read.ooxml.XmlCursor;

/** Indents of paragraphs (ISO/IEC 29500-1, 17.3.1.12), in twentieths of a point. */
final class Indents {

    /** Further to the left a line begins in another cell. */
    private static final int MIN = -400;

    /** No cell is wider. */
    private static final int MAX = 11_000;

    private Indents() {}

    /** Whether the indents at the cursor lead the text out of its cell. */
    static boolean leadAway(XmlCursor cursor) {
        int left = first(cursor, "start", "left");
        int line = left + first(cursor, "firstLine") - first(cursor, "hanging");
        return List.of(left, line).stream().anyMatch(indent -> indent < MIN || indent > MAX);
    }

    private static int first(XmlCursor cursor, String... attributes) {
        for (String attribute : attributes) {
            String value = cursor.attribute(attribute);
            if (value.matches("-?[0-9]{1,6}")) {
                return Integer.parseInt(value);
            }
        }
        return 0;
    }
}
