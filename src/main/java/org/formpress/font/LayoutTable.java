package org.formpress.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the tables {@code GSUB} and {@code GPOS} of a font have in common: features, lookups, coverage (OpenType 1.9, chapter 2). */
final class LayoutTable {

    private static final int UNCOVERED = -1;

    private final ByteBuffer table;
    private final int extension;

    /** @param extension the type of lookups that hold offsets of 32 bits to lookups of other types */
    LayoutTable(ByteBuffer table, int extension) {
        this.table = table;
        this.extension = extension;
    }

    /** A part of a lookup. @param at offset in the table */
    record Subtable(int type, int at) {}

    /** The parts of all lookups of a feature, whatever the script. */
    List<Subtable> feature(String tag) {
        List<Subtable> found = new ArrayList<>();
        int features = number(6);
        List<Integer> lookups = new ArrayList<>();
        for (int record = features + 2; record < features + 2 + 6 * number(features); record += 6) {
            byte[] name = new byte[4];
            table.get(record, name);
            if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
                addLookups(features + number(record + 4), lookups);
            }
        }
        lookups.stream().distinct().forEach(lookup -> addSubtables(lookup, found));
        return found;
    }

    private void addLookups(int feature, List<Integer> found) {
        int lookups = number(8);
        for (int index = 0; index < number(feature + 2); index++) {
            found.add(lookups + number(lookups + 2 + 2 * number(feature + 4 + 2 * index)));
        }
    }

    private void addSubtables(int lookup, List<Subtable> found) {
        for (int index = 0; index < number(lookup + 4); index++) {
            int at = lookup + number(lookup + 6 + 2 * index);
            int type = number(lookup);
            found.add(
                    type == extension
                            ? new Subtable(number(at + 2), at + table.getInt(at + 4))
                            : new Subtable(type, at));
        }
    }

    int number(int at) {
        return table.getShort(at) & 0xFFFF;
    }

    int signed(int at) {
        return table.getShort(at);
    }

    /** The index of a glyph among those a coverage table lists; negative if it lists it not. */
    int covered(int coverage, int glyph) {
        boolean single = number(coverage) == 1;
        int low = 0;
        int high = number(coverage + 2) - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            int at = coverage + 4 + (single ? 2 : 6) * middle;
            int last = single ? number(at) : number(at + 2);
            if (glyph < number(at)) {
                high = middle - 1;
            } else if (glyph > last) {
                low = middle + 1;
            } else {
                return single ? middle : number(at + 4) + glyph - number(at);
            }
        }
        return UNCOVERED;
    }
}
