package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.bounds.Deadline;
import org.formpress.typeset.Line.Piece;

/** Breaks one paragraph into lines of one width, greedily. Lengths are thousandths of a point. */
final class ParagraphSetter {

    /** In characters, for each enclosing list. */
    private static final int INDENT_PER_LIST = 2;

    /** Nesting takes at most a third of the width. */
    private static final int MAX_INDENT_SHARE = 3;

    /** Takes the places in the text where a line begins and ends. */
    interface LineAction {
        void accept(int from, int to);
    }

    private final MeasuredText.Part part;
    private final StyledText styled;
    private final LineBreaks breaks;
    private final boolean justified;
    private final boolean stacked;
    private final int index;
    private final int size;
    private final int firstIndent;
    private final int indent;
    private final int width;
    private boolean first = true;
    private boolean broken;
    private int emergencies;

    /**
     * @param index  of the paragraph in the text
     * @param size   of the text
     * @param width  of the box
     * @param breaks where lines may end
     * @param justified whether lines are as long as the box
     */
    ParagraphSetter(MeasuredText text, int index, int size, int width, LineBreaks breaks, boolean justified) {
        this.part = text.parts().get(index);
        this.stacked = text.isStacked();
        this.styled = part.text();
        this.breaks = breaks;
        this.justified = justified;
        this.index = index;
        this.size = size;
        int nesting = Math.max(part.source().level() - 1, 0) * INDENT_PER_LIST * size;
        this.firstIndent = Math.min(nesting, width / MAX_INDENT_SHARE);
        this.indent = firstIndent + part.marker().width(0, part.marker().length());
        this.width = Math.max(width - indent, size);
    }

    /** Passes each line; within the action, {@link #line} makes it. */
    void forEachLine(LineAction action) {
        int start = 0;
        int hardEnd = styled.text().indexOf('\n');
        while (hardEnd >= 0) {
            softLines(start, hardEnd, action);
            start = hardEnd + 1;
            broken = true;
            hardEnd = styled.text().indexOf('\n', start);
        }
        softLines(start, styled.length(), action);
    }

    /** How many lines ended inside a word that was wider than a line. */
    int emergencies() {
        return emergencies;
    }

    private void softLines(int from, int to, LineAction action) {
        Deadline.check();
        if (!stacked && styled.lineEnd(begin(), from, to) <= begin() + width) {
            emit(from, to, action);
            return;
        }
        breaks.read(styled.text().substring(from, to));
        int start = from;
        do {
            int end = stacked ? stackedEnd(start, to) : lineEnd(from, start, to);
            emit(start, end, action);
            start = end;
        } while (start < to);
    }

    private int stackedEnd(int start, int to) {
        return start == to ? to : Math.min(to, Stacking.end(styled.text(), start));
    }

    private void emit(int from, int to, LineAction action) {
        action.accept(from, to);
        first = false;
        broken = false;
    }

    /** Where the text of the next line begins: on the first line, behind the marker. */
    private int begin() {
        return first ? indent - firstIndent : 0;
    }

    private int lineEnd(int base, int start, int to) {
        int end = start;
        int used = styled.begin(begin(), start);
        while (end < to) {
            int next = Math.min(base + breaks.after(end - base), styled.replacementAfter(end));
            int ending = styled.end(used, end, next);
            int visible = styled.withoutHangingSpace(end, next);
            int seen = visible == next ? ending : styled.end(used, end, visible);
            if (seen + (next < to ? styled.hyphen(next) : 0) > begin() + width) {
                break;
            }
            used = ending;
            end = next;
        }
        return end > start ? end : brokenAnywhere(base, start, to);
    }

    private int brokenAnywhere(int base, int start, int to) {
        emergencies++;
        int word = Math.min(base + breaks.after(start - base), styled.replacementAfter(start));
        int hyphen = word < to ? styled.hyphen(word) : 0;
        return styled.emergencyBreak(start, Math.min(to, word), width - hyphen);
    }

    /** The line of the characters that a {@link LineAction} has just got. */
    Line line(int from, int to) {
        Deadline.check();
        List<Piece> pieces = styled.pieces(from, to, begin());
        StyledText marker = part.marker();
        if (first && marker.length() > 0) {
            List<Piece> marked = new ArrayList<>(marker.pieces(0, marker.length()));
            marked.addAll(pieces);
            pieces = marked;
        }
        int stretch = justified && isCut(to) ? Justification.stretch(pieces, missing(from, to), size) : 0;
        return new Line(pieces, index, first, broken, first ? firstIndent : indent, stretch);
    }

    /** Whether the text goes on in the next line. */
    private boolean isCut(int to) {
        return to < styled.length() && styled.text().charAt(to) != '\n' && !styled.isTabbed();
    }

    /** What a line is shorter than the box, without what hangs over and what marks give up at its edges. */
    private int missing(int from, int to) {
        Spacing spacing = styled.spacing();
        int end = styled.lineEnd(begin(), from, styled.withoutHangingSpace(from, to)) + styled.hyphen(to);
        int givenUp = spacing.last(to) + (begin() == 0 ? spacing.first(from) : 0);
        return begin() + width - end - givenUp;
    }
}
