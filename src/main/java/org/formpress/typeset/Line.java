package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.formpress.font.FontRole;
import org.formpress.model.Mark;

/**
 * One line of a text.
 *
 * @param pieces    from left to right; none for an empty line
 * @param paragraph index of its paragraph
 * @param first     true for the first line of its paragraph
 * @param broken    true after a line break in the text ({@code <br>}), false after an automatic one
 * @param indent    left indent, in thousandths of a point; smaller for the first line of a list item, which begins with the marker
 */
public record Line(List<Piece> pieces, int paragraph, boolean first, boolean broken, int indent) {

    /** A part of a line with one font, emphasis and mark. */
    public record Piece(String text, FontRole font, boolean bold, boolean italic, boolean underline, Mark mark) {}

    public Line {
        pieces = List.copyOf(pieces);
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

    /** The same line after an automatic line break. */
    Line unbroken() {
        return broken ? new Line(pieces, paragraph, first, false, indent) : this;
    }

    /** The characters of the line. */
    public String text() {
        return pieces.size() == 1
                ? pieces.get(0).text()
                : pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
