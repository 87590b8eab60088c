package org.formpress.write.word;

import java.util.Map;
import org.formpress.model.Typography;

/** The values for the gaps in {@code styles.xml}. */
final class StyleSizes {

    /** Line height per font size of title and caption, as in the PDF. */
    private static final double LINE_PER_SIZE = 1.4;

    private StyleSizes() {}

    /** Line height of title and caption; both in pt. */
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
