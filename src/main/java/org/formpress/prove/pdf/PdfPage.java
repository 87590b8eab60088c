package org.formpress.prove.pdf;

import com.itextpdf.kernel.geom.AffineTransform;
import com.itextpdf.kernel.geom.IShape;
import com.itextpdf.kernel.geom.Line;
import com.itextpdf.kernel.geom.LineSegment;
import com.itextpdf.kernel.geom.Matrix;
import com.itextpdf.kernel.geom.Point;
import com.itextpdf.kernel.geom.Vector;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.PathRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where the marks of one page stand; in pt from the lower left corner.
 *
 * @param texts in the order of the page's content
 */
public record PdfPage(double width, double height, List<Glyphs> texts, List<Stroke> strokes) {

    /**
     * Characters drawn in one go.
     *
     * @param mcid     the number of the marked content they belong to, or -1
     * @param right    without the spaces at the end
     * @param baseline y of the baseline
     * @param font     PostScript name without the subset's tag
     */
    public record Glyphs(int mcid, String text, double left, double right, double baseline, double size, String font) {

        /** The upper edge of the em box. */
        public double top() {
            return baseline + 0.88 * size;
        }

        /** The lower edge of the em box. */
        public double bottom() {
            return baseline - 0.12 * size;
        }
    }

    /** A straight black line. */
    public record Stroke(double x1, double y1, double x2, double y2, double width) {

        /** Whether it lies. */
        public boolean horizontal() {
            return y1 == y2;
        }
    }

    /** Reads a page. */
    public static PdfPage read(com.itextpdf.kernel.pdf.PdfPage page) {
        Listener listener = new Listener();
        new PdfCanvasProcessor(listener).processPageContent(page);
        return new PdfPage(
                page.getPageSize().getWidth(), page.getPageSize().getHeight(), listener.texts, listener.strokes);
    }

    private static final class Listener implements IEventListener {

        private final List<Glyphs> texts = new ArrayList<>();
        private final List<Stroke> strokes = new ArrayList<>();

        @Override
        public void eventOccurred(IEventData data, EventType type) {
            if (data instanceof TextRenderInfo text) {
                addText(text);
            } else if (data instanceof PathRenderInfo path && (path.getOperation() & PathRenderInfo.STROKE) != 0) {
                path.getPath().getSubpaths().forEach(part -> part.getSegments().forEach(line -> addLine(line, path)));
            }
        }

        private void addText(TextRenderInfo info) {
            LineSegment base = info.getBaseline();
            Matrix placed =
                    info.getTextMatrix().multiply(info.getGraphicsState().getCtm());
            texts.add(new Glyphs(
                    info.getMcid(),
                    info.getText(),
                    base.getStartPoint().get(Vector.I1),
                    visibleEnd(info),
                    base.getStartPoint().get(Vector.I2),
                    Math.abs(info.getFontSize() * placed.get(Matrix.I22)),
                    fontName(info)));
        }

        private static double visibleEnd(TextRenderInfo info) {
            return info.getCharacterRenderInfos().stream()
                    .filter(character -> !character.getText().isBlank())
                    .mapToDouble(
                            character -> character.getBaseline().getEndPoint().get(Vector.I1))
                    .max()
                    .orElse(info.getBaseline().getStartPoint().get(Vector.I1));
        }

        private static String fontName(TextRenderInfo info) {
            return info.getFont().getFontProgram().getFontNames().getFontName().replaceFirst("^[A-Z]{6}\\+", "");
        }

        private void addLine(IShape shape, PathRenderInfo path) {
            if (!(shape instanceof Line)) {
                return;
            }
            Point from = placed(shape.getBasePoints().get(0), path.getCtm());
            Point to = placed(shape.getBasePoints().get(1), path.getCtm());
            strokes.add(new Stroke(from.getX(), from.getY(), to.getX(), to.getY(), path.getLineWidth()));
        }

        private static Point placed(Point point, Matrix matrix) {
            AffineTransform transform = new AffineTransform(
                    matrix.get(Matrix.I11),
                    matrix.get(Matrix.I12),
                    matrix.get(Matrix.I21),
                    matrix.get(Matrix.I22),
                    matrix.get(Matrix.I31),
                    matrix.get(Matrix.I32));
            return transform.transform(point, null);
        }

        @Override
        public Set<EventType> getSupportedEvents() {
            return Set.of(EventType.RENDER_TEXT, EventType.RENDER_PATH);
        }
    }
}
