package org.formpress.read.word;

import org.formpress.read.ooxml.XmlCursor;

/** Colours and shades of Word (ISO/IEC 29500-1, 17.3.2.6, 17.3.5 and 17.18.97). */
final class Shade {

    private static final String WHITE = "FFFFFF";

    private Shade() {}

    /** The colour of text at the cursor; a colour of the theme that is always white counts as such. */
    static String colour(XmlCursor cursor) {
        return themed(cursor, "themeColor", "themeShade", cursor.attribute("val"));
    }

    /** The colour behind text at the cursor; empty for none. */
    static String fill(XmlCursor cursor) {
        return switch (cursor.attribute("val")) {
            case "nil" -> "";
            case "solid" -> themed(cursor, "themeColor", "themeShade", cursor.attribute("color"));
            default -> themed(cursor, "themeFill", "themeFillShade", cursor.attribute("fill"));
        };
    }

    private static String themed(XmlCursor cursor, String theme, String shade, String value) {
        boolean white = cursor.attribute(theme).matches("background1|light1")
                && cursor.attribute(shade).isEmpty();
        return white ? WHITE : value;
    }
}
