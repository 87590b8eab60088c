package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.formpress.font.FontRole;
import org.formpress.model.Mark;
import org.formpress.text.Unseen;

/**
 * One line of a text.
 *
 * @param pieces    from left to right; none for an empty line
 * @param paragraph index of its paragraph
 * @param first     true for the first line of its paragraph
 * @param broken    true after a line break in the text ({@code <br>}), false after an automatic one
 * @param indent    left indent, in thousandths of a point; smaller for the first line of a list item, which begins with the marker;
 *     a line that is centred is centred in what is left
 * @param stretch   what a justified line has more at each {@link Justification place}, in thousandths of a point; 0 for all other lines
 */
public record Line(List<Piece> pieces, int paragraph, boolean first, boolean broken, int indent, int stretch) {

    /**
     * A part of a line with one font, emphasis and mark.
     *
     * @param text  as in the document
     * @param width of a tab, or of the soft hyphen at which the line ends, in thousandths of a point; 0 for other text, which is as
     *     wide as its glyphs and gaps
     * @param gaps  in the order of their places
     */
    public record Piece(
            String text,
            FontRole font,
            boolean bold,
            boolean italic,
            boolean underline,
            Mark mark,
            int width,
            List<Gap> gaps) {

        public Piece {
            gaps = List.copyOf(gaps);
        }

        /** Text as wide as its glyphs. */
        public Piece(String text, FontRole font, boolean bold, boolean italic, boolean underline, Mark mark) {
            this(text, font, bold, italic, underline, mark, 0, List.of());
        }

        /** The width of its gaps, in thousandths of a point. */
        public int gapWidth() {
            int width = 0;
            for (Gap gap : gaps) {
                width += gap.width();
            }
            return width;
        }

        /** The characters whose glyphs print it: a space for a tab, a hyphen where it ends a line, otherwise what a reader sees. */
        public String glyphs() {
            return isHyphen() ? text : width > 0 ? " " : Unseen.removed(text);
        }

        /** The piece without the space at its end. */
        public Piece withoutFinalSpace() {
            return new Piece(text.substring(0, text.length() - 1), font, bold, italic, underline, mark, width, gaps);
        }

        /** Whether it is the soft hyphen at which the line ends. */
        public boolean isHyphen() {
            return width > 0 && text.charAt(0) == Unseen.SOFT_HYPHEN;
        }
    }

    /**
     * What stands between two characters beside their widths, or at the edge of a line; the text has nothing there.
     *
     * @param at    the index of the character behind it; the length of the text at the end of a line
     * @param width in thousandths of a point; negative where marks give up their blank halves
     */
    public record Gap(int at, int width) {}

    public Line {
        pieces = List.copyOf(pieces);
    }

    /** A line that is not justified. */
    public Line(List<Piece> pieces, int paragraph, boolean first, boolean broken, int indent) {
        this(pieces, paragraph, first, broken, indent, 0);
    }

    /** What a piece is wider because the line is justified, with what follows it, in thousandths of a point. */
    public int stretchOf(int piece) {
        return stretch == 0 ? 0 : stretch * Justification.places(pieces, piece);
    }

    /** Lines grouped by their paragraphs. */
    public static List<List<Line>> paragraphs(List<Line> lines) {
        List<List<Line>> paragraphs = new ArrayList<>();
        for (int from = 0, to = 1; from < lines.size(); to++) {
            if (to == lines.size()
                    || lines.get(to).paragraph() != lines.get(from).paragraph()) {
                paragraphs.add(lines.subList(from, to));
                from = to;
            }
        }
        return paragraphs;
    }

    /** Whether it ends at a soft hyphen. */
    public boolean isHyphenated() {
        return !pieces.isEmpty() && pieces.get(pieces.size() - 1).isHyphen();
    }

    /** Whether there is more between its characters than their widths. */
    public boolean hasGaps() {
        for (Piece piece : pieces) {
            if (!piece.gaps().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The same line after an automatic line break. */
    Line unbroken() {
        return broken ? new Line(pieces, paragraph, first, false, indent, stretch) : this;
    }

    /** The characters of the line. */
    public String text() {
        return pieces.size() == 1
                ? pieces.get(0).text()
                : pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
