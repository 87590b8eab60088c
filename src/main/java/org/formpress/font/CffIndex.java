package org.formpress.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** An INDEX of a {@code CFF} table: objects of any length, by number (Adobe Technical Note 5176, 5). */
final class CffIndex {

    private static final int HEADER = 3;

    private final ByteBuffer table;
    private final int start;
    private final int count;
    private final int offsetSize;

    /** @param start where it begins in the table */
    CffIndex(ByteBuffer table, int start) {
        this.table = table;
        this.start = start;
        this.count = table.getShort(start) & 0xFFFF;
        this.offsetSize = count == 0 ? 0 : table.get(start + 2);
    }

    int count() {
        return count;
    }

    ByteBuffer get(int number) {
        int from = position(number);
        return table.slice(from, position(number + 1) - from);
    }

    /** Where the table goes on. */
    int end() {
        return count == 0 ? start + 2 : position(count);
    }

    private int position(int number) {
        int offset = 0;
        int at = start + HEADER + offsetSize * number;
        for (int end = at + offsetSize; at < end; at++) {
            offset = offset << Byte.SIZE | table.get(at) & 0xFF;
        }
        // Offsets count from the byte before the first object.
        return start + HEADER + offsetSize * (count + 1) + offset - 1;
    }

    /** The beginning of an INDEX, up to its objects. */
    static byte[] header(int[] lengths) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        put(header, lengths.length, 2);
        if (lengths.length == 0) {
            return header.toByteArray();
        }
        long last = 1;
        for (int length : lengths) {
            last += length;
        }
        int size = last < 1 << 8 ? 1 : last < 1 << 16 ? 2 : last < 1 << 24 ? 3 : 4;
        header.write(size);
        int offset = 1;
        put(header, offset, size);
        for (int length : lengths) {
            offset += length;
            put(header, offset, size);
        }
        return header.toByteArray();
    }

    /** A whole INDEX. */
    static byte[] of(List<byte[]> objects) {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        index.writeBytes(
                header(objects.stream().mapToInt(object -> object.length).toArray()));
        objects.forEach(index::writeBytes);
        return index.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, int value, int bytes) {
        for (int shift = Byte.SIZE * (bytes - 1); shift >= 0; shift -= Byte.SIZE) {
            out.write(value >> shift);
        }
    }
}
