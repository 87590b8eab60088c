package org.formpress.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The proportional glyphs of a font's full-width ones: the single substitutions of its feature {@code pwid} (OpenType 1.9, "GSUB"). */
final class NarrowGlyphs {

    private static final String FEATURE = "pwid";
    private static final int SINGLE = 1;
    private static final int EXTENSION = 7;

    private final ByteBuffer table;
    private final Map<Integer, Integer> glyphs = new HashMap<>();

    private NarrowGlyphs(ByteBuffer table) {
        this.table = table;
    }

    /** The narrow glyph of each glyph that has one. */
    static Map<Integer, Integer> of(ByteBuffer table) {
        NarrowGlyphs found = new NarrowGlyphs(table);
        int features = found.number(6);
        for (int record = features + 2; record < features + 2 + 6 * found.number(features); record += 6) {
            byte[] tag = new byte[4];
            table.get(record, tag);
            if (new String(tag, StandardCharsets.US_ASCII).equals(FEATURE)) {
                found.readFeature(features + found.number(record + 4));
            }
        }
        return found.glyphs;
    }

    private int number(int at) {
        return table.getShort(at) & 0xFFFF;
    }

    private void readFeature(int feature) {
        int lookups = number(8);
        for (int index = 0; index < number(feature + 2); index++) {
            readLookup(lookups + number(lookups + 2 + 2 * number(feature + 4 + 2 * index)));
        }
    }

    private void readLookup(int lookup) {
        for (int index = 0; index < number(lookup + 4); index++) {
            int subtable = lookup + number(lookup + 6 + 2 * index);
            int type = number(lookup);
            if (type == EXTENSION) {
                type = number(subtable + 2);
                subtable += table.getInt(subtable + 4);
            }
            if (type == SINGLE) {
                readCoverage(subtable, subtable + number(subtable + 2));
            }
        }
    }

    private void readCoverage(int subtable, int coverage) {
        int count = number(coverage + 2);
        for (int index = 0; index < count; index++) {
            if (number(coverage) == 1) {
                put(subtable, number(coverage + 4 + 2 * index), index);
                continue;
            }
            int range = coverage + 4 + 6 * index;
            for (int glyph = number(range); glyph <= number(range + 2); glyph++) {
                put(subtable, glyph, number(range + 4) + glyph - number(range));
            }
        }
    }

    private void put(int subtable, int glyph, int index) {
        boolean shifted = number(subtable) == 1;
        glyphs.put(glyph, shifted ? glyph + number(subtable + 4) & 0xFFFF : number(subtable + 6 + 2 * index));
    }
}
