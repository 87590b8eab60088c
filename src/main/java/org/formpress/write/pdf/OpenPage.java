package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFPage;
import org.apache.fop.pdf.StructureElement;
import org.formpress.bounds.Deadline;
import org.formpress.font.FontFace;
import org.formpress.model.Mark;
import org.formpress.model.PageSetup;
import org.formpress.typeset.DrawnChart;
import org.formpress.typeset.Line;
import org.formpress.typeset.Line.Piece;
import org.formpress.typeset.Millipoints;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PlannedPlace;
import org.formpress.write.pdf.PageFurniture.Page;

/** A page being written. Lengths are thousandths of a point, from the top left corner of the text area to the right and down. */
final class OpenPage {

    // In thousandths of the font size, as in the fonts' post tables.
    private static final int UNDERLINE_DEPTH = 75;
    private static final int UNDERLINE_WIDTH = 50;

    // In thousandths of a point: a plus or minus left of the text.
    private static final int SIGN_AT = -9000;
    private static final int SIGN_ARM = 3500;
    private static final int SIGN_WIDTH = 1400;

    private final PdfFile file;
    private final Page furniture;
    private final int left;
    private final int top;
    private final PDFPage page;
    private final PDFArray elements = new PDFArray();
    private final PageOperators operators = new PageOperators();
    private final Rules rules = new Rules();
    private final Map<Mark, Rules> marks = new EnumMap<>(Mark.class);
    private final List<Rules.Rule> dots = new ArrayList<>();
    private final PDFArray annotations = new PDFArray();

    /** @param paper whose margins the text keeps, whatever the page template does to the coordinate system */
    OpenPage(PdfFile file, Page furniture, PageSetup paper) {
        this.left = Millipoints.ofMillimetres(paper.left());
        this.top = Millipoints.ofMillimetres(paper.top());
        this.file = file;
        this.furniture = furniture;
        this.page = file.page(furniture.width(), furniture.height());
        furniture.below().forEach(part -> part.paint(operators, file.fonts()));
        operators.begin(furniture.textX(), furniture.textY());
    }

    /** Ends the page. */
    void finish() {
        operators.drawing().rules(rules, DrawingOperators.BLACK);
        marks.forEach((mark, lines) ->
                operators.drawing().rules(lines, MarkStyle.of(mark).stroke()));
        operators.drawing().dots(dots);
        operators.end();
        furniture.above().forEach(part -> part.paint(operators, file.fonts()));
        if (annotations.length() > 0) {
            page.put("Annots", annotations);
        }
        file.fill(page, operators.toString(), elements);
    }

    /** The rules to draw on this page. */
    Rules rules() {
        return rules;
    }

    /** A rectangle in points, from the bottom left corner of the page (ISO 32000-1, 7.9.5). */
    PDFArray box(int left, int top, int right, int bottom) {
        int x = this.left;
        int y = furniture.height() - this.top;
        return new PDFArray(
                null,
                new double[] {(x + left) / 1000.0, (y - bottom) / 1000.0, (x + right) / 1000.0, (y - top) / 1000.0});
    }

    /** Adds a link. @param element contains its text */
    void link(StructureElement element, PDFArray box, String words, int to) {
        annotations.add(file.links().add(page, element, box, words, to));
    }

    /** Adds a signature field. @param top upper edge of its place */
    void field(StructureElement element, String name, PlannedPlace place, int top) {
        PDFArray box = box(place.left(), top, place.left() + place.width(), top + place.height());
        annotations.add(file.signatures().add(page, element, name, place, box));
    }

    /** Draws a chart. @param top its upper edge */
    void chart(StructureElement element, PlannedChart chart, int top) {
        operators.beginFigure(element, mark(element), top);
        chart.drawn().areas().forEach(operators.drawing()::area);
        operators.beginLabels();
        for (DrawnChart.Label label : chart.drawn().labels()) {
            int at = label.x();
            for (Piece piece : label.pieces()) {
                at = glyphs(piece, label.size(), 0, 0, at, label.y());
            }
        }
        operators.endFigure();
    }

    /** Draws a dot leader. @param top upper edge of the line */
    void dots(int from, int to, int size, int leading, int top) {
        if (to - from > size) {
            dots.add(new Rules.Rule(true, baseline(size, leading, top), 0, from, to));
        }
    }

    /** Begins the text of a structure element. */
    void beginText(StructureElement element) {
        operators.beginText(element, mark(element));
    }

    /** Adds a marked-content sequence to an element; returns its number (MCID). */
    private int mark(StructureElement element) {
        int mark = elements.length();
        elements.add(element);
        element.add(page, mark);
        return mark;
    }

    void endText() {
        operators.endText();
    }

    /**
     * Prints pieces of a line of the current text.
     *
     * @param from index of the first piece
     * @param to   index behind the last piece
     * @param top  upper edge of the line
     * @return their right end
     */
    int line(Line line, int from, int to, int size, int leading, int x, int top) {
        Deadline.check();
        int baseline = baseline(size, leading, top);
        int at = x;
        for (int index = from; index < to; index++) {
            Piece piece = line.pieces().get(index);
            at = glyphs(piece, size, line.stretch(), line.stretchOf(index), at, baseline);
        }
        return at;
    }

    private static int baseline(int size, int leading, int top) {
        return top + (leading - size * (FontFace.ASCENT + FontFace.DESCENT) / 1000) / 2 + size * FontFace.ASCENT / 1000;
    }

    /**
     * Prints a piece.
     *
     * @param stretch   what it has more at each place
     * @param stretched what it has more at all its places
     * @return its right end
     */
    private int glyphs(Piece piece, int size, int stretch, int stretched, int x, int baseline) {
        if (piece.glyphs().isEmpty()) {
            return x;
        }
        operators.font(piece.font().name(), size);
        operators.colour(piece.mark());
        operators.glyphs(piece, file.fonts().use(piece.font()), size, stretch, x, baseline);
        int end = x + width(piece, size) + stretched;
        if (piece.mark() != Mark.KEPT) {
            decorate(piece.mark(), x, end, baseline, size);
        }
        if (piece.underline()) {
            rules.addHorizontal(x, end, baseline + size * UNDERLINE_DEPTH / 1000, size * UNDERLINE_WIDTH / 1000);
        }
        return end;
    }

    private void decorate(Mark mark, int from, int to, int baseline, int size) {
        Rules lines = marks.computeIfAbsent(mark, each -> new Rules());
        for (int below : MarkStyle.of(mark).lines()) {
            lines.addHorizontal(from, to, baseline + size * below / 1000, size * MarkStyle.LINE_WIDTH / 1000);
        }
    }

    /**
     * Prints the sign of an inserted or deleted row in the left margin.
     *
     * @param middle of the row
     */
    void rowSign(Mark mark, int middle) {
        Rules lines = marks.computeIfAbsent(mark, each -> new Rules());
        lines.addHorizontal(SIGN_AT - SIGN_ARM, SIGN_AT + SIGN_ARM, middle, SIGN_WIDTH);
        if (mark == Mark.INSERTED) {
            lines.addVertical(middle - SIGN_ARM, middle + SIGN_ARM, SIGN_AT, SIGN_WIDTH);
        }
    }

    /** The width of a line without a final space, which hangs over. */
    int width(List<Piece> pieces, int size) {
        int width = 0;
        for (Piece piece : pieces) {
            width += width(piece, size);
        }
        Piece last = pieces.get(pieces.size() - 1);
        return last.text().endsWith(" ") ? width - file.fonts().use(last.font()).width(" ", size) : width;
    }

    private int width(Piece piece, int size) {
        String glyphs = piece.glyphs();
        return piece.width() > 0 || glyphs.isEmpty()
                ? piece.width()
                : file.fonts().use(piece.font()).width(glyphs, size) + piece.gapWidth();
    }
}
