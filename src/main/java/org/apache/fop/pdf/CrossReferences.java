package org.apache.fop.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.fop.pdf.xref.TrailerDictionary;

/**
 * The positions of all objects in a file, for its cross-reference stream (ISO 32000-1, 7.5.8). An entry is a long: type
 * (1 byte), position (5), generation or index (2). FOP keeps three Java objects for each, and compresses eleven bytes.
 */
final class CrossReferences {

    private static final int ALONE = 1;
    private static final int PACKED = 2;
    private static final int WHERE_BITS = 40;
    private static final int WHICH_BITS = 16;
    private static final int FIRST_SIZE = 1 << 10;

    /** By object number. Number 0 is never an object; its entry heads the list of free ones. */
    private long[] entries = new long[FIRST_SIZE];

    private int last;

    /** @param offset position in the file */
    void alone(int object, long offset) {
        put(object, ALONE, offset, 0);
    }

    /** @param index in the object stream */
    void packed(int object, int stream, int index) {
        put(object, PACKED, stream, index);
    }

    private void put(int object, long what, long where, int which) {
        if (where >= 1L << WHERE_BITS || which >= 1 << WHICH_BITS) {
            throw new IllegalStateException("no entry can say that object " + object + " is at " + where);
        }
        last = Math.max(last, object);
        if (last >= entries.length) {
            entries = Arrays.copyOf(entries, 2 * last);
        }
        entries[object] = what << (WHERE_BITS + WHICH_BITS) | where << WHICH_BITS | which;
    }

    /** The stream, the file's last object. */
    FilledStream stream(TrailerDictionary trailer, UnaryOperator<byte[]> deflater) {
        PDFDictionary dictionary = trailer.getDictionary();
        dictionary.put("Type", new PDFName("XRef"));
        dictionary.put("Size", last + 1);
        dictionary.put("W", new PDFArray(1, WHERE_BITS / Byte.SIZE, WHICH_BITS / Byte.SIZE));
        return FilledStream.deflated(dictionary, deflater.apply(bytes()));
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (last + 1));
        // The entry of object 0, the only free one (7.5.4).
        bytes.putLong((1L << WHICH_BITS) - 1);
        for (int object = 1; object <= last; object++) {
            if (entries[object] == 0) {
                throw new IllegalStateException("object " + object + " was never written");
            }
            bytes.putLong(entries[object]);
        }
        return bytes.array();
    }
}
