package org.formpress.jobs;

import java.io.IOException;
import java.util.Arrays;

/** An input read byte by byte, which keeps what was read until it is taken, and can go back in that. */
final class JsonBytes {

    private static final int READ_AHEAD = 1 << 13;

    private final FormInput in;
    private final int longest;
    private byte[] kept = new byte[READ_AHEAD];
    private int start;
    private int next;
    private int end;
    private long moved;

    /** @param longest that is ever taken, in bytes */
    JsonBytes(FormInput in, int longest) {
        this.in = in;
        this.longest = longest;
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

    // Half of it is free afterwards, so no byte is moved more than once for each that is read.
    private void makeRoom() throws Window.FullException {
        int length = end - start;
        if (length > longest) {
            throw new Window.FullException(longest);
        }
        byte[] roomy = 2 * length > kept.length ? new byte[2 * length] : kept;
        System.arraycopy(kept, start, roomy, 0, length);
        moved += length;
        kept = roomy;
        next -= start;
        start = 0;
        end = length;
    }

    /** How many bytes were read since the last that were taken. */
    int position() {
        return next - start;
    }

    void goBackTo(int position) {
        next = start + position;
    }

    /** Keeps nothing of what was read so far. */
    void drop() {
        start = next;
    }

    /** A copy of what was read between two positions. */
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(kept, start + from, start + to);
    }

    /** All that was read since the last that was taken. */
    byte[] take() throws Window.FullException {
        if (position() > longest) {
            throw new Window.FullException(longest);
        }
        byte[] taken = copy(0, position());
        drop();
        return taken;
    }

    /** Gives back to the input what was not read yet. */
    void giveBack() {
        in.giveBack(kept, next, end);
        end = next;
    }

    /** How many bytes were moved so far to make room for others. */
    long moved() {
        return moved;
    }
}
