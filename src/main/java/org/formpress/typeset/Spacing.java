package org.formpress.typeset;

/**
 * What stands between the characters of a text beside their own widths, as books set Chinese (W3C, Requirements for Chinese Text
 * Layout, 3.1.6 and 3.2.4): of two full-width marks that meet, one gives up its blank half, and so does a mark at the edge of a
 * line; between hanzi and letters or digits there is a quarter of an em. None of it is in the text.
 */
final class Spacing {

    /** For texts that need none. */
    static final Spacing NONE = new Spacing(new byte[0], new int[0], 0);

    /** In thousandths of the em: the most that clreq allows, and what word processors have. */
    static final int THIN = 250;

    private static final String OPENING = "（〔【〖《〈「『“‘";
    private static final String CLOSING = "、。，．；：！？）〕】〗》〉」』”’";

    private static final byte OTHER = 0;
    private static final byte HANZI = 1;
    private static final byte LETTER = 2;
    private static final byte OPENS = 3;
    private static final byte CLOSES = 4;

    private final byte[] kinds;
    private final int[] gaps;
    private final int half;

    private Spacing(byte[] kinds, int[] gaps, int half) {
        this.kinds = kinds;
        this.gaps = gaps;
        this.half = half;
    }

    /**
     * Looks at a text.
     *
     * @param widths of its characters; only marks as wide as the em have a blank half
     * @param size   of the text, like the widths in thousandths of a point
     */
    static Spacing of(String text, int[] widths, int size) {
        byte[] kinds = new byte[text.length()];
        boolean needed = false;
        for (int at = 0; at < kinds.length; at++) {
            byte before = at == 0 ? OTHER : kinds[at - 1];
            kinds[at] = isPassed(text, widths, at) ? before : kind(text.charAt(at), widths[at] == size);
            needed |= kinds[at] >= OPENS || isThin(before, kinds[at]);
        }
        return needed ? new Spacing(kinds, gaps(text, kinds, widths, size), size / 2) : NONE;
    }

    /** What takes no room counts as a part of what is before it: marks, characters that nobody sees, second halves of pairs. */
    private static boolean isPassed(String text, int[] widths, int at) {
        return widths[at] == 0 && text.charAt(at) != '\n';
    }

    private static byte kind(char c, boolean square) {
        if (c < 0x80) {
            return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? LETTER : OTHER;
        }
        if (c < 0x0530) {
            return Character.isLetter(c) ? LETTER : OTHER;
        }
        if (isHanzi(c)) {
            return HANZI;
        }
        return !square ? OTHER : OPENING.indexOf(c) >= 0 ? OPENS : CLOSING.indexOf(c) >= 0 ? CLOSES : OTHER;
    }

    /** By UTF-16 units: planes 2 and 3 have hanzi only. */
    private static boolean isHanzi(char c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x3005 && c <= 0x3007
                || c >= 0xD840 && c <= 0xD8BF;
    }

    private static int[] gaps(String text, byte[] kinds, int[] widths, int size) {
        int[] gaps = new int[kinds.length];
        for (int at = 1; at < kinds.length; at++) {
            if (!isPassed(text, widths, at)) {
                gaps[at] = isThin(kinds[at - 1], kinds[at])
                        ? size * THIN / 1000
                        : meet(kinds[at - 1], kinds[at]) ? -size / 2 : 0;
            }
        }
        return gaps;
    }

    private static boolean isThin(byte before, byte after) {
        return before + after == HANZI + LETTER && before != after && before != OTHER && after != OTHER;
    }

    private static boolean meet(byte before, byte after) {
        return before == CLOSES && after >= OPENS || before == OPENS && after == OPENS;
    }

    /** What stands before a character within a line; negative where marks meet. */
    int before(int at) {
        return gaps.length == 0 ? 0 : gaps[at];
    }

    /** What a line gives up that begins with a character. */
    int first(int at) {
        return at < kinds.length && kinds[at] == OPENS ? -half : 0;
    }

    /** What a line gives up that ends before {@code end}. */
    int last(int end) {
        return end > 0 && end <= kinds.length && kinds[end - 1] == CLOSES ? -half : 0;
    }

    /** Whether there is anything to say. */
    boolean isNone() {
        return kinds.length == 0;
    }
}
