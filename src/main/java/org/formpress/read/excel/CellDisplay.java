package org.formpress.read.excel;

/**
 * How a cell shows what it holds.
 *
 * @param ruled   whether it has a rule on any side
 * @param altered whether its alignment shows a text otherwise than it is: again and again, or from right to left
 * @param indent  how far the text is from the cell's edge, in units of three blanks
 */
record CellDisplay(CellFormat format, CellFont font, Ground ground, boolean ruled, boolean altered, int indent) {

    /** The width of an indent, in digits of the sheet's usual font: three blanks. */
    private static final double INDENT = 1.5;

    /** In digits: a hanzi. */
    private static final double LEAST_ROOM = 2;

    /** Whether nothing of a text can be seen in a cell. @param width of the cell, in digits */
    boolean isPushedOut(double width) {
        return indent > 0 && width - indent * INDENT < LEAST_ROOM;
    }
}
