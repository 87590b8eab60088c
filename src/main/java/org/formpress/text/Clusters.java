package org.formpress.text;

/**
 * Characters with the combining marks after them (UAX #29, 3: what a reader takes for one character). A cluster is drawn as one
 * glyph and never parted.
 */
public final class Clusters {

    private static final char FIRST_MARK = 0x0300;
    private static final int FIRST_EXTENDED_MARK = 0x1AB0;
    private static final int LAST_EXTENDED_MARK = 0x1AFF;
    private static final char FIRST_HANZI = 0x4E00;
    private static final char LAST_HANZI = 0x9FFF;

    private Clusters() {}

    /** The end of the cluster that begins at an index: after one character and all marks that combine with it. */
    public static int end(String text, int at) {
        int next = at + Character.charCount(text.codePointAt(at));
        return next == text.length() || isOrdinary(text.charAt(next)) ? next : endOfMarks(text, at, next);
    }

    /** Nearly every character of a form, told apart without a look-up. */
    private static boolean isOrdinary(char c) {
        return c < FIRST_MARK || c >= FIRST_HANZI && c <= LAST_HANZI;
    }

    private static int endOfMarks(String text, int at, int first) {
        if (Character.isISOControl(text.charAt(at))) {
            return first;
        }
        int end = first;
        for (int next = first; next < text.length(); ) {
            int codePoint = text.codePointAt(next);
            next += Character.charCount(codePoint);
            if (isMark(codePoint)) {
                end = next;
            } else if (!Unseen.isIdle(codePoint)) {
                break;
            }
        }
        return end;
    }

    /** Whether a cluster is a mark with no character before it to combine with. */
    public static boolean isLoneMark(String text, int from, int to) {
        return !isOrdinary(text.charAt(from))
                && from + Character.charCount(text.codePointAt(from)) == to
                && isMark(text.codePointAt(from));
    }

    /** Whether a character combines with the one before it, and shows. */
    public static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                !Unseen.is(codePoint);
            // Some are younger than Java 17.
            default -> codePoint >= FIRST_EXTENDED_MARK && codePoint <= LAST_EXTENDED_MARK;
        };
    }
}
