package org.formpress.model;

/**
 * Page size and margins, in mm.
 *
 * @param width  210 for A4
 * @param height 297 for A4
 * @param top    margin between the edge of the page and the text; the others likewise
 */
public record PageSetup(double width, double height, double top, double right, double bottom, double left) {

    /** 1 inch is 72 points and 25.4 mm. */
    public static final double POINTS_PER_MM = 72 / 25.4;

    public PageSetup {
        if (!(width - left - right > 0) || !(height - top - bottom > 0)) {
            throw new InvalidDocumentException("margins " + top + ", " + right + ", " + bottom + ", " + left
                    + " mm leave no room on a sheet of " + width + " × " + height + " mm");
        }
    }

    /** Width of the text area, in mm. */
    public double textWidth() {
        return width - left - right;
    }

    /** Height of the text area, in mm. */
    public double textHeight() {
        return height - top - bottom;
    }
}
