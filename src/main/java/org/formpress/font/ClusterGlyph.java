package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The glyph that draws a cluster: a glyph of the font, or several put together. Lengths are font units.
 *
 * @param parts     one for a character that the font has composed
 * @param spellings the character sequences that mean the same, or the beginning of it, and whose characters the font has
 */
record ClusterGlyph(List<Part> parts, int advance, List<String> spellings) {

    private static final int HEADER = 10;
    private static final int ARGUMENTS_ARE_WORDS = 0x0001;
    private static final int ARGUMENTS_ARE_OFFSETS = 0x0002;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_PARTS = 0x0020;
    private static final int OFFSETS_ARE_UNSCALED = 0x1000;
    private static final int PART = 8;

    /** The scale 1, as a fixed-point number with 14 bits after the point (F2DOT14). */
    static final int FULL_SIZE = 1 << 14;

    /**
     * A glyph in another.
     *
     * @param scale as {@link #FULL_SIZE}
     * @param box   of the glyph alone
     */
    record Part(int glyph, int x, int y, int scale, GlyphBox box) {

        /** What it covers in the whole. */
        GlyphBox covered() {
            return box.scaled(scale).moved(x, y);
        }

        /** Whether it is the glyph itself, at most further left or right. */
        boolean isMoved() {
            return y == 0 && scale == FULL_SIZE;
        }
    }

    /** A glyph of a font alone. */
    static ClusterGlyph of(FontFace face, int glyph) {
        Part whole = new Part(glyph, 0, 0, FULL_SIZE, face.outlines().box(glyph));
        return new ClusterGlyph(List.of(whole), face.advanceUnits(glyph), List.of());
    }

    /** The same glyph with more room on both sides, or less. */
    ClusterGlyph spaced(int before, int after) {
        List<Part> moved = parts.stream()
                .map(part -> new Part(part.glyph, part.x + before, part.y, part.scale, part.box))
                .toList();
        return new ClusterGlyph(moved, before + advance + after, spellings);
    }

    ClusterGlyph {
        parts = List.copyOf(parts);
        spellings = List.copyOf(spellings);
    }

    /** Whether it is a glyph of the font as it is. */
    boolean isComposed(FontFace face) {
        Part first = parts.get(0);
        return parts.size() == 1 && first.x == 0 && advance == face.advanceUnits(first.glyph);
    }

    GlyphBox box() {
        return parts.stream().map(Part::covered).reduce(GlyphBox::union).orElseThrow();
    }

    /** A composite glyph description (OpenType 1.9, "glyf"). */
    ByteBuffer outline() {
        ByteBuffer outline = ByteBuffer.allocate(HEADER + parts.size() * (PART + 2));
        GlyphBox box = box();
        outline.putShort((short) -1)
                .putShort((short) box.left())
                .putShort((short) box.bottom())
                .putShort((short) box.right())
                .putShort((short) box.top());
        for (int index = 0; index < parts.size(); index++) {
            put(parts.get(index), index + 1 < parts.size(), outline);
        }
        return outline.slice(0, outline.position());
    }

    private static void put(Part part, boolean more, ByteBuffer outline) {
        boolean scaled = part.scale != FULL_SIZE;
        int flags = ARGUMENTS_ARE_WORDS
                | ARGUMENTS_ARE_OFFSETS
                | OFFSETS_ARE_UNSCALED
                | (scaled ? HAS_SCALE : 0)
                | (more ? MORE_PARTS : 0);
        outline.putShort((short) flags)
                .putShort((short) part.glyph)
                .putShort((short) part.x)
                .putShort((short) part.y);
        if (scaled) {
            outline.putShort((short) part.scale);
        }
    }
}
