package org.formpress.jobs;

import java.io.IOException;
import java.io.InputStream;

/** An input of JSON values, to which whoever read too much of it gives the rest back. */
final class FormInput extends InputStream {

    static final int MARK = 0xEF;
    private static final int MARK_SECOND = 0xBB;
    private static final int MARK_THIRD = 0xBF;

    private static final byte[] NOTHING = {};

    private final InputStream in;
    private byte[] back = NOTHING;
    private int next;
    private int blankLines;

    FormInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        int left = back.length - next;
        if (left == 0) {
            back = NOTHING;
            next = 0;
            return in.read(target, offset, most);
        }
        int count = Math.min(left, most);
        System.arraycopy(back, next, target, offset, count);
        next += count;
        return count;
    }

    /** The last bytes that were read, which are to be read once more, before all others. */
    void giveBack(byte[] bytes, int from, int to) {
        if (to - from <= next) {
            // They are still here from the last time.
            next -= to - from;
            return;
        }
        int left = back.length - next;
        byte[] all = new byte[to - from + left];
        System.arraycopy(bytes, from, all, 0, to - from);
        System.arraycopy(back, next, all, to - from, left);
        back = all;
        next = 0;
    }

    /** The first byte of the next value, which is still to be read; -1 when there is none. */
    int first() throws IOException {
        blankLines = 0;
        int octet = read();
        while (isBlank(octet) || octet == MARK && isMarked()) {
            blankLines += octet == '\n' ? 1 : 0;
            octet = read();
        }
        if (octet >= 0) {
            giveBack(new byte[] {(byte) octet}, 0, 1);
        }
        return octet;
    }

    // A file that begins with a byte order mark may stand behind another.
    private boolean isMarked() throws IOException {
        byte[] more = readNBytes(2);
        boolean marked = isRestOfMark(more, 0, more.length);
        if (!marked) {
            giveBack(more, 0, more.length);
        }
        return marked;
    }

    /** Whether these bytes complete a byte order mark whose first was read. */
    static boolean isRestOfMark(byte[] bytes, int from, int to) {
        return to - from == 2 && (bytes[from] & 0xFF) == MARK_SECOND && (bytes[from + 1] & 0xFF) == MARK_THIRD;
    }

    /** How many lines ended before the next value. */
    int blankLines() {
        return blankLines;
    }

    /** Whether the byte is white space in JSON. */
    static boolean isBlank(int octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }
}
