package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Run;
import org.formpress.typeset.Line.Gap;
import org.formpress.typeset.Line.Piece;

/** Cuts the text of one line into pieces: where font or emphasis changes, and round tabs and a final hyphen. */
final class PieceCutter {

    private final StyledText styled;
    private final Spacing spacing;
    private final int from;
    private final int to;
    private final int at;
    private final int hyphen;

    /**
     * @param from index of the first character
     * @param to   end of the line
     * @param at   where the characters begin in the line, in thousandths of a point
     */
    PieceCutter(StyledText styled, int from, int to, int at) {
        this.styled = styled;
        this.spacing = styled.spacing();
        this.from = from;
        this.to = to;
        this.at = at;
        this.hyphen = styled.hyphen(to);
    }

    List<Piece> pieces() {
        boolean whole = hyphen == 0 && !styled.isTabbed();
        List<Piece> pieces = new ArrayList<>(1);
        for (int start = from, end; start < to; start = end) {
            int limit = Math.min(to, styled.runEnd(start));
            end = start + 1;
            while (end < limit
                    && styled.font(end) == styled.font(start)
                    && (whole || !isAlone(start) && !isAlone(end))) {
                end++;
            }
            pieces.add(piece(start, end));
        }
        return pieces;
    }

    private boolean isAlone(int index) {
        return styled.isTab(index) || isHyphen(index);
    }

    private boolean isHyphen(int index) {
        return hyphen > 0 && index == to - 1;
    }

    private Piece piece(int start, int end) {
        Run style = styled.run(start);
        return new Piece(
                styled.text().substring(start, end),
                styled.font(start),
                style.bold(),
                style.italic(),
                style.underline(),
                style.mark(),
                isHyphen(start) ? hyphen : styled.isTab(start) ? tab(start) : 0,
                gaps(start, end));
    }

    private int tab(int index) {
        int begin = styled.begin(at, from) + (at == 0 ? spacing.first(from) : 0);
        int before = styled.end(begin, from, index);
        return styled.stop(before) - before;
    }

    private List<Gap> gaps(int start, int end) {
        if (spacing.isNone()) {
            return List.of();
        }
        List<Gap> gaps = new ArrayList<>();
        for (int index = start; index < end; index++) {
            int width = index > from ? spacing.before(index) : at == 0 ? spacing.first(index) : 0;
            if (width != 0) {
                gaps.add(new Gap(index - start, width));
            }
        }
        if (end == to && spacing.last(to) != 0) {
            gaps.add(new Gap(end - start, spacing.last(to)));
        }
        return gaps;
    }
}
