package org.formpress.problem;

/** Makes a short text of any value, in which every invisible character can be seen. */
public final class Excerpt {

    private static final int MAX_LENGTH = 60;
    private static final int BEFORE = 10;

    private Excerpt() {}

    /** At most 60 characters and an ellipsis. */
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

    /** From a few characters before a place in the text, counted in UTF-16 units. */
    public static String around(String text, int at) {
        int start = text.offsetByCodePoints(at, -Math.min(BEFORE, text.codePointCount(0, at)));
        return of(text.substring(start));
    }

    /** The whole text. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(visible, codePoint));
        return visible.toString();
    }

    /** As in {@code U+0009}. */
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

    // Format characters (Cf) include the ones that turn the direction of writing and could make a message read wrongly.
    private static boolean isInvisible(int codePoint) {
        return Characters.isForbidden(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }
}
