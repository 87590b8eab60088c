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
        int word = (int) (length / Long.SIZE);
        int shift = (int) (length % Long.SIZE);
        if (word + 1 >= words.length) {
            words = Arrays.copyOf(words, 2 * words.length);
        }
        words[word] |= bits << shift;
        if (shift + count > Long.SIZE) {
            words[word + 1] = bits >>> Long.SIZE - shift;
        }
        length += count;
    }

    /** Writes known bits, but for the first ones. */
    void write(Coded coded, int skipped) {
        long[] known = coded.words();
        for (int at = skipped; at < coded.bits(); ) {
            int shift = at % Long.SIZE;
            int count = Math.min(Long.SIZE - shift, coded.bits() - at);
            write(known[at / Long.SIZE] >>> shift, count);
            at += count;
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
