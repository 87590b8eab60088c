package org.formpress.write.pdf;

import java.util.Comparator;
import java.util.List;
import org.formpress.prove.pdf.PdfPage;
import org.formpress.prove.pdf.PdfPage.Stroke;

/** The rules of a page's tables. */
record PageRules(List<Stroke> horizontal, List<Stroke> vertical) {

    private static final double THICKNESS = 0.6;
    private static final double TOLERANCE = 0.1;

    /** Where two rules meet, either may end this far from the other's middle. */
    private static final double CORNER = 0.31;

    /** Underlines are strokes too, of another thickness. */
    static PageRules of(PdfPage page) {
        List<Stroke> rules = page.strokes().stream()
                .filter(stroke -> Math.abs(stroke.width() - THICKNESS) < 0.01)
                .toList();
        return new PageRules(
                rules.stream().filter(Stroke::horizontal).toList(),
                rules.stream().filter(rule -> !rule.horizontal()).toList());
    }

    /** Whether rules at that height cover all of {@code from} to {@code to}. */
    boolean horizontal(double y, double from, double to) {
        return covers(
                horizontal.stream()
                        .filter(rule -> Math.abs(rule.y1() - y) < TOLERANCE)
                        .map(rule -> new double[] {rule.x1(), rule.x2()})
                        .toList(),
                from,
                to);
    }

    /** Whether rules that far from the left edge cover all of {@code from} to {@code to}. */
    boolean vertical(double x, double from, double to) {
        return covers(
                vertical.stream()
                        .filter(rule -> Math.abs(rule.x1() - x) < TOLERANCE)
                        .map(rule -> new double[] {Math.min(rule.y1(), rule.y2()), Math.max(rule.y1(), rule.y2())})
                        .toList(),
                from,
                to);
    }

    private static boolean covers(List<double[]> stretches, double from, double to) {
        double covered = from + CORNER;
        for (double[] stretch : stretches.stream()
                .sorted(Comparator.comparingDouble(stretch -> stretch[0]))
                .toList()) {
            if (stretch[0] <= covered + TOLERANCE) {
                covered = Math.max(covered, stretch[1]);
            }
        }
        return covered >= to - CORNER - TOLERANCE;
    }

    /** The rules that run through the inside of a box. */
    List<Stroke> inside(PlannedBox box) {
        return java.util.stream.Stream.concat(horizontal.stream(), vertical.stream())
                .filter(rule -> Math.max(rule.x1(), rule.x2()) > box.left() + 1
                        && Math.min(rule.x1(), rule.x2()) < box.right() - 1
                        && Math.max(rule.y1(), rule.y2()) > box.bottom() + 1
                        && Math.min(rule.y1(), rule.y2()) < box.top() - 1)
                .toList();
    }
}
