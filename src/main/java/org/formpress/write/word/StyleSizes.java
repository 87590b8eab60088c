package org.formpress.write.word;

import java.util.Map;
import org.formpress.model.Typography;

/** What fills the gaps of {@code styles.xml}. */
final class StyleSizes {

    /** Height of a line of the title and the caption for its size, as in the PDF. */
    private static final double LINE_PER_SIZE = 1.4;

    private StyleSizes() {}

    /** Height of a line of the title or the caption; both in pt. */
    static double line(double size) {
        return size * LINE_PER_SIZE;
    }

    static Map<String, String> of(Typography type) {
        return Map.of(
                "titleSize", halfPoints(type.title()),
                "titleLine", twips(line(type.title())),
                "captionSize", halfPoints(type.caption()),
                "captionLine", twips(line(type.caption())),
                "bodySize", halfPoints(type.body()),
                "bodyLine", twips(type.leading()),
                "padding", twips(type.paddingAlong()));
    }

    private static String halfPoints(double points) {
        return Long.toString(Math.round(points * 2));
    }

    private static String twips(double points) {
        return Integer.toString(Twips.ofPoints(points));
    }
}
