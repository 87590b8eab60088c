package org.formpress.read.word;

import java.util.Set;
import org.formpress.read.ooxml.XmlCursor;

/** The namespaces of WordprocessingML (ISO/IEC 29500-1, 17; part 4 for the transitional namespace). */
final class WordNames {

    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private WordNames() {}

    /** Whether the element at the cursor is of WordprocessingML. */
    static boolean isWord(XmlCursor cursor) {
        return NAMESPACES.contains(cursor.namespace());
    }
}
