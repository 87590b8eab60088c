package org.formpress.jobs.intake;

import java.io.IOException;
import java.util.Arrays;

/** Reads an input byte by byte and keeps the bytes until they are taken, so that reading can go back. */
final class RewindBuffer {

    private static final int READ_AHEAD = 1 << 13;

    private final JsonInput in;
    private final int maxBytes;
    private byte[] kept = new byte[READ_AHEAD];
    private int start;
    private int next;
    private int end;
    private long moved;

    /** @param maxBytes that may be taken at once */
    RewindBuffer(JsonInput in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next byte; -1 at the end. */
    int read() throws IOException {
        return next < end || fill() ? kept[next++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        if (end == kept.length) {
            makeRoom();
        }
        int count = in.read(kept, end, kept.length - end);
        end += Math.max(0, count);
        return count > 0;
    }

    // Half of the array is free afterwards, so at most one byte is moved per byte read.
    private void makeRoom() throws ReplayBuffer.FullException {
        int length = end - start;
        if (length > maxBytes) {
            throw new ReplayBuffer.FullException();
        }
        byte[] larger = 2 * length > kept.length ? new byte[2 * length] : kept;
        System.arraycopy(kept, start, larger, 0, length);
        moved += length;
        kept = larger;
        next -= start;
        start = 0;
        end = length;
    }

    /** How many bytes were read since the last take. */
    int position() {
        return next - start;
    }

    void goBackTo(int position) {
        next = start + position;
    }

    /** Drops what was read so far. */
    void drop() {
        start = next;
    }

    /** A copy of the bytes between two positions. */
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(kept, start + from, start + to);
    }

    /** The bytes read since the last take. */
    byte[] take() throws ReplayBuffer.FullException {
        if (position() > maxBytes) {
            throw new ReplayBuffer.FullException();
        }
        byte[] taken = copy(0, position());
        drop();
        return taken;
    }

    /** Pushes the unread bytes back to the input. */
    void pushBack() {
        in.pushBack(kept, next, end);
        end = next;
    }

    /** How many bytes have been moved to make room. */
    long moved() {
        return moved;
    }
}
