package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The glyphs of a subset's TrueType file; the parts of composite ones (OpenType 1.9, "glyf") come along after the others. */
final class TrueTypeOutlines {

    private static final int COMPOSITE_HEADER = 10;
    private static final int ARGUMENTS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;

    private final FontFace face;
    private final GlyphDescriptions descriptions;
    private final List<SubsetGlyph> glyphs;
    private final Map<Integer, Integer> parts = new HashMap<>();

    TrueTypeOutlines(FontFace face, GlyphDescriptions descriptions, List<SubsetGlyph> glyphs) {
        this.face = face;
        this.descriptions = descriptions;
        this.glyphs = new ArrayList<>(glyphs);
        for (int index = 0; index < glyphs.size(); index++) {
            if (glyphs.get(index).made().isEmpty()) {
                parts.putIfAbsent(glyphs.get(index).glyph(), index);
            }
        }
    }

    /**
     * A glyph of the file to be. Lengths are font units.
     *
     * @param bearing of its left side
     * @param parts   how many glyphs were put together for it here
     * @param bytes   with component numbers of the subset
     */
    record Outline(int advance, int bearing, int parts, ByteBuffer bytes) {}

    List<Outline> all() {
        List<Outline> outlines = new ArrayList<>(glyphs.size());
        // Parts come along behind while the glyphs are gone through.
        for (int index = 0; index < glyphs.size(); index++) {
            outlines.add(outline(glyphs.get(index)));
        }
        return outlines;
    }

    private Outline outline(SubsetGlyph glyph) {
        ByteBuffer bytes = glyph.made().map(ClusterGlyph::outline).orElseGet(() -> descriptions.of(glyph.glyph()));
        int made = glyph.made().map(each -> each.parts().size()).orElse(0);
        return new Outline(glyph.advance(face), glyph.bearing(face), made, renumbered(bytes));
    }

    private int add(int glyph) {
        glyphs.add(new SubsetGlyph(glyph, Optional.empty()));
        parts.put(glyph, glyphs.size() - 1);
        return glyphs.size() - 1;
    }

    private ByteBuffer renumbered(ByteBuffer outline) {
        boolean simple = outline.limit() == 0 || outline.getShort(0) >= 0;
        if (simple) {
            return outline;
        }
        ByteBuffer copy = ByteBuffer.allocate(outline.limit()).put(0, outline, 0, outline.limit());
        int at = COMPOSITE_HEADER;
        int flags;
        do {
            flags = copy.getShort(at);
            int component = copy.getShort(at + 2) & 0xFFFF;
            Integer known = parts.get(component);
            int index = known == null ? add(component) : known;
            copy.putShort(at + 2, (short) index);
            at += componentLength(flags);
        } while ((flags & MORE_COMPONENTS) != 0);
        return copy;
    }

    private static int componentLength(int flags) {
        int length = (flags & ARGUMENTS_ARE_WORDS) != 0 ? 8 : 6;
        if ((flags & HAS_SCALE) != 0) {
            length += 2;
        } else if ((flags & HAS_TWO_SCALES) != 0) {
            length += 4;
        } else if ((flags & HAS_MATRIX) != 0) {
            length += 8;
        }
        return length;
    }
}
