package org.formpress.write.pdf;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.util.List;
import org.apache.fop.pdf.PDFStructElem;
import org.formpress.chart.Drawing;
import org.formpress.model.Mark;
import org.formpress.text.Clusters;
import org.formpress.typeset.Justification;
import org.formpress.typeset.Line.Piece;
import org.formpress.typeset.Millipoints;
import org.jspecify.annotations.Nullable;

/**
 * The content operators of one page (ISO 32000-1, 9.4). Lengths are thousandths of a point, from the top left corner of the text
 * area to the right and down.
 */
final class PageOperators {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /** The slant that replaces italics, which CJK fonts lack: a third, as in FOP. */
    private static final String SLANT = "0.3333";

    static final String BLACK = "0 G\n";

    private final StringBuilder operators = new StringBuilder(1 << 13);
    private String font = "";
    private Mark colour = Mark.KEPT;
    private int size;
    private int spacing;

    /** Adds operators that do not change the graphics state. */
    void add(String others) {
        operators.append(others);
    }

    /** Saves the graphics state, moves the origin and sets the colour to black. */
    void begin(int x, int y) {
        operators.append("q\n1 0 0 1 ");
        point(x, y);
        operators.append("cm\n0 g\n");
        font = "";
        spacing = 0;
    }

    void end() {
        operators.append("Q\n");
        font = "";
        spacing = 0;
    }

    /** Begins a text that is a pagination artifact (14.8.2.2.2). */
    void beginArtifact(@Nullable String region, Color color) {
        operators.append("/Artifact<</Type/Pagination");
        if (region != null) {
            operators.append("/Subtype/").append(region);
        }
        operators.append(">>BDC\nq\n");
        colour(color);
        operators.append("BT\n");
        font = "";
    }

    void endArtifact() {
        operators.append("ET\nQ\nEMC\n");
        font = "";
    }

    /** Begins the text of a structure element. */
    void beginText(PDFStructElem element, int mark) {
        operators.append('/').append(element.getStructureType().getName().getName());
        operators.append("<</MCID ").append(mark).append(">>BDC\nBT\n");
    }

    void endText() {
        operators.append("ET\nEMC\n");
    }

    void font(String name, int size) {
        if (!name.equals(font) || size != this.size) {
            operators.append('/').append(name).append(' ');
            length(size);
            operators.append("Tf\n");
            font = name;
            this.size = size;
        }
    }

    /** Sets the colour of a text. */
    void colour(Mark mark) {
        if (mark != colour) {
            operators.append(mark == Mark.KEPT ? "0 g\n" : MarkStyle.of(mark).fill());
            colour = mark;
        }
    }

    /** Prints a text from a point on the baseline. */
    void glyphs(String text, EmbeddedFont subset, boolean slanted, int x, int y) {
        at(slanted, x, y);
        hex(text, subset);
        operators.append("Tj\n");
    }

    /**
     * Prints a piece of a line from a point on the baseline. Its gaps are parts of the glyphs beside them; what it is stretched by is
     * character spacing (9.3.2), which is taken back inside words.
     *
     * @param stretch at each place
     */
    void glyphs(Piece piece, EmbeddedFont subset, int size, int stretch, int x, int y) {
        String text = piece.glyphs();
        spacing(stretch);
        if (piece.gaps().isEmpty() && stretch == 0) {
            glyphs(text, subset, piece.italic(), x, y);
            return;
        }
        GlyphRoom room = GlyphRoom.of(piece, size);
        at(piece.italic(), x, y);
        int[] glyphs = new int[text.length()];
        int count = 0;
        int start = operators.length();
        boolean whole = true;
        for (int at = 0; at < text.length(); ) {
            int end = Clusters.end(text, at);
            glyphs[count++] = subset.selector(text, at, end, room.before(at), room.after(end));
            if (stretch > 0 && end < text.length() && !Justification.isPlace(text.charAt(at), text.charAt(end))) {
                hex(glyphs, count);
                takeBack(stretch, size);
                count = 0;
                whole = false;
            }
            at = end;
        }
        hex(glyphs, count);
        if (whole) {
            operators.append("Tj\n");
        } else {
            operators.insert(start, '[').append("]TJ\n");
        }
    }

    private void spacing(int stretch) {
        if (stretch != spacing) {
            length(stretch);
            operators.append("Tc\n");
            spacing = stretch;
        }
    }

    /** In thousandths of the em (9.4.3). */
    private void takeBack(int stretch, int size) {
        length((int) (stretch * 1_000_000L / size));
    }

    /** FOP's pages are upside down, so the glyphs are flipped. */
    private void at(boolean slanted, int x, int y) {
        operators.append("1 0 ").append(slanted ? SLANT : "0").append(" -1 ");
        point(x, y);
        operators.append("Tm");
    }

    private void hex(String text, EmbeddedFont subset) {
        int[] glyphs = new int[text.length()];
        int count = 0;
        for (int at = 0; at < text.length(); ) {
            int end = Clusters.end(text, at);
            glyphs[count++] = subset.selector(text, at, end);
            at = end;
        }
        hex(glyphs, count);
    }

    private void hex(int[] glyphs, int count) {
        char[] digits = new char[4 * count];
        for (int index = 0, at = 0; index < count; index++) {
            int glyph = glyphs[index];
            digits[at++] = HEX[glyph >> 12 & 0xF];
            digits[at++] = HEX[glyph >> 8 & 0xF];
            digits[at++] = HEX[glyph >> 4 & 0xF];
            digits[at++] = HEX[glyph & 0xF];
        }
        operators.append('<').append(digits).append('>');
    }

    /** Begins a drawing. @param top its upper edge */
    void beginFigure(PDFStructElem element, int mark, int top) {
        spacing(0);
        operators.append('/').append(element.getStructureType().getName().getName());
        operators.append("<</MCID ").append(mark).append(">>BDC\nq\n1 0 0 1 ");
        point(0, top);
        operators.append("cm\n");
        font = "";
    }

    /** Fills an area of a drawing (8.5). */
    void area(Drawing.Area area) {
        colour(area.color());
        double[] at = new double[6];
        for (PathIterator path = area.outline().getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points("m\n", at, 1);
                case PathIterator.SEG_LINETO -> points("l\n", at, 1);
                case PathIterator.SEG_CUBICTO -> points("c\n", at, 3);
                case PathIterator.SEG_CLOSE -> operators.append("h\n");
                default -> throw new PdfException("a chart has no quadratic curves");
            }
        }
        operators.append("f\n");
    }

    private void points(String operator, double[] at, int count) {
        for (int index = 0; index < 2 * count; index++) {
            length(Millipoints.ofPoints(at[index]));
        }
        operators.append(operator);
    }

    private void colour(Color color) {
        for (float share : color.getRGBColorComponents(null)) {
            length(Math.round(share * 1000));
        }
        operators.append("rg\n");
    }

    /** Begins the labels of a drawing, in black. */
    void beginLabels() {
        operators.append("0 g\nBT\n");
    }

    void endFigure() {
        operators.append("ET\nQ\nEMC\n");
        font = "";
    }

    /** Draws dot leaders as artifacts. Dots of leaders with the same end are aligned. */
    void dots(List<Rules.Rule> rows) {
        if (rows.isEmpty()) {
            return;
        }
        operators.append("/Artifact BMC\nq\n0 G 1 J 0.7 w [0 3.6] 0 d\n");
        for (Rules.Rule row : rows) {
            point(row.to(), row.at());
            operators.append("m ");
            point(row.from(), row.at());
            operators.append("l S\n");
        }
        operators.append("Q\nEMC\n");
    }

    /** Draws rules as artifacts (14.8.2.2.1), in long strokes that render with the same weight everywhere. */
    void rules(Rules rules, String colour) {
        operators.append("/Artifact BMC\n").append(colour);
        int width = -1;
        for (Rules.Rule rule : rules.merged()) {
            if (rule.width() != width) {
                width = rule.width();
                length(width);
                operators.append("w\n");
            }
            stroke(rule);
        }
        operators.append("EMC\n");
    }

    private void stroke(Rules.Rule rule) {
        point(rule.horizontal() ? rule.from() : rule.at(), rule.horizontal() ? rule.at() : rule.from());
        operators.append("m ");
        point(rule.horizontal() ? rule.to() : rule.at(), rule.horizontal() ? rule.at() : rule.to());
        operators.append("l S\n");
    }

    @Override
    public String toString() {
        return operators.toString();
    }

    private void point(int x, int y) {
        length(x);
        length(y);
    }

    /** In points, as short as possible, followed by a space. */
    private void length(int millipoints) {
        if (millipoints < 0) {
            operators.append('-');
        }
        int whole = Math.abs(millipoints);
        operators.append(whole / 1000);
        int rest = whole % 1000;
        if (rest > 0) {
            operators.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 > 0) {
                operators.append((char) ('0' + rest / 10 % 10));
            }
            if (rest % 10 > 0) {
                operators.append((char) ('0' + rest % 10));
            }
        }
        operators.append(' ');
    }
}
