package org.formpress.model;

import java.util.List;

/**
 * A text outside of tables, as on the cover of a booklet.
 *
 * @param size    font size, in pt
 * @param above   space above, in mm
 * @param title   true for the title font (黑体)
 * @param heading true when screen readers announce it as a heading
 * @param places  where it is sealed or signed; if there are any, it is one line, as high as the highest of them
 */
public record Paragraph(
        RichText text,
        double size,
        double above,
        Alignment alignment,
        boolean title,
        boolean heading,
        List<SigningPlace> places)
        implements Block {

    private static final double LEADING = 1.5;

    public Paragraph {
        places = List.copyOf(places);
        if (!(size > 0) || !(above >= 0)) {
            throw new InvalidDocumentException(
                    "a paragraph of " + size + " pt, " + above + " mm below the block above, cannot be");
        }
    }

    /** Without a place to seal or sign. */
    public Paragraph(RichText text, double size, double above, Alignment alignment, boolean title, boolean heading) {
        this(text, size, above, alignment, title, heading, List.of());
    }

    /** Line height, in pt. */
    public double leading() {
        double highest = places.stream().mapToDouble(SigningPlace::height).max().orElse(0);
        return Math.max(textLeading(), highest * PageSetup.POINTS_PER_MM);
    }

    /** Line height of its text alone, in pt. */
    public double textLeading() {
        return size * LEADING;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.paragraph(this);
    }
}
