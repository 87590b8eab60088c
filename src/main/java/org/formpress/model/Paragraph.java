package org.formpress.model;

/**
 * A text outside of any table, as on the cover of a book.
 *
 * @param size      of the text, in pt
 * @param above     distance from what stands above, in mm
 * @param title     true when it is printed in the font of titles (黑体)
 * @param heading   true when it is a heading to a screen reader
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

    /** Height of a line, in pt. */
    public double leading() {
        return size * LEADING;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.paragraph(this);
    }
}
