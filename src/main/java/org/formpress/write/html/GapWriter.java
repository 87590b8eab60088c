package org.formpress.write.html;

import java.util.List;
import org.formpress.text.Clusters;
import org.formpress.text.Unseen;
import org.formpress.typeset.Line.Gap;
import org.formpress.typeset.Line.Piece;

/** Writes text with its gaps: as margins of the characters beside them, because browsers do not agree on gaps of their own. */
final class GapWriter {

    private GapWriter() {}

    static void write(Html html, Piece piece) {
        String text = piece.text();
        List<Gap> gaps = piece.gaps();
        int from = 0;
        for (int index = 0; index < gaps.size(); index++) {
            Gap gap = gaps.get(index);
            boolean ahead = gap.at() == 0;
            int begin = ahead ? 0 : clusterBefore(text, from, gap.at());
            int end = ahead ? Clusters.end(text, 0) : gap.at();
            boolean both =
                    ahead && index + 1 < gaps.size() && gaps.get(index + 1).at() == end;
            text(html, text, from, begin);
            html.raw("<span class=\"").raw(ahead ? "b" : "").raw(margin(gap));
            html.raw(both ? " " + margin(gaps.get(++index)) : "").raw("\">");
            text(html, text, begin, end);
            html.raw("</span>");
            from = end;
        }
        text(html, text, from, text.length());
    }

    private static int clusterBefore(String text, int from, int end) {
        int begin = text.offsetByCodePoints(end, -1);
        while (begin > from && (Clusters.isMark(text.codePointAt(begin)) || Unseen.is(text.codePointAt(begin)))) {
            begin = text.offsetByCodePoints(begin, -1);
        }
        return begin;
    }

    /** The class of a character before a gap; with b before it, of the one behind. */
    private static String margin(Gap gap) {
        return gap.width() < 0 ? "h" : "t";
    }

    private static void text(Html html, String text, int from, int to) {
        html.text(Unseen.inOrder(text.substring(from, to)));
    }
}
