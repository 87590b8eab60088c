package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.bounds.Deadline;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.typeset.Line.Piece;
import org.jspecify.annotations.Nullable;

/** Breaks texts into lines, greedily. Not thread-safe. */
final class TextSetter {

    private static final int MAX_BALANCED_LINES = 4;

    /** In characters, for each enclosing list. */
    private static final int INDENT_PER_LIST = 2;

    /** Nesting takes at most a third of the width. */
    private static final int MAX_INDENT_SHARE = 3;

    private final FontLibrary library;
    private final int size;
    private final boolean spaced;
    private final LineBreaks anywhere = LineBreaks.anywhere();
    private @Nullable LineBreaks betweenWords;
    private LineBreaks breaks = anywhere;
    private int emergencies;

    /**
     * @param size   of the text, in thousandths of a point
     * @param spaced whether there is more between characters than their widths ({@link Spacing})
     */
    TextSetter(FontLibrary library, int size, boolean spaced) {
        this.library = library;
        this.size = size;
        this.spaced = spaced;
    }

    /**
     * Sets one of the form's own words like {@link #setBalanced}, with breaks between words only, if each word is narrower than the
     * box.
     */
    List<Line> setLabel(MeasuredText text, int width) {
        breaks = betweenWords();
        try {
            List<Line> lines = setBalanced(text, width);
            if (emergencies == 0) {
                return lines;
            }
        } finally {
            breaks = anywhere;
        }
        return setBalanced(text, width);
    }

    /** Made when a label is new: a dictionary is costly to copy. */
    private LineBreaks betweenWords() {
        if (betweenWords == null) {
            betweenWords = LineBreaks.betweenWords();
        }
        return betweenWords;
    }

    /**
     * Measures a text, to be set in any width.
     *
     * @param base the font for runs that are not bold
     */
    MeasuredText measure(RichText text, FontRole base) {
        return new MeasuredText(text, styled(text, base));
    }

    /** The characters of a text, with their widths. */
    final class MeasuredText {

        private final RichText text;
        private final List<StyledText> styled;

        private MeasuredText(RichText text, List<StyledText> styled) {
            this.text = text;
            this.styled = styled;
        }

        /** How many lines it has in a box of that width, in thousandths of a point. */
        int lines(int width) {
            return count(text, styled, width);
        }

        /** Its width in one line; more than any box has for a text of several paragraphs or lines. */
        int oneLine() {
            StyledText only = styled.get(0);
            boolean several = styled.size() > 1
                    || text.paragraphs().get(0).isItem()
                    || only.text().indexOf('\n') >= 0;
            return several ? Integer.MAX_VALUE : only.width(0, only.length());
        }

        /** The width of what is before a character in a text of one paragraph, in thousandths of a point. */
        int widthBefore(char character) {
            StyledText only = styled.get(0);
            return only.width(0, only.text().indexOf(character));
        }

        /** The width of its widest part without a break, in thousandths of a point; of a label, the widest word. */
        int widestPart(boolean label) {
            LineBreaks parts = label ? betweenWords() : anywhere;
            return styled.stream()
                    .mapToInt(paragraph -> widestPart(paragraph, parts))
                    .max()
                    .orElse(0);
        }

        private static int widestPart(StyledText paragraph, LineBreaks parts) {
            parts.read(paragraph.text());
            int widest = 0;
            for (int from = 0, to; from < paragraph.length(); from = to) {
                to = parts.after(from);
                widest = Math.max(widest, paragraph.width(from, paragraph.withoutHangingSpace(from, to)));
            }
            return widest;
        }
    }

    /**
     * Sets a text in the fewest lines, made as even as possible, like {@code text-wrap: balance} in CSS.
     *
     * @param width of the box, in thousandths of a point
     */
    List<Line> setBalanced(MeasuredText measured, int width) {
        RichText text = measured.text;
        List<StyledText> styled = measured.styled;
        List<Line> lines = set(text, styled, width);
        if (lines.size() == text.paragraphs().size() || lines.size() > MAX_BALANCED_LINES) {
            return lines;
        }
        int unavoidable = emergencies;
        RichText broken = withBreakBeforeParenthesis(text);
        if (lines.size() == 2 && broken != text) {
            List<Line> apart = set(measure(broken, styled.get(0).base()), width);
            if (apart.size() == 2) {
                return apart.stream().map(Line::unbroken).toList();
            }
        }
        int tooNarrow = width / 2;
        int enough = width;
        while (enough - tooNarrow > size / 20) {
            int middle = (tooNarrow + enough) / 2;
            if (count(text, styled, middle) > lines.size() || emergencies > unavoidable) {
                tooNarrow = middle;
            } else {
                enough = middle;
            }
        }
        return set(text, styled, enough);
    }

    /** 项目资金(万元) reads better as 项目资金 above (万元) than with a break inside either. */
    private static RichText withBreakBeforeParenthesis(RichText text) {
        TextParagraph only = text.paragraphs().get(0);
        int parenthesis = only.text().indexOf('(');
        if (parenthesis < 1 || text.paragraphs().size() > 1 || only.runs().size() > 1) {
            return text;
        }
        String broken =
                only.text().substring(0, parenthesis) + "\n" + only.text().substring(parenthesis);
        return new RichText(List.of(TextParagraph.of(only.runs().get(0).withText(broken))));
    }

    /**
     * Breaks a text into lines that fit the width.
     *
     * @param width of the box, in thousandths of a point
     */
    List<Line> set(MeasuredText text, int width) {
        return set(text.text, text.styled, width);
    }

    private List<StyledText> styled(RichText text, FontRole base) {
        List<StyledText> styled = new ArrayList<>(text.paragraphs().size());
        for (TextParagraph paragraph : text.paragraphs()) {
            Deadline.check();
            styled.add(new StyledText(paragraph.runs(), library, size, base, spaced));
        }
        return styled;
    }

    private List<Line> set(RichText text, List<StyledText> styled, int width) {
        emergencies = 0;
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < styled.size(); index++) {
            ParagraphSetter paragraph =
                    new ParagraphSetter(text.paragraphs().get(index), styled.get(index), index, width);
            paragraph.forEachLine((from, to) -> lines.add(paragraph.line(from, to)));
        }
        return lines;
    }

    private int count(RichText text, List<StyledText> styled, int width) {
        emergencies = 0;
        int[] lines = {0};
        for (int index = 0; index < styled.size(); index++) {
            new ParagraphSetter(text.paragraphs().get(index), styled.get(index), index, width)
                    .forEachLine((from, to) -> lines[0]++);
        }
        return lines[0];
    }

    private interface LineAction {
        void accept(int from, int to);
    }

    private final class ParagraphSetter {

        private final int index;
        private final int firstIndent;
        private final int indent;
        private final int width;
        private final List<Piece> marker;
        private final StyledText styled;
        private boolean first = true;
        private boolean broken;

        ParagraphSetter(TextParagraph paragraph, StyledText styled, int index, int width) {
            this.index = index;
            this.styled = styled;
            StyledText before = marker(paragraph, styled.base());
            this.marker = before.pieces(0, before.length());
            int nesting = Math.max(paragraph.level() - 1, 0) * INDENT_PER_LIST * size;
            this.firstIndent = Math.min(nesting, width / MAX_INDENT_SHARE);
            this.indent = firstIndent + before.width(0, before.length());
            this.width = Math.max(width - indent, size);
        }

        private StyledText marker(TextParagraph paragraph, FontRole base) {
            if (!paragraph.isItem()) {
                return new StyledText(List.of(), library, size, base, spaced);
            }
            List<Run> runs = paragraph.markerRuns();
            Run last = runs.remove(runs.size() - 1);
            runs.add(last.withText(last.text() + " "));
            return new StyledText(runs, library, size, base, spaced);
        }

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

        private void softLines(int from, int to, LineAction action) {
            Deadline.check();
            if (styled.lineEnd(begin(), from, to) <= begin() + width) {
                emit(from, to, action);
                return;
            }
            breaks.read(styled.text().substring(from, to));
            int start = from;
            while (start < to) {
                int end = lineEnd(from, start, to);
                emit(start, end, action);
                start = end;
            }
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
                int visible = styled.withoutHangingSpace(end, next);
                if (styled.end(used, end, visible) + (next < to ? styled.hyphen(next) : 0) > begin() + width) {
                    break;
                }
                used = styled.end(used, end, next);
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

        private Line line(int from, int to) {
            Deadline.check();
            List<Piece> pieces = styled.pieces(from, to, begin());
            if (first && !marker.isEmpty()) {
                List<Piece> marked = new ArrayList<>(marker);
                marked.addAll(pieces);
                pieces = marked;
            }
            return new Line(pieces, index, first, broken, first ? firstIndent : indent);
        }
    }
}
