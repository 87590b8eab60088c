package org.formpress.read.pdf;

import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/**
 * Iterates over the tokens of PDF syntax (ISO 32000-1, 7.2 and 7.3) without creating objects, so neither nesting nor number costs
 * stack or memory.
 */
final class Tokens {

    /** The kind of a token. */
    enum Kind {
        /** A number or a keyword. */
        WORD,
        NAME,
        STRING,
        OPEN,
        CLOSE,
        END
    }

    /** Our own files nest at most six levels. */
    private static final int MAX_DEPTH = 32;

    private final byte[] bytes;
    private final Budget budget;
    private int at;
    private int start;
    private int depth;

    /** How many more tokens a file may have; the parser makes an object of about fifty bytes of each. */
    static final class Budget {

        /** Checking the deadline takes longer than reading a token. */
        private static final int TOKENS_PER_CHECK = 256;

        private int left;

        Budget(int tokens) {
            left = tokens;
        }

        private void spend() throws RefusedException {
            if (--left < 0) {
                throw FileRefusal.unsafe("file.pdf.bomb");
            }
            if (left % TOKENS_PER_CHECK == 0) {
                Deadline.check();
            }
        }
    }

    Tokens(byte[] bytes, int from, Budget budget) {
        this.bytes = bytes;
        this.at = from;
        this.budget = budget;
    }

    /** Moves to the next token. */
    Kind next() throws RefusedException {
        budget.spend();
        skipSpace();
        start = at;
        if (at >= bytes.length) {
            return Kind.END;
        }
        byte first = bytes[at++];
        switch (first) {
            case '/' -> {
                skipRegular();
                return Kind.NAME;
            }
            case '(' -> {
                skipString();
                return Kind.STRING;
            }
            case '[' -> {
                return open();
            }
            case ']' -> {
                return close();
            }
            case '<' -> {
                return peek() == '<' ? skipped(open()) : hexString();
            }
            case '>' -> {
                return skipped(close());
            }
            default -> {
                skipRegular();
                return Kind.WORD;
            }
        }
    }

    private Kind skipped(Kind kind) {
        skipOne();
        return kind;
    }

    /** A cut file ends before what it has begun. */
    private void skipOne() {
        at = Math.min(at + 1, bytes.length);
    }

    private Kind open() throws RefusedException {
        if (++depth > MAX_DEPTH) {
            throw FileRefusal.unsafe("file.pdf.bomb");
        }
        return Kind.OPEN;
    }

    private Kind close() {
        depth--;
        return Kind.CLOSE;
    }

    private int peek() {
        return at < bytes.length ? bytes[at] : -1;
    }

    private Kind hexString() {
        while (at < bytes.length && bytes[at++] != '>') {
            // Skipped.
        }
        return Kind.STRING;
    }

    private void skipString() {
        int open = 1;
        while (at < bytes.length && open > 0) {
            byte character = bytes[at++];
            if (character == '\\') {
                skipOne();
            } else {
                open += character == '(' ? 1 : character == ')' ? -1 : 0;
            }
        }
    }

    private void skipSpace() {
        while (at < bytes.length && (isSpace(bytes[at]) || bytes[at] == '%')) {
            if (bytes[at++] == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            }
        }
    }

    private void skipRegular() {
        while (at < bytes.length && !isSpace(bytes[at]) && "()<>[]{}/%".indexOf(bytes[at]) < 0) {
            at++;
        }
    }

    private static boolean isSpace(byte character) {
        return character == ' '
                || character == '\n'
                || character == '\r'
                || character == '\t'
                || character == '\f'
                || character == 0;
    }

    /** The characters of a name or a word. */
    String text() {
        return new String(bytes, start, at - start, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** Where the token begins. */
    int start() {
        return start;
    }

    /** Where the token ends. */
    int end() {
        return at;
    }

    /** Number of open arrays and dictionaries. */
    int depth() {
        return depth;
    }

    /** Continues at another position. */
    void moveTo(int position) {
        at = position;
    }
}
