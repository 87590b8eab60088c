package org.formpress.font;

import java.nio.ByteBuffer;

/** What a glyph covers, in font units from its origin. */
record GlyphBox(int left, int bottom, int right, int top) {

    /** What a blank glyph covers. */
    static final GlyphBox NONE = new GlyphBox(0, 0, 0, 0);

    /** The box in the header of an outline. */
    static GlyphBox of(ByteBuffer outline) {
        return new GlyphBox(outline.getShort(2), outline.getShort(4), outline.getShort(6), outline.getShort(8));
    }

    GlyphBox moved(int x, int y) {
        return new GlyphBox(left + x, bottom + y, right + x, top + y);
    }

    /** @param scale as {@link ClusterGlyph#FULL_SIZE} */
    GlyphBox scaled(int scale) {
        return new GlyphBox(scaled(left, scale), scaled(bottom, scale), scaled(right, scale), scaled(top, scale));
    }

    static int scaled(int length, int scale) {
        return Math.round((float) length * scale / ClusterGlyph.FULL_SIZE);
    }

    GlyphBox union(GlyphBox other) {
        return new GlyphBox(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }

    boolean overlaps(GlyphBox other) {
        return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
    }

    int width() {
        return right - left;
    }

    int height() {
        return top - bottom;
    }

    int middleX() {
        return (left + right) / 2;
    }

    int middleY() {
        return (bottom + top) / 2;
    }
}
