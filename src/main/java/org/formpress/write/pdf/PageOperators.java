package org.formpress.write.pdf;

import java.awt.Color;
import org.apache.fop.pdf.PDFStructElem;
import org.formpress.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The operators that print one page's text (ISO 32000-1, 9.4). Lengths are thousandths of a point, from the upper left corner
 * of the text to the right and down.
 */
final class PageOperators {

    private static final String HEX = "0123456789ABCDEF";

    /** How far slanted glyphs lean, as no CJK font has italics of its own: a third, as FOP slants. */
    private static final String SLANT = "0.3333";

    static final String BLACK = "0 G\n";

    private final StringBuilder operators = new StringBuilder(1 << 13);
    private String font = "";
    private Mark colour = Mark.KEPT;
    private int size;

    /** Adds operators that leave things as they find them. */
    void add(String others) {
        operators.append(others);
    }

    /** Moves the origin and takes up black; what is printed before and after is not touched. */
    void begin(int x, int y) {
        operators.append("q\n1 0 0 1 ");
        point(x, y);
        operators.append("cm\n0 g\n");
        font = "";
    }

    void end() {
        operators.append("Q\n");
        font = "";
    }

    /** Begins a text that is no content but furniture (14.8.2.2.2). */
    void beginArtifact(@Nullable String region, Color color) {
        operators.append("/Artifact<</Type/Pagination");
        if (region != null) {
            operators.append("/Subtype/").append(region);
        }
        operators.append(">>BDC\nq\n");
        for (float share : color.getRGBColorComponents(null)) {
            length(Math.round(share * 1000));
        }
        operators.append("rg\nBT\n");
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

    /** Takes up the colour of a text. */
    void colour(Mark mark) {
        if (mark != colour) {
            operators.append(mark == Mark.KEPT ? "0 g\n" : MarkStyle.of(mark).fill());
            colour = mark;
        }
    }

    /** Prints glyphs from a point on their base line. FOP's pages are upside down, so the glyphs are turned. */
    void glyphs(String text, EmbeddedFont subset, boolean slanted, int x, int y) {
        operators.append("1 0 ").append(slanted ? SLANT : "0").append(" -1 ");
        point(x, y);
        operators.append("Tm<");
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            hex(subset.selector(codePoint));
            at += Character.charCount(codePoint);
        }
        operators.append(">Tj\n");
    }

    private void hex(int glyph) {
        operators
                .append(HEX.charAt(glyph >> 12 & 0xF))
                .append(HEX.charAt(glyph >> 8 & 0xF))
                .append(HEX.charAt(glyph >> 4 & 0xF))
                .append(HEX.charAt(glyph & 0xF));
    }

    /** Draws rules as long strokes, which are no content (14.8.2.2.1) and have one weight wherever they fall on the pixels. */
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

    /** In points, as short as can be, with a space behind. */
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
