package org.formpress.font;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.formpress.font.OutlineCode.Coded;

/** Writes bits, the first into the lowest of a byte (RFC 1951, 3.1.1). */
final class BitWriter {

    private long[] words;
    private long length;

    BitWriter(int expectedBytes) {
        this.words = new long[expectedBytes / Long.BYTES + 2];
    }

    /** @param bits of which those above {@code count} are zero */
    void write(long bits, int count) {
        makeRoom(count);
        int word = (int) (length / Long.SIZE);
        int shift = (int) (length % Long.SIZE);
        words[word] |= bits << shift;
        if (shift + count > Long.SIZE) {
            words[word + 1] = bits >>> Long.SIZE - shift;
        }
        length += count;
    }

    /** Writes known bits, but for the first ones. */
    void write(Coded coded, int skipped) {
        long[] known = coded.words();
        int first = skipped % Long.SIZE;
        int at = skipped / Long.SIZE;
        int left = coded.bits() - skipped;
        if (first != 0) {
            int count = Math.min(Long.SIZE - first, left);
            write(known[at++] >>> first, count);
            left -= count;
        }
        writeWhole(known, at, left);
    }

    /** @param at where the first of the bits begins a word */
    private void writeWhole(long[] known, int at, int count) {
        makeRoom(count);
        int word = (int) (length / Long.SIZE);
        int shift = (int) (length % Long.SIZE);
        int end = at + (count + Long.SIZE - 1) / Long.SIZE;
        for (int from = at; from < end; from++, word++) {
            words[word] |= known[from] << shift;
            // In two steps, because a shift by all of a word's bits would be none.
            words[word + 1] = known[from] >>> 1 >>> Long.SIZE - 1 - shift;
        }
        length += count;
    }

    private void makeRoom(int bits) {
        int last = (int) ((length + bits) / Long.SIZE) + 1;
        if (last >= words.length) {
            words = Arrays.copyOf(words, Math.max(last + 1, 2 * words.length));
        }
    }

    /** Fills the last byte up with zeros. */
    void align() {
        length = (length + Byte.SIZE - 1) / Byte.SIZE * Byte.SIZE;
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(words);
        return Arrays.copyOf(bytes.array(), (int) (length / Byte.SIZE));
    }
}
