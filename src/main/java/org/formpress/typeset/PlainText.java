package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.Mark;
import org.formpress.typeset.Line.Piece;

/** Text of one line and one look, such as a caption: only its fonts are chosen. */
public final class PlainText {

    private PlainText() {}

    /** The text, split where the font changes. */
    public static List<Piece> pieces(String text, FontRole base, Mark mark, FontLibrary fonts) {
        List<Piece> pieces = new ArrayList<>(1);
        int start = 0;
        while (start < text.length()) {
            FontRole font = font(text, start, base, fonts);
            int end = start;
            do {
                end += Character.charCount(text.codePointAt(end));
            } while (end < text.length() && font(text, end, base, fonts) == font);
            pieces.add(new Piece(text.substring(start, end), font, false, false, false, mark));
            start = end;
        }
        return pieces;
    }

    private static FontRole font(String text, int at, FontRole base, FontLibrary fonts) {
        return fonts.choose(text.codePointAt(at), base).role();
    }
}
