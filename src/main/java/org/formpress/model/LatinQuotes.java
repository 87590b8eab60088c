package org.formpress.model;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.formpress.text.Unseen;

/**
 * Which of the quotation marks “ ” ‘ ’, that Chinese and English share, are English: narrow like the letters around them. A pair is,
 * if there are letters or digits of alphabets on the inner sides and no Chinese on the outer ones; an apostrophe is, between two
 * such letters.
 */
public final class LatinQuotes {

    private static final String OPENING = "“‘";
    private static final String CLOSING = "”’";

    // Latin, Greek and Cyrillic letters come before.
    private static final int FIRST_OTHER_LETTER = 0x0530;

    private final String text;
    private final BitSet found = new BitSet();

    private LatinQuotes(String text) {
        this.text = text;
    }

    /** The indexes of the English ones in a text. Characters that nobody sees make no difference. */
    public static BitSet in(String text) {
        LatinQuotes quotes = new LatinQuotes(text);
        for (int at = 0; at < text.length(); at++) {
            if (isQuote(text.charAt(at))) {
                String seen = Unseen.removed(text);
                return seen.length() == text.length() ? quotes.find() : putBack(new LatinQuotes(seen).find(), text);
            }
        }
        return quotes.found;
    }

    /** From indexes in the text as a reader sees it to those in the text. */
    private static BitSet putBack(BitSet seen, String text) {
        BitSet found = new BitSet();
        int index = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (!Unseen.is(codePoint)) {
                found.set(at, seen.get(index));
                index += Character.charCount(codePoint);
            }
            at += Character.charCount(codePoint);
        }
        return found;
    }

    private BitSet find() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (OPENING.indexOf(c) >= 0) {
                open.push(at);
            } else if (CLOSING.indexOf(c) >= 0) {
                close(at, c, open);
            }
        }
        open.forEach(at -> mark(at, at));
        return found;
    }

    private void close(int at, char mark, Deque<Integer> open) {
        boolean apostrophe = mark == '’' && side(at, -1, false) == Side.LATIN && side(at, 1, false) == Side.LATIN;
        boolean pair =
                !apostrophe && !open.isEmpty() && CLOSING.indexOf(mark) == OPENING.indexOf(text.charAt(open.peek()));
        mark(pair ? open.pop() : at, at);
    }

    /** Marks a pair, or a single one at both. */
    private void mark(int first, int last) {
        boolean single = first == last;
        Side before = side(first, -1, true);
        Side after = side(last, 1, true);
        boolean latin = single
                ? before == Side.LATIN || after == Side.LATIN
                : side(first, 1, true) == Side.LATIN && side(last, -1, true) == Side.LATIN;
        if (latin && before != Side.OTHER && after != Side.OTHER) {
            found.set(first);
            found.set(last);
        }
    }

    private enum Side {
        LATIN,
        OTHER,
        NONE
    }

    /** What stands beside an index, past ASCII blanks and punctuation and other quotation marks if wanted. */
    private Side side(int from, int step, boolean past) {
        int at = from + step;
        while (past && at >= 0 && at < text.length() && isPassed(text.charAt(at))) {
            at += step;
        }
        if (at < 0 || at >= text.length()) {
            return Side.NONE;
        }
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) && c < FIRST_OTHER_LETTER ? Side.LATIN : Side.OTHER;
    }

    private static boolean isPassed(char c) {
        return c < 0x80 && !Character.isLetterOrDigit(c) && c != '\n' || isQuote(c);
    }

    private static boolean isQuote(char c) {
        return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }
}
