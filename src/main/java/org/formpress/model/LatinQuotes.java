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
    // The nearest characters that are not passed; -1 or the length if there is none.
    private int[] before = {};
    private int[] after = {};

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
        findNeighbours();
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
        boolean apostrophe = mark == '’' && side(at - 1) == Side.LATIN && side(at + 1) == Side.LATIN;
        boolean pair =
                !apostrophe && !open.isEmpty() && CLOSING.indexOf(mark) == OPENING.indexOf(text.charAt(open.peek()));
        mark(pair ? open.pop() : at, at);
    }

    /** Marks a pair, or a single one at both. */
    private void mark(int first, int last) {
        boolean single = first == last;
        Side outerLeft = side(before[first]);
        Side outerRight = side(after[last]);
        boolean latin = single
                ? outerLeft == Side.LATIN || outerRight == Side.LATIN
                : side(after[first]) == Side.LATIN && side(before[last]) == Side.LATIN;
        if (latin && outerLeft != Side.OTHER && outerRight != Side.OTHER) {
            found.set(first);
            found.set(last);
        }
    }

    private enum Side {
        LATIN,
        OTHER,
        NONE
    }

    /** Past ASCII blanks and punctuation and other quotation marks. */
    private void findNeighbours() {
        int length = text.length();
        before = new int[length];
        after = new int[length];
        for (int at = 0, last = -1; at < length; at++) {
            before[at] = last;
            last = isPassed(text.charAt(at)) ? last : at;
        }
        for (int at = length - 1, next = length; at >= 0; at--) {
            after[at] = next;
            next = isPassed(text.charAt(at)) ? next : at;
        }
    }

    private Side side(int at) {
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
        return c >= '‘' && c <= '”' && (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0);
    }
}
