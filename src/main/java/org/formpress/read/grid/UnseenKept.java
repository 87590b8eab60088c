package org.formpress.read.grid;

import java.util.Arrays;
import org.formpress.text.PlainText;
import org.formpress.text.Unseen;

/**
 * Keeps what nobody sees of a text that was edited: zero-width characters, and the kind of its line ends. Before the first difference
 * and after the last the value stays as the caller wrote it; between them it is as the file has it.
 *
 * @param value   as the caller wrote it
 * @param printed the value as the form printed it, which may lack markup
 */
record UnseenKept(String value, String printed) {

    /** A text as a reader sees it, and where in the text each of its characters begins. */
    private static final class Seen {

        private final String text;
        private final StringBuilder seen = new StringBuilder();
        private int[] starts = new int[16];

        Seen(String text) {
            this.text = text;
            for (int at = 0; at < text.length(); ) {
                int codePoint = text.codePointAt(at);
                int end = text.startsWith("\r\n", at) ? at + 2 : at + Character.charCount(codePoint);
                if (!Unseen.is(codePoint)) {
                    add(PlainText.feeds(text.substring(at, end)), at);
                }
                at = end;
            }
            mark(text.length());
        }

        private void add(String character, int at) {
            for (int unit = 0; unit < character.length(); unit++) {
                mark(at + unit);
                seen.append(character.charAt(unit));
            }
        }

        private void mark(int at) {
            if (seen.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[seen.length()] = at;
        }

        private String before(int index) {
            return text.substring(0, starts[index]);
        }

        private String between(int from, int to) {
            return text.substring(starts[from], starts[to]);
        }
    }

    /** The value after the edit. */
    String in(String read) {
        if (Unseen.first(value) < 0
                && Unseen.first(printed) < 0
                && PlainText.feeds(value).equals(value)) {
            return read;
        }
        Seen old = old();
        Seen now = new Seen(read);
        int same = Math.min(old.seen.length(), now.seen.length());
        int before = 0;
        while (before < same && old.seen.charAt(before) == now.seen.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < same - before && last(old, after) == last(now, after)) {
            after++;
        }
        int end = old.seen.length();
        return old.before(before) + now.between(before, now.seen.length() - after) + old.between(end - after, end);
    }

    private static char last(Seen text, int back) {
        return text.seen.charAt(text.seen.length() - 1 - back);
    }

    private Seen old() {
        Seen whole = new Seen(value);
        Seen print = new Seen(printed);
        return whole.seen.compareTo(print.seen) == 0 ? whole : print;
    }
}
