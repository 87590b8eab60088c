package org.formpress.problem;

import org.formpress.text.Blanks;
import org.formpress.text.PlainText;
import org.formpress.text.Unseen;

/** Shortens any value to an excerpt with every invisible character made visible. */
public final class Excerpt {

    private static final int MAX_LENGTH = 60;
    private static final int BEFORE = 10;

    private Excerpt() {}

    /** The first 60 characters, with an ellipsis if there are more. */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        int at = 0;
        for (int count = 0; at < text.length() && count < MAX_LENGTH; count++) {
            int codePoint = text.codePointAt(at);
            append(excerpt, codePoint);
            at += Character.charCount(codePoint);
        }
        return at < text.length() ? excerpt.append('…').toString() : excerpt.toString();
    }

    /** An excerpt that starts a few characters before {@code at}, an index in UTF-16 units. */
    public static String around(String text, int at) {
        int start = text.offsetByCodePoints(at, -Math.min(BEFORE, text.codePointCount(0, at)));
        return of(text.substring(start));
    }

    /** The whole text with invisible characters made visible. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(visible, codePoint));
        return visible.toString();
    }

    /** A code point as {@code U+0009}. */
    public static String codePoint(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    private static void append(StringBuilder text, int codePoint) {
        if (codePoint == '\n') {
            text.append("\\n");
        } else if (isInvisible(codePoint)) {
            text.append(codePoint(codePoint));
        } else {
            text.appendCodePoint(codePoint);
        }
    }

    private static boolean isUnusual(char character) {
        return Blanks.is(character) || PlainText.isLineEnd(character);
    }

    // Format characters (Cf) include the bidirectional controls, which could make a message misleading.
    private static boolean isInvisible(int codePoint) {
        return Characters.isForbidden(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Unseen.is(codePoint)
                || Unseen.isFiller(codePoint)
                || Character.isBmpCodePoint(codePoint) && isUnusual((char) codePoint);
    }
}
