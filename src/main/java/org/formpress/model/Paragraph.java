package org.formpress.model;

/**
 * A text outside of tables, as on the cover of a booklet.
 *
 * @param size    font size, in pt
 * @param above   space above, in mm
 * @param title   true for the title font (黑体)
 * @param heading true when screen readers announce it as a heading
 */
public record Paragraph(RichText text, double size, double above, Alignment alignment, boolean title, boolean heading)
        implements Block {

    private static final double LEADING = 1.5;

    public Paragraph {
        if (!(size > 0) || !(above >= 0)) {
            throw new InvalidDocumentException(
                    "a paragraph of " + size + " pt, " + above + " mm below the block above, cannot be");
        }
    }

    /** Line height, in pt. */
    public double leading() {
        return size * LEADING;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.paragraph(this);
    }
}
