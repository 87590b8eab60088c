package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.formpress.font.OutlineCode.Coded;

/**
 * Outlines of PostScript: the charstrings of a {@code CFF} table (Adobe Technical Notes 5176 and 5177) as scripts/outlines makes them,
 * without subroutines and hints, and with a default width of {@value #DEFAULT_WIDTH}. Thread-safe.
 */
final class CharStrings implements Outlines {

    /** Charstrings of glyphs of this advance width do not name it. */
    static final int DEFAULT_WIDTH = 1000;

    /** The operator of a Top DICT for where the charstrings are. */
    private static final int CHAR_STRINGS = 17;

    private static final int LONG = 29;

    /** The code is made for one glyph of so many. */
    private static final int SAMPLE = 64;

    private final CffIndex index;
    private final OutlineCode code;
    private final AtomicReferenceArray<Coded> coded;

    CharStrings(ByteBuffer table) {
        CffIndex names = new CffIndex(table, table.get(2));
        CffIndex dictionaries = new CffIndex(table, names.end());
        this.index = new CffIndex(table, charStrings(dictionaries.get(0)));
        this.coded = new AtomicReferenceArray<>(index.count());
        this.code =
                OutlineCode.of(IntStream.range(0, index.count() / SAMPLE).mapToObj(glyph -> index.get(glyph * SAMPLE)));
    }

    private static int charStrings(ByteBuffer dictionary) {
        int operand = 0;
        while (dictionary.hasRemaining()) {
            int next = dictionary.get() & 0xFF;
            if (next == LONG) {
                operand = dictionary.getInt();
            } else if (CharStringReader.isNumber(next)) {
                operand = CharStringReader.number(next, dictionary);
            } else if (next == CHAR_STRINGS) {
                return operand;
            }
        }
        throw new IllegalArgumentException("a CFF table without charstrings");
    }

    int count() {
        return index.count();
    }

    /** The charstring of a glyph of the font. */
    ByteBuffer of(int glyph) {
        return index.get(glyph);
    }

    /** The code that compresses these charstrings. */
    OutlineCode code() {
        return code;
    }

    /** The charstring of a glyph in that code; remembered, as the same characters recur. */
    Coded coded(int glyph) {
        Coded known = coded.get(glyph);
        if (known == null) {
            known = code.encode(of(glyph));
            coded.set(glyph, known);
        }
        return known;
    }

    @Override
    public GlyphBox box(int glyph) {
        return isBlank(glyph) ? GlyphBox.NONE : GlyphPath.of(of(glyph)).box();
    }

    @Override
    public void check() {
        IntStream.range(0, index.count()).mapToObj(this::of).forEach(CharStringReader::check);
    }

    @Override
    public boolean isBlank(int glyph) {
        return glyph >= index.count() || CharStringStart.of(of(glyph)).isBlank();
    }
}
