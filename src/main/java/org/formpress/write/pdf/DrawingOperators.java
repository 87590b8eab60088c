package org.formpress.write.pdf;

import java.awt.geom.PathIterator;
import java.util.List;
import org.formpress.chart.Drawing;
import org.formpress.typeset.Millipoints;

/** The operators that draw rules, dot leaders and areas (ISO 32000-1, 8.5); lengths as in {@link PageOperators}. */
final class DrawingOperators {

    static final String BLACK = "0 G\n";

    private final OperatorBuffer operators;

    DrawingOperators(OperatorBuffer operators) {
        this.operators = operators;
    }

    /** Fills an area of a drawing. */
    void area(Drawing.Area area) {
        operators.fill(area.color());
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
            operators.length(Millipoints.ofPoints(at[index]));
        }
        operators.append(operator);
    }

    /** Draws dot leaders as artifacts. Dots of leaders with the same end are aligned. */
    void dots(List<Rules.Rule> rows) {
        if (rows.isEmpty()) {
            return;
        }
        operators.append("/Artifact BMC\nq\n0 G 1 J 0.7 w [0 3.6] 0 d\n");
        for (Rules.Rule row : rows) {
            operators.point(row.to(), row.at());
            operators.append("m ");
            operators.point(row.from(), row.at());
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
                operators.length(width);
                operators.append("w\n");
            }
            stroke(rule);
        }
        operators.append("EMC\n");
    }

    private void stroke(Rules.Rule rule) {
        operators.point(rule.horizontal() ? rule.from() : rule.at(), rule.horizontal() ? rule.at() : rule.from());
        operators.append("m ");
        operators.point(rule.horizontal() ? rule.to() : rule.at(), rule.horizontal() ? rule.at() : rule.to());
        operators.append("l S\n");
    }
}
