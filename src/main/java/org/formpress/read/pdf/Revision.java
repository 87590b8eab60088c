package org.formpress.read.pdf;

import java.util.Map;

/**
 * A part of a PDF that was written at once (ISO 32000-1, 7.5.6). All places are offsets into the file.
 *
 * @param begin   where it begins
 * @param mark    the end of its {@code %%EOF}
 * @param end     the same behind the line end, if there is one
 * @param xref    its cross-references
 * @param objects the place of each object, by number
 */
record Revision(int begin, int mark, int end, int xref, Map<Integer, ObjectPlace> objects) {

    Revision {
        objects = Map.copyOf(objects);
    }

    boolean contains(int offset) {
        return offset >= begin && offset < end;
    }
}
