package org.formpress.model;

/**
 * The sizes of a document, in pt.
 *
 * @param title          size of the heading
 * @param caption        size of the line below the heading
 * @param body           size of the text in cells
 * @param leading        distance from one line of a cell to the next
 * @param paddingAcross  between a cell's left or right rule and its text
 * @param paddingAlong   between a cell's upper or lower rule and its text
 * @param rule           thickness of the rules
 * @param minRowHeight   rows are at least this high
 */
public record Typography(
        double title,
        double caption,
        double body,
        double leading,
        double paddingAcross,
        double paddingAlong,
        double rule,
        double minRowHeight) {

    private static final double HEADING_LEADING = 1.4;
    private static final double CAPTION_LEADING = 2.2;

    /** Height of the heading's line. */
    public double headingLeading() {
        return title * HEADING_LEADING;
    }

    /** Height of the caption's line. */
    public double captionLeading() {
        return caption * CAPTION_LEADING;
    }
}
