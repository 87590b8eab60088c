package org.formpress.model;

/**
 * The paper and its margins, in mm.
 *
 * @param width  of the sheet; A4 is 210
 * @param height of the sheet; A4 is 297
 * @param top    from the upper edge to the text; the others likewise
 */
public record PageSetup(double width, double height, double top, double right, double bottom, double left) {

    public PageSetup {
        if (!(width - left - right > 0) || !(height - top - bottom > 0)) {
            throw new InvalidDocumentException("margins " + top + ", " + right + ", " + bottom + ", " + left
                    + " mm leave no room on a sheet of " + width + " × " + height + " mm");
        }
    }

    /** Width of the text, mm. */
    public double textWidth() {
        return width - left - right;
    }

    /** Height of the text, mm. */
    public double textHeight() {
        return height - top - bottom;
    }
}
