package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The {@code cmap} of a font, in pages of 256 code points: a look-up takes two array reads. */
final class CharacterMap {

    private static final int PAGE_BITS = 8;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final char[] NO_GLYPHS = new char[PAGE_SIZE];

    private final char[][] pages = new char[(Character.MAX_CODE_POINT >> PAGE_BITS) + 1][];

    private CharacterMap() {
        Arrays.fill(pages, NO_GLYPHS);
    }

    /**
     * Reads the subtable of format 12 or, if there is none, of format 4 (OpenType 1.9, "cmap"). Format 12 covers format 4, and
     * each is listed for two platforms.
     *
     * @param table the whole {@code cmap} table
     */
    static CharacterMap parse(ByteBuffer table) {
        CharacterMap map = new CharacterMap();
        subtable(table, 12)
                .ifPresentOrElse(map::readFormat12, () -> subtable(table, 4).ifPresent(map::readFormat4));
        return map;
    }

    private static Optional<ByteBuffer> subtable(ByteBuffer table, int format) {
        return IntStream.range(0, table.getShort(2) & 0xFFFF)
                .mapToObj(record -> slice(table, table.getInt(8 + 8 * record)))
                .filter(subtable -> subtable.getShort(0) == format)
                .findFirst();
    }

    private static ByteBuffer slice(ByteBuffer buffer, int offset) {
        return buffer.slice(offset, buffer.limit() - offset);
    }

    private void readFormat4(ByteBuffer table) {
        int segments = (table.getShort(6) & 0xFFFF) / 2;
        int ends = 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        for (int s = 0; s < segments; s++) {
            int start = table.getShort(starts + 2 * s) & 0xFFFF;
            int end = table.getShort(ends + 2 * s) & 0xFFFF;
            for (int code = start; code <= end && code != 0xFFFF; code++) {
                put(code, format4Glyph(table, code - start, code, deltas + 2 * s, offsets + 2 * s));
            }
        }
    }

    private static int format4Glyph(ByteBuffer table, int index, int code, int deltaAt, int offsetAt) {
        int delta = table.getShort(deltaAt);
        int offset = table.getShort(offsetAt) & 0xFFFF;
        if (offset == 0) {
            return (code + delta) & 0xFFFF;
        }
        int glyph = table.getShort(offsetAt + offset + 2 * index) & 0xFFFF;
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private void readFormat12(ByteBuffer table) {
        int groups = table.getInt(12);
        for (int g = 0; g < groups; g++) {
            int at = 16 + 12 * g;
            int start = table.getInt(at);
            int end = table.getInt(at + 4);
            int glyph = table.getInt(at + 8);
            for (int code = start; code <= end; code++) {
                put(code, glyph + code - start);
            }
        }
    }

    /** Gives a code point a glyph if the font has none for it. */
    void complete(int codePoint, int glyph) {
        if (glyph(codePoint) == 0) {
            put(codePoint, glyph);
        }
    }

    private void put(int codePoint, int glyph) {
        if (glyph == 0) {
            return;
        }
        int page = codePoint >> PAGE_BITS;
        if (pages[page] == NO_GLYPHS) {
            pages[page] = new char[PAGE_SIZE];
        }
        pages[page][codePoint & (PAGE_SIZE - 1)] = (char) glyph;
    }

    /** A map of some characters alone, to what their glyphs are replaced by; those without a replacement have no glyph. */
    CharacterMap replaced(String characters, IntUnaryOperator glyphs) {
        CharacterMap map = new CharacterMap();
        characters.codePoints().forEach(code -> map.put(code, glyphs.applyAsInt(glyph(code))));
        return map;
    }

    /** The glyph of a code point; 0 if the font has none. */
    int glyph(int codePoint) {
        return pages[codePoint >> PAGE_BITS][codePoint & (PAGE_SIZE - 1)];
    }
}
