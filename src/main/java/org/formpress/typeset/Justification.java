package org.formpress.typeset;

import java.util.List;
import org.formpress.text.Clusters;
import org.formpress.typeset.Line.Piece;

/**
 * What makes a line as long as its box (两端对齐; clreq, 3.2.2): the same little room beside every hanzi and full-width mark and after
 * every space, and none inside words and numbers.
 */
public final class Justification {

    /** In thousandths of the em: with more, Poppler and pdf.js copy spaces between the characters. */
    static final int MOST = 100;

    /** All letters, marks and signs from here on are as wide as hanzi. */
    private static final char FIRST_WIDE = 0x2E80;

    private Justification() {}

    /** Whether a justified line has more room between two glyphs that begin with these characters. */
    public static boolean isPlace(char glyph, char next) {
        return glyph >= FIRST_WIDE || next >= FIRST_WIDE || glyph == ' ';
    }

    /**
     * What each place of a line needs, in thousandths of a point; 0 if that is too much, and the line stays left.
     *
     * @param missing what the line is shorter than its box
     * @param size    of the text, like it in thousandths of a point
     */
    static int stretch(List<Piece> pieces, int missing, int size) {
        if (missing <= 0) {
            return 0;
        }
        int places = 0;
        for (int index = 0; index < pieces.size(); index++) {
            places += places(pieces, index);
        }
        int stretch = places == 0 ? 0 : missing / places;
        return stretch * 1000L <= (long) size * MOST ? stretch : 0;
    }

    /** How many places are in a piece and between it and the next; none before a space at which the line ends. */
    static int places(List<Piece> pieces, int index) {
        String text = pieces.get(index).glyphs();
        boolean last = index == pieces.size() - 1;
        int limit = last && text.endsWith(" ") ? text.length() - 1 : text.length();
        String behind = last ? "" : pieces.get(index + 1).glyphs();
        int places = 0;
        for (int at = 0, end; at < limit; at = end) {
            end = Clusters.end(text, at);
            char next = end < limit ? text.charAt(end) : behind.isEmpty() ? 0 : behind.charAt(0);
            places += next > 0 && isPlace(text.charAt(at), next) ? 1 : 0;
        }
        return places;
    }
}
