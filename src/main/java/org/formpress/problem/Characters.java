package org.formpress.problem;

import org.formpress.text.PlainText;
import org.formpress.text.Unseen;

/** Which characters a text may contain: none that XML 1.0 forbids, and none that are meaningless in print; and which are blank. */
public final class Characters {

    /** From here to the surrogates there are only letters and visible punctuation, above all hanzi. */
    private static final char FIRST_WIDE = 0x2E80;

    private Characters() {}

    /**
     * The index of the first forbidden character in UTF-16 units, or -1. The only control characters allowed are line ends and
     * the tab.
     */
    public static int firstForbidden(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (isPlain(unit)) {
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (isForbidden(codePoint) && !PlainText.isLineEnd(unit) && unit != '\t') {
                return i;
            }
            i += Character.charCount(codePoint) - 1;
        }
        return -1;
    }

    /**
     * An upper bound on the pieces a text splits into when typeset: line ends, tabs, {@code <} and runs of characters beyond
     * U+FFFF.
     */
    public static int pieces(String text) {
        int pieces = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= FIRST_WIDE && unit < Character.MIN_SURROGATE) {
                before = unit;
                continue;
            }
            boolean rareBegins = Character.isHighSurrogate(unit) && !Character.isLowSurrogate(before);
            if (unit == '<' || unit == '\t' || PlainText.isLineEnd(unit) || rareBegins) {
                pieces++;
            }
            before = unit;
        }
        return pieces;
    }

    /** The text without blanks, line ends and characters that nobody sees at either end. */
    public static String withoutOuterBlanks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A name by which rows are told apart: only what a reader sees counts, without blanks round it. */
    public static String name(String text) {
        return withoutOuterBlanks(Unseen.removed(text));
    }

    // Java counts no-break spaces as spaces, but not as white space.
    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || Unseen.is(unit);
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
}
