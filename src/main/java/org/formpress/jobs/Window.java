package org.formpress.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that keeps what was read of it until it is taken. */
final class Window extends InputStream {

    /** More would have to be kept than may be. */
    static final class FullException extends IOException {

        private static final long serialVersionUID = 1L;

        private final int longest;

        FullException(int longest) {
            super("longer than " + longest + " bytes");
            this.longest = longest;
        }

        int longest() {
            return longest;
        }
    }

    private static final int READ_AHEAD = 1 << 16;
    private static final int SAMPLE = 1 << 13;

    private final InputStream in;
    private final int longest;
    private byte[] kept = new byte[SAMPLE];
    private long first;
    private int length;

    /** @param longest that is ever taken, in bytes */
    Window(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        int count = in.read(target, offset, most);
        if (count > 0) {
            keep(target, offset, count);
        }
        return count;
    }

    private void keep(byte[] source, int offset, int count) throws FullException {
        if (length + count > longest + READ_AHEAD) {
            throw new FullException(longest);
        }
        if (length + count > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(2 * kept.length, length + count));
        }
        System.arraycopy(source, offset, kept, length, count);
        length += count;
    }

    /** The bytes from one place of the stream to another; they and what was before them are kept no longer. */
    byte[] take(long from, long to) throws FullException {
        if (to - from > longest) {
            throw new FullException(longest);
        }
        byte[] taken = Arrays.copyOfRange(kept, (int) (from - first), (int) (to - first));
        int gone = (int) (to - first);
        System.arraycopy(kept, gone, kept, 0, length - gone);
        length -= gone;
        first = to;
        return taken;
    }

    /** The first of the bytes that are kept, enough to tell what kind of text they are. */
    byte[] sample() {
        return Arrays.copyOf(kept, Math.min(length, SAMPLE));
    }

    /** Gives back to the stream what was read of it from one place on. */
    void giveBack(long place, FormInput source) {
        source.giveBack(kept, (int) (place - first), length);
        length = 0;
    }
}
