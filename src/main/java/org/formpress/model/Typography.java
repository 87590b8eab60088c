package org.formpress.model;

/**
 * The sizes of a document, in pt.
 *
 * @param title         font size of the heading
 * @param caption       font size of the line below the heading
 * @param body          font size in cells
 * @param leading       line height in cells
 * @param paddingAcross left and right padding of cells
 * @param paddingAlong  top and bottom padding of cells
 * @param rule          line width of the rules
 * @param minRowHeight  minimum height of rows
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

    public Typography withBody(double size) {
        return new Typography(title, caption, size, leading, paddingAcross, paddingAlong, rule, minRowHeight);
    }

    public Typography withLeading(double height) {
        return new Typography(title, caption, body, height, paddingAcross, paddingAlong, rule, minRowHeight);
    }

    public Typography withPadding(double across, double along) {
        return new Typography(title, caption, body, leading, across, along, rule, minRowHeight);
    }

    public Typography withMinRowHeight(double height) {
        return new Typography(title, caption, body, leading, paddingAcross, paddingAlong, rule, height);
    }

    /** The sizes of a table: one without rules is as low as its lines allow. */
    public Typography in(TableRules rules) {
        return rules == TableRules.NONE
                ? new Typography(title, caption, body, leading, paddingAcross, paddingAlong / 2, 0, leading)
                : this;
    }

    /** Line height of the heading. */
    public double headingLeading() {
        return title * HEADING_LEADING;
    }

    /** Line height of the caption. */
    public double captionLeading() {
        return caption * CAPTION_LEADING;
    }
}
