package org.formpress.problem;

/** Which characters a text may hold: none that XML 1.0 cannot carry, and none that has no meaning in print. */
public final class Characters {

    private Characters() {}

    /**
     * The place of the first character that may not stand in a text, counted in UTF-16 units from 0; -1 for none. Of the
     * control characters only line feed may, and carriage return before it.
     */
    public static int firstForbidden(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (isPlain(unit)) {
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (isForbidden(codePoint) && !isLineBreak(text, i)) {
                return i;
            }
            i += Character.charCount(codePoint) - 1;
        }
        return -1;
    }

    /** How many pieces a text falls into at most when it is set: line ends, marks, and stretches of rare characters. */
    public static int pieces(String text) {
        int pieces = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean rareBegins = Character.isHighSurrogate(unit) && !Character.isLowSurrogate(before);
            if (unit == '<' || unit == '\n' || rareBegins) {
                pieces++;
            }
            before = unit;
        }
        return pieces;
    }

    static boolean isForbidden(int codePoint) {
        return codePoint < 0x20
                || (codePoint >= 0x7F && codePoint <= 0x9F)
                || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
                || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    private static boolean isPlain(char unit) {
        return (unit >= 0x20 && unit < 0x7F) || (unit >= 0xA0 && unit < 0xD800);
    }

    private static boolean isLineBreak(String text, int at) {
        return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
    }
}
