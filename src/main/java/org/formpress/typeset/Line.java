package org.formpress.typeset;

import java.util.List;
import java.util.stream.Collectors;
import org.formpress.font.FontRole;
import org.formpress.model.Mark;

/**
 * One line of a text.
 *
 * @param pieces    from left to right; none for an empty line
 * @param paragraph index of the paragraph in its text
 * @param first     true for the first line of its paragraph
 * @param broken    true when it begins after a line break of the text ({@code <br>}), false when lines just ran full
 * @param indent    distance from the left edge of the box, in thousandths of a point; the first line of a list item, which
 *                  begins with the marker, stands less far from it than the others
 */
public record Line(List<Piece> pieces, int paragraph, boolean first, boolean broken, int indent) {

    /** A stretch of one line in one font and emphasis, with one mark. */
    public record Piece(String text, FontRole font, boolean bold, boolean italic, boolean underline, Mark mark) {}

    public Line {
        pieces = List.copyOf(pieces);
    }

    /** The same line as if the line before had just run full. */
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
