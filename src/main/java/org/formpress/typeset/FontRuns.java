package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.Mark;
import org.formpress.text.Clusters;
import org.formpress.text.Unseen;
import org.formpress.typeset.Line.Piece;

/** Text of one line and one look, such as a caption, by its fonts. */
public final class FontRuns {

    private FontRuns() {}

    /** The text, split where the font changes. */
    public static List<Piece> pieces(String text, FontRole base, Mark mark, FontLibrary fonts) {
        List<Piece> pieces = new ArrayList<>(1);
        int start = 0;
        while (start < text.length()) {
            int end = Clusters.end(text, start);
            FontRole font = font(text, start, base, base, fonts);
            while (end < text.length() && font(text, end, font, base, fonts) == font) {
                end = Clusters.end(text, end);
            }
            pieces.add(new Piece(text.substring(start, end), font, false, false, false, mark));
            start = end;
        }
        return pieces;
    }

    /** What nobody sees stays with what is before it. */
    private static FontRole font(String text, int at, FontRole before, FontRole base, FontLibrary fonts) {
        int first = text.codePointAt(at);
        boolean unseen = first < ' ' || Unseen.is(first);
        return unseen
                ? before
                : fonts.choose(text, at, Clusters.end(text, at), base).role();
    }
}
