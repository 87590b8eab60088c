package org.formpress.text;

import java.util.function.IntPredicate;

/**
 * Characters that print as nothing (Unicode, 5.21, default ignorable code points) and change at most where a line may end: zero-width
 * spaces and joiners, the soft hyphen, marks of direction, variation selectors, invisible operators. Those that override or embed
 * directions, tags and annotations are none of them: they show another text than is stored, so no form may have them.
 */
public final class Unseen {

    /** Prints as a hyphen where a line ends after it, otherwise as nothing. */
    public static final char SOFT_HYPHEN = '\u00AD';

    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int ARABIC_LETTER_MARK = 0x061C;

    private Unseen() {}

    /** Whether a code point prints as nothing. */
    public static boolean is(int codePoint) {
        if (codePoint < 0x034F) {
            return codePoint == SOFT_HYPHEN;
        }
        if (codePoint > 0x2064 && codePoint < 0xFE00) {
            return false;
        }
        return codePoint >= 0x200B && codePoint <= 0x200F
                || codePoint >= 0x2060 && codePoint <= 0x2064
                || codePoint == 0x034F
                || codePoint == ARABIC_LETTER_MARK
                || codePoint >= 0x180B && codePoint <= 0x180F
                || codePoint == 0xFEFF
                || isSelector(codePoint);
    }

    /** Whether a code point prints as nothing, and does not say where a line may end or characters join either. */
    public static boolean isIdle(int codePoint) {
        return is(codePoint)
                && codePoint != SOFT_HYPHEN
                && codePoint != 0x200B
                && codePoint != 0x200D
                && codePoint != 0x2060
                && codePoint != 0xFEFF;
    }

    /** Whether a code point is a letter of Hangul that looks like a blank. */
    public static boolean isFiller(int codePoint) {
        return codePoint == 0x3164 || codePoint == 0xFFA0;
    }

    /** Whether a code point chooses a variant of the character before it. */
    public static boolean isSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0x180B && codePoint <= 0x180D
                || codePoint == 0x180F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    /** The index of the first in a text, in UTF-16 units, or -1. */
    public static int first(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit) ? is(text.codePointAt(at)) : is(unit)) {
                return at;
            }
        }
        return -1;
    }

    /** What a reader sees of a text; the same text if there is nothing to remove. */
    public static String removed(String text) {
        int first = first(text);
        if (first < 0) {
            return text;
        }
        return without(text, first, Unseen::is);
    }

    /** The text without idle characters; the same text if it has none. */
    public static String idleRemoved(String text) {
        int first = first(text);
        return first < 0 ? text : without(text, first, Unseen::isIdle);
    }

    private static String without(String text, int from, IntPredicate removed) {
        StringBuilder left = new StringBuilder(text.length()).append(text, 0, from);
        text.substring(from).codePoints().filter(removed.negate()).forEach(left::appendCodePoint);
        return left.toString();
    }

    /**
     * The text without marks that make editors and browsers print numbers and punctuation near them from right to left; paper has
     * them in the order of the text.
     */
    public static String inOrder(String text) {
        return text.indexOf(RIGHT_TO_LEFT_MARK) < 0 && text.indexOf(ARABIC_LETTER_MARK) < 0
                ? text
                : text.replace(Character.toString(RIGHT_TO_LEFT_MARK), "")
                        .replace(Character.toString(ARABIC_LETTER_MARK), "");
    }
}
