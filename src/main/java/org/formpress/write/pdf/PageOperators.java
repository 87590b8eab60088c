package org.formpress.write.pdf;

import java.awt.Color;
import org.apache.fop.pdf.StructureElement;
import org.formpress.model.Mark;
import org.formpress.text.Clusters;
import org.formpress.typeset.Justification;
import org.formpress.typeset.Line.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The content operators of one page (ISO 32000-1, 9.4). Lengths are thousandths of a point, from the top left corner of the text
 * area to the right and down.
 */
final class PageOperators {

    /** The slant that replaces italics, which CJK fonts lack: a third, as in FOP. */
    private static final String SLANT = "0.3333";

    private final OperatorBuffer operators = new OperatorBuffer();
    private final DrawingOperators drawing = new DrawingOperators(operators);
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
        operators.point(x, y);
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
        operators.fill(color);
        operators.append("BT\n");
        font = "";
    }

    void endArtifact() {
        operators.append("ET\nQ\nEMC\n");
        font = "";
    }

    /** Begins the text of a structure element. */
    void beginText(StructureElement element, int mark) {
        operators.append('/').append(element.type());
        operators.append("<</MCID ").append(mark).append(">>BDC\nBT\n");
    }

    void endText() {
        operators.append("ET\nEMC\n");
    }

    void font(String name, int size) {
        if (!name.equals(font) || size != this.size) {
            operators.append('/').append(name).append(' ');
            operators.length(size);
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
        operators.append(stretch > 0 ? "[" : "");
        int[] glyphs = new int[text.length()];
        int count = 0;
        for (int at = 0, end; at < text.length(); at = end) {
            end = Clusters.end(text, at);
            glyphs[count++] = subset.selector(text, at, end, room.before(at), room.after(end));
            if (stretch > 0 && end < text.length() && !Justification.isPlace(text.charAt(at), text.charAt(end))) {
                operators.glyphs(glyphs, count);
                takeBack(stretch, size);
                count = 0;
            }
        }
        operators.glyphs(glyphs, count);
        operators.append(stretch > 0 ? "]TJ\n" : "Tj\n");
    }

    private void spacing(int stretch) {
        if (stretch != spacing) {
            operators.length(stretch);
            operators.append("Tc\n");
            spacing = stretch;
        }
    }

    /** In thousandths of the em (9.4.3). */
    private void takeBack(int stretch, int size) {
        operators.length((int) (stretch * 1_000_000L / size));
    }

    /** FOP's pages are upside down, so the glyphs are flipped. */
    private void at(boolean slanted, int x, int y) {
        operators.append("1 0 ").append(slanted ? SLANT : "0").append(" -1 ");
        operators.point(x, y);
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
        operators.glyphs(glyphs, count);
    }

    /** Begins a drawing. @param top its upper edge */
    void beginFigure(StructureElement element, int mark, int top) {
        spacing(0);
        operators.append('/').append(element.type());
        operators.append("<</MCID ").append(mark).append(">>BDC\nq\n1 0 0 1 ");
        operators.point(0, top);
        operators.append("cm\n");
        font = "";
    }

    /** Begins the labels of a drawing, in black. */
    void beginLabels() {
        operators.append("0 g\nBT\n");
    }

    void endFigure() {
        operators.append("ET\nQ\nEMC\n");
        font = "";
    }

    /** Draws what is no text. */
    DrawingOperators drawing() {
        return drawing;
    }

    @Override
    public String toString() {
        return operators.toString();
    }
}
