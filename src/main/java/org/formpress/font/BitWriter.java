package org.formpress.font;

import java.util.Arrays;
import org.formpress.font.OutlineCode.Coded;

/** Writes bits, the first into the lowest of a byte (RFC 1951, 3.1.1). */
final class BitWriter {

    private byte[] bytes;
    private int length;
    private long pending;
    private int pendingBits;

    BitWriter(int expectedBytes) {
        this.bytes = new byte[expectedBytes];
    }

    /** @param count up to 32 */
    void write(long bits, int count) {
        pending |= bits << pendingBits;
        pendingBits += count;
        if (pendingBits >= Integer.SIZE) {
            flush(Integer.BYTES);
            pending >>>= Integer.SIZE;
            pendingBits -= Integer.SIZE;
        }
    }

    private void flush(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + count);
        }
        for (int index = 0; index < count; index++) {
            bytes[length++] = (byte) (pending >>> Byte.SIZE * index);
        }
    }

    /** Writes known bits, but for the first ones. */
    void write(Coded coded, int skipped) {
        long[] words = coded.words();
        for (int at = skipped; at < coded.bits(); ) {
            int shift = at % Long.SIZE;
            int count = Math.min(Math.min(Integer.SIZE, Long.SIZE - shift), coded.bits() - at);
            write(words[at / Long.SIZE] >>> shift & -1L >>> Long.SIZE - count, count);
            at += count;
        }
    }

    /** Fills the last byte up with zeros. */
    void align() {
        flush((pendingBits + Byte.SIZE - 1) / Byte.SIZE);
        pending = 0;
        pendingBits = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
