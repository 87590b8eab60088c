package org.formpress.write.pdf;

import org.formpress.text.Unseen;
import org.formpress.typeset.Line.Gap;
import org.formpress.typeset.Line.Piece;

/** Which glyphs of a piece have its gaps, in thousandths of the em: letters and digits rather than hanzi, of which there are more. */
final class GlyphRoom {

    private static final char FIRST_OTHER_LETTER = 0x0530;

    private final int[] before;
    private final int[] after;

    private GlyphRoom(int length) {
        before = new int[length + 1];
        after = new int[length + 1];
    }

    /** @param size of the text, in thousandths of a point */
    static GlyphRoom of(Piece piece, int size) {
        String glyphs = piece.glyphs();
        GlyphRoom room = new GlyphRoom(glyphs.length());
        for (Gap gap : piece.gaps()) {
            int at = Unseen.removed(piece.text().substring(0, gap.at())).length();
            boolean letterBehind = gap.width() > 0 && at < glyphs.length() && glyphs.charAt(at) < FIRST_OTHER_LETTER;
            int[] side = at == 0 || letterBehind ? room.before : room.after;
            side[at] = Math.round(gap.width() * 1000f / size);
        }
        return room;
    }

    /** What the glyph has more on its left that begins with a character of the piece's glyphs. */
    int before(int at) {
        return before[at];
    }

    /** What the glyph has more on its right that ends before a character of the piece's glyphs. */
    int after(int end) {
        return after[end];
    }
}
