package org.formpress.read.ooxml;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/** Inflates the files of one archive within limits; does not trust the sizes in the headers. */
final class BoundedInflater {

    private static final int HARMLESS_BYTES = 1 << 20;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final FileBounds bounds;
    private long total;

    BoundedInflater(FileBounds bounds) {
        this.bounds = bounds;
    }

    /**
     * The content of one file.
     *
     * @param method compression method (APPNOTE 4.4.5)
     * @param size   uncompressed size by its header, in bytes
     */
    byte[] inflate(int method, ByteBuffer packed, long size, String name) throws RefusedException {
        total += size;
        if (size > bounds.partBytes() || total > bounds.bytes() || isBomb(size, packed.remaining())) {
            throw FileRefusal.unsafe("file.bomb", name);
        }
        return switch (method) {
            case STORED -> stored(packed, size);
            case DEFLATED -> deflated(packed, (int) size, name);
            default -> throw FileRefusal.unsafe("file.damaged");
        };
    }

    private boolean isBomb(long size, long packed) {
        return size > HARMLESS_BYTES && size / Math.max(1, packed) > bounds.ratio();
    }

    private static byte[] stored(ByteBuffer packed, long size) throws RefusedException {
        if (packed.remaining() != size) {
            throw FileRefusal.unsafe("file.damaged");
        }
        byte[] content = new byte[packed.remaining()];
        packed.get(content);
        return content;
    }

    private static byte[] deflated(ByteBuffer packed, int size, String name) throws RefusedException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            // One extra byte suffices to detect a wrong size.
            byte[] content = new byte[size + 1];
            int length = inflate(inflater, content);
            if (length > size) {
                throw FileRefusal.unsafe("file.bomb", name);
            }
            if (length < size || !inflater.finished()) {
                throw FileRefusal.unsafe("file.damaged");
            }
            return Arrays.copyOf(content, size);
        } finally {
            inflater.end();
        }
    }

    private static int inflate(Inflater inflater, byte[] content) throws RefusedException {
        try {
            int length = 0;
            int more = 1;
            while (more > 0 && length < content.length) {
                more = inflater.inflate(content, length, content.length - length);
                length += more;
            }
            return length;
        } catch (DataFormatException e) {
            throw FileRefusal.unsafe(e, "file.damaged");
        }
    }
}
