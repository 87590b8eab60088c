package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.font.FontLibrary;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.typeset.Line.Piece;

/** Breaks texts into lines, first come first fitted. Not safe for use by several threads. */
final class TextSetter {

    private final FontLibrary library;
    private final int size;
    private final LineBreaks breaks = new LineBreaks();

    /** @param size of the text, in thousandths of a point */
    TextSetter(FontLibrary library, int size) {
        this.library = library;
        this.size = size;
    }

    /**
     * Sets a text.
     *
     * @param width of the box, in thousandths of a point
     * @param bold  true when the whole text is bold
     */
    List<Line> set(RichText text, int width, boolean bold) {
        List<Line> lines = new ArrayList<>();
        List<TextParagraph> paragraphs = text.paragraphs();
        for (int index = 0; index < paragraphs.size(); index++) {
            new ParagraphSetter(paragraphs.get(index), index, width, bold).addLines(lines);
        }
        return lines;
    }

    private final class ParagraphSetter {

        private final int index;
        private final int indent;
        private final int width;
        private final List<Piece> marker;
        private final StyledText styled;
        private boolean first = true;

        ParagraphSetter(TextParagraph paragraph, int index, int width, boolean bold) {
            this.index = index;
            this.styled = new StyledText(paragraph.runs(), library, size, bold);
            if (paragraph.marker().isEmpty()) {
                marker = List.of();
                indent = 0;
            } else {
                StyledText before = new StyledText(List.of(Run.plain(paragraph.marker() + " ")), library, size, bold);
                marker = before.pieces(0, before.length());
                indent = Math.max(paragraph.level() - 1, 0) * 2 * size + before.width(0, before.length());
            }
            this.width = Math.max(width - indent, size);
        }

        void addLines(List<Line> lines) {
            int start = 0;
            int hardEnd = styled.text().indexOf('\n');
            while (hardEnd >= 0) {
                addSoftLines(start, hardEnd, lines);
                start = hardEnd + 1;
                hardEnd = styled.text().indexOf('\n', start);
            }
            addSoftLines(start, styled.length(), lines);
        }

        private void addSoftLines(int from, int to, List<Line> lines) {
            if (styled.width(from, to) <= width) {
                add(from, to, lines);
                return;
            }
            breaks.read(styled.text().substring(from, to));
            int start = from;
            while (start < to) {
                int end = lineEnd(from, start, to);
                add(start, end, lines);
                start = end;
            }
        }

        private int lineEnd(int base, int start, int to) {
            int end = start;
            int used = 0;
            while (end < to) {
                int next = base + breaks.after(end - base);
                int visible = styled.withoutTrailingSpaces(end, next);
                if (used + styled.width(end, visible) > width) {
                    break;
                }
                used += styled.width(end, next);
                end = next;
            }
            return end > start ? end : brokenAnywhere(base, start, to);
        }

        private int brokenAnywhere(int base, int start, int to) {
            return styled.fitting(start, Math.min(to, base + breaks.after(start - base)), width);
        }

        private void add(int from, int to, List<Line> lines) {
            List<Piece> pieces = styled.pieces(from, to);
            if (first && !marker.isEmpty()) {
                List<Piece> marked = new ArrayList<>(marker);
                marked.addAll(pieces);
                pieces = marked;
            }
            lines.add(new Line(pieces, index, first, indent));
            first = false;
        }
    }
}
