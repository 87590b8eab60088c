package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.List;
import org.formpress.font.LayoutTable.Subtable;

/** The proportional glyphs of a font's full-width ones: the single substitutions of its feature {@code pwid} (OpenType 1.9, "GSUB"). */
final class NarrowGlyphs {

    private static final String FEATURE = "pwid";
    private static final int SINGLE = 1;
    private static final int EXTENSION = 7;

    private final LayoutTable table;
    private final List<Subtable> subtables;

    NarrowGlyphs(ByteBuffer substitutions) {
        this.table = new LayoutTable(substitutions, EXTENSION);
        this.subtables = table.feature(FEATURE);
    }

    /** The narrow glyph of a glyph; 0 if there is none. */
    int of(int glyph) {
        for (Subtable subtable : subtables) {
            int at = subtable.at();
            int index = table.covered(at + table.number(at + 2), glyph);
            if (subtable.type() == SINGLE && index >= 0) {
                boolean shifted = table.number(at) == 1;
                return shifted ? glyph + table.number(at + 4) & 0xFFFF : table.number(at + 6 + 2 * index);
            }
        }
        return 0;
    }
}
