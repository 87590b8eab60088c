package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The glyphs of a subset's file; the parts of composite ones (OpenType 1.9, "glyf") come along after the others. */
final class SubsetOutlines {

    private static final int COMPOSITE_HEADER = 10;
    private static final int ARGUMENTS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;

    private final FontFace face;
    private final List<Source> sources = new ArrayList<>();
    private final Map<Integer, Integer> parts = new HashMap<>();

    SubsetOutlines(FontFace face) {
        this.face = face;
    }

    /** A glyph of the font, or one put together for a cluster. */
    private record Source(int glyph, Optional<ClusterGlyph> made) {}

    /**
     * A glyph of the file to be. Lengths are font units.
     *
     * @param bearing of its left side
     * @param parts   how many glyphs were put together for it here
     * @param bytes   with component numbers of the subset
     */
    record Outline(int advance, int bearing, int parts, ByteBuffer bytes) {}

    /** Adds a glyph of the font, which may be a part of others, too; returns its number in the subset. */
    int add(int glyph) {
        sources.add(new Source(glyph, Optional.empty()));
        int index = sources.size() - 1;
        parts.putIfAbsent(glyph, index);
        return index;
    }

    void add(ClusterGlyph cluster) {
        int first = cluster.parts().get(0).glyph();
        sources.add(new Source(first, Optional.of(cluster).filter(glyph -> !glyph.isComposed(face))));
    }

    List<Outline> all() {
        List<Outline> outlines = new ArrayList<>(sources.size());
        for (int index = 0; index < sources.size(); index++) {
            Source source = sources.get(index);
            outlines.add(source.made().map(this::made).orElseGet(() -> taken(source.glyph())));
        }
        return outlines;
    }

    private Outline made(ClusterGlyph glyph) {
        return new Outline(glyph.advance(), glyph.box().left(), glyph.parts().size(), renumbered(glyph.outline()));
    }

    private Outline taken(int glyph) {
        return new Outline(face.advanceUnits(glyph), face.bearing(glyph), 0, renumbered(face.outline(glyph)));
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
