package org.formpress.jobs;

import java.io.IOException;
import java.util.Arrays;

/** An input read byte by byte, which keeps what was read until it is taken, and can go back in that. */
final class JsonBytes {

    private static final int READ_AHEAD = 1 << 16;

    private final FormInput in;
    private final int longest;
    private byte[] kept = new byte[READ_AHEAD];
    private int next;
    private int end;

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
            if (end > longest) {
                throw new Window.FullException(longest);
            }
            kept = Arrays.copyOf(kept, 2 * end);
        }
        int count = in.read(kept, end, kept.length - end);
        end += Math.max(0, count);
        return count > 0;
    }

    /** How many bytes were read since the last that were taken. */
    int position() {
        return next;
    }

    void goBackTo(int position) {
        next = position;
    }

    /** Keeps nothing of what was read so far. */
    void drop() {
        System.arraycopy(kept, next, kept, 0, end - next);
        end -= next;
        next = 0;
    }

    /** A copy of what was read between two positions. */
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(kept, from, to);
    }

    /** All that was read since the last that was taken. */
    byte[] take() throws Window.FullException {
        if (next > longest) {
            throw new Window.FullException(longest);
        }
        byte[] taken = copy(0, next);
        drop();
        return taken;
    }

    /** Gives back to the input what was not read yet. */
    void giveBack() {
        in.giveBack(kept, next, end);
        end = next;
    }
}
