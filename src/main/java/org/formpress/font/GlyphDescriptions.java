package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** Outlines of TrueType: the tables {@code glyf} and {@code loca} (OpenType 1.9). */
final class GlyphDescriptions implements Outlines {

    private static final ByteBuffer BLANK = ByteBuffer.allocate(0);

    private final ByteBuffer glyf;
    private final ByteBuffer loca;
    private final boolean longOffsets;
    private final int count;

    GlyphDescriptions(ByteBuffer glyf, ByteBuffer loca, boolean longOffsets, int count) {
        this.glyf = glyf;
        this.loca = loca;
        this.longOffsets = longOffsets;
        this.count = count;
    }

    /** The description of a glyph; empty for a blank one. */
    ByteBuffer of(int glyph) {
        if (glyph >= count) {
            return BLANK;
        }
        int start = longOffsets ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
        int end = longOffsets ? loca.getInt(4 * glyph + 4) : 2 * (loca.getShort(2 * glyph + 2) & 0xFFFF);
        return glyf.slice(start, end - start);
    }

    @Override
    public GlyphBox box(int glyph) {
        return isBlank(glyph) ? GlyphBox.NONE : GlyphBox.of(of(glyph));
    }

    @Override
    public void check() {
        IntStream.range(0, count).forEach(this::box);
    }

    @Override
    public boolean isBlank(int glyph) {
        return of(glyph).limit() == 0;
    }
}
