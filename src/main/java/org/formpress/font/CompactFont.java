package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Adler32;

/**
 * A subset of a font of charstrings: a CID-keyed {@code CFF} table whose CIDs are the numbers of its glyphs (Adobe Technical Note 5176,
 * 18). An outline that stands at several places, with more or less room beside it, is a subroutine.
 */
final class CompactFont {

    private static final byte[] NO_BYTES = {};
    private static final ByteBuffer NO_OUTLINE = ByteBuffer.allocate(0);

    private final FontFace face;
    private final CharStrings outlines;
    private final Map<Integer, Integer> subroutines = new HashMap<>();
    private final List<Piece> parts = new ArrayList<>();

    /**
     * Bytes of the table, and behind them an outline of the font.
     *
     * @param glyph   of the outline; -1 if there is none
     * @param outline what is taken of it: all, or all but its beginning
     */
    @SuppressWarnings("ArrayRecordComponent") // never modified
    private record Piece(byte[] bytes, int glyph, ByteBuffer outline) {

        static Piece of(byte[] bytes) {
            return new Piece(bytes, -1, NO_OUTLINE);
        }

        int length() {
            return bytes.length + outline.remaining();
        }
    }

    CompactFont(FontFace face, CharStrings outlines, List<SubsetGlyph> glyphs) {
        this.face = face;
        this.outlines = outlines;
        glyphs.forEach(this::findSubroutine);
        List<Piece> bodies = new ArrayList<>();
        subroutines.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> bodies.add(body(entry.getKey())));
        List<Piece> charStrings = glyphs.stream().map(this::charString).toList();
        assemble(bodies, charStrings);
    }

    private void findSubroutine(SubsetGlyph subsetGlyph) {
        if (subsetGlyph.made().filter(this::isMoved).isPresent()) {
            subroutines.putIfAbsent(subsetGlyph.glyph(), subroutines.size());
        }
    }

    /** Whether a made glyph is a glyph of the font, but at another place. */
    private boolean isMoved(ClusterGlyph made) {
        return made.parts().size() == 1
                && made.parts().get(0).isMoved()
                && !outlines.isBlank(made.parts().get(0).glyph());
    }

    private Piece body(int glyph) {
        return new Piece(
                NO_BYTES, glyph, outlines.of(glyph).position(start(glyph).rest()));
    }

    private CharStringStart start(int glyph) {
        return CharStringStart.of(outlines.of(glyph));
    }

    private Piece charString(SubsetGlyph subsetGlyph) {
        int glyph = subsetGlyph.glyph();
        if (subroutines.containsKey(glyph)
                && subsetGlyph.made().map(this::isMoved).orElse(true)) {
            return Piece.of(call(subsetGlyph));
        }
        if (subsetGlyph.made().isPresent()) {
            return Piece.of(drawn(subsetGlyph.made().get()));
        }
        return glyph < outlines.count()
                ? new Piece(NO_BYTES, glyph, outlines.of(glyph))
                : Piece.of(blank(face.advanceUnits(glyph)));
    }

    private byte[] call(SubsetGlyph subsetGlyph) {
        int right = subsetGlyph.made().map(made -> made.parts().get(0).x()).orElse(0);
        CharStringStart start = start(subsetGlyph.glyph());
        return width(subsetGlyph.advance(face))
                .move(start.x() + right, start.y())
                .number(Objects.requireNonNull(subroutines.get(subsetGlyph.glyph())) - bias(subroutines.size()))
                .operator(CharStringWriter.CALL)
                .toBytes();
    }

    /** What subroutine numbers are counted from (Adobe Technical Note 5177, 4.7). */
    private static int bias(int count) {
        if (count < 1240) {
            return 107;
        }
        return count < 33_900 ? 1131 : 32_768;
    }

    private byte[] drawn(ClusterGlyph made) {
        GlyphPath path = new GlyphPath();
        made.parts().stream()
                .filter(part -> !outlines.isBlank(part.glyph()))
                .forEach(part -> path.add(GlyphPath.of(outlines.of(part.glyph())), part.x(), part.y(), part.scale()));
        CharStringWriter writer = width(made.advance());
        path.write(writer);
        return writer.toBytes();
    }

    private static byte[] blank(int advance) {
        return width(advance).operator(CharStringWriter.END).toBytes();
    }

    private static CharStringWriter width(int advance) {
        CharStringWriter writer = new CharStringWriter();
        return advance == CharStrings.DEFAULT_WIDTH ? writer : writer.number(advance);
    }

    private void assemble(List<Piece> bodies, List<Piece> charStrings) {
        byte[] bodiesHeader = bodies.isEmpty() ? NO_BYTES : CffIndex.header(lengths(bodies));
        parts.add(Piece.of(CompactHead.of(face, charStrings.size(), bodiesHeader.length + total(bodies))));
        parts.add(Piece.of(bodiesHeader));
        parts.addAll(bodies);
        parts.add(Piece.of(CffIndex.header(lengths(charStrings))));
        parts.addAll(charStrings);
    }

    private static int[] lengths(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::length).toArray();
    }

    private static int total(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::length).sum();
    }

    /** The table. */
    byte[] bytes() {
        ByteBuffer table = ByteBuffer.allocate(total(parts));
        for (Piece part : parts) {
            table.put(part.bytes).put(part.outline.duplicate());
        }
        return table.array();
    }

    /** The table compressed (RFC 1950), with the known bits of the outlines. */
    byte[] deflated(byte[] bytes) {
        OutlineCode code = outlines.code();
        BitWriter out = new BitWriter(bytes.length);
        // Deflate with a window of 32 KB, at the fastest level.
        out.write(0x0178, 16);
        code.begin(out);
        for (Piece part : parts) {
            code.write(part.bytes, out);
            if (part.glyph >= 0) {
                int skipped = part.outline.position();
                out.write(outlines.coded(part.glyph), skipped == 0 ? 0 : code.bits(part.outline, skipped));
            }
        }
        code.end(out);
        out.align();
        Adler32 checksum = new Adler32();
        checksum.update(bytes);
        out.write(Integer.reverseBytes((int) checksum.getValue()) & 0xFFFFFFFFL, 32);
        out.align();
        return out.toBytes();
    }
}
