package org.formpress.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that keeps what was read until it is taken. */
final class ReplayBuffer extends InputStream {

    /** A form is longer than the buffer may grow. */
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final int READ_AHEAD = 1 << 16;
    private static final int SAMPLE = 1 << 13;

    private final InputStream in;
    private final int maxBytes;
    private byte[] kept = new byte[SAMPLE];
    private long first;
    private int size;

    /** @param maxBytes that may be taken at once */
    ReplayBuffer(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            keep(target, offset, count);
        }
        return count;
    }

    private void keep(byte[] source, int offset, int count) throws FullException {
        if (size + count > maxBytes + READ_AHEAD) {
            throw new FullException();
        }
        if (size + count > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(2 * kept.length, size + count));
        }
        System.arraycopy(source, offset, kept, size, count);
        size += count;
    }

    /** The bytes between two offsets in the stream; drops them and everything before. */
    byte[] take(long from, long to) throws FullException {
        if (to - from > maxBytes) {
            throw new FullException();
        }
        byte[] taken = Arrays.copyOfRange(kept, (int) (from - first), (int) (to - first));
        int dropped = (int) (to - first);
        System.arraycopy(kept, dropped, kept, 0, size - dropped);
        size -= dropped;
        first = to;
        return taken;
    }

    /** The first bytes kept, enough to detect the encoding. */
    byte[] sample() {
        return Arrays.copyOf(kept, Math.min(size, SAMPLE));
    }

    /** Pushes back everything read from this offset on. */
    void pushBack(long offset, JsonInput source) {
        source.pushBack(kept, (int) (offset - first), size);
        size = 0;
    }
}
