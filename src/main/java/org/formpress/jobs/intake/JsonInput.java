package org.formpress.jobs.intake;

import java.io.IOException;
import java.io.InputStream;

/** An input of JSON values to which readers push back what they read too much. */
final class JsonInput extends InputStream {

    static final int BOM = 0xEF;
    private static final int BOM_SECOND = 0xBB;
    private static final int BOM_THIRD = 0xBF;

    private static final byte[] EMPTY = {};

    private final InputStream in;
    private byte[] pushed = EMPTY;
    private int next;
    private int blankLines;

    JsonInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int left = pushed.length - next;
        if (left == 0) {
            pushed = EMPTY;
            next = 0;
            return in.read(target, offset, length);
        }
        int count = Math.min(left, length);
        System.arraycopy(pushed, next, target, offset, count);
        next += count;
        return count;
    }

    /** Makes the last bytes read the next to be read again. */
    void pushBack(byte[] bytes, int from, int to) {
        if (to - from <= next) {
            // They are still in the array.
            next -= to - from;
            return;
        }
        int left = pushed.length - next;
        byte[] all = new byte[to - from + left];
        System.arraycopy(bytes, from, all, 0, to - from);
        System.arraycopy(pushed, next, all, to - from, left);
        pushed = all;
        next = 0;
    }

    /** Peeks at the first byte of the next value; -1 at the end. */
    int first() throws IOException {
        blankLines = 0;
        int octet = read();
        while (isBlank(octet) || octet == BOM && isBom()) {
            blankLines += octet == '\n' ? 1 : 0;
            octet = read();
        }
        if (octet >= 0) {
            pushBack(new byte[] {(byte) octet}, 0, 1);
        }
        return octet;
    }

    // Joined files may each begin with a byte order mark.
    private boolean isBom() throws IOException {
        byte[] more = readNBytes(2);
        boolean bom = isRestOfBom(more, 0, more.length);
        if (!bom) {
            pushBack(more, 0, more.length);
        }
        return bom;
    }

    /** Whether these bytes complete a byte order mark whose first byte was read. */
    static boolean isRestOfBom(byte[] bytes, int from, int to) {
        return to - from == 2 && (bytes[from] & 0xFF) == BOM_SECOND && (bytes[from + 1] & 0xFF) == BOM_THIRD;
    }

    /** How many lines ended before the next value. */
    int blankLines() {
        return blankLines;
    }

    /** Whether the byte is white space in JSON (RFC 8259, section 2). */
    static boolean isBlank(int octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }
}
