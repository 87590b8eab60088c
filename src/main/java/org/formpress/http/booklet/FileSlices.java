package org.formpress.http.booklet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file made of consecutive slices, each opened when reached. No slice is ever held in memory as a whole. */
final class FileSlices {

    /** @param bytes length of the slice */
    record Slice(long bytes, Opener opener) {}

    /** Opens a slice. */
    @FunctionalInterface
    interface Opener {

        /** @param first offset to start at */
        InputStream open(long first) throws IOException;
    }

    private final List<Slice> slices;

    FileSlices(List<Slice> slices) {
        this.slices = List.copyOf(slices);
    }

    long bytes() {
        return slices.stream().mapToLong(Slice::bytes).sum();
    }

    /** Opens a range. Its first slice is opened at once, so that a missing file fails here. */
    InputStream open(ByteRange part) throws IOException {
        Part stream = new Part(part);
        stream.openNext();
        return stream;
    }

    private final class Part extends InputStream {

        private int next;
        private long skip;
        private long left;
        private long leftInSlice;
        private @Nullable InputStream current;

        Part(ByteRange part) {
            this.left = part.bytes();
            this.skip = part.first();
            while (next < slices.size() && skip >= slices.get(next).bytes()) {
                skip -= slices.get(next++).bytes();
            }
        }

        private void openNext() throws IOException {
            close();
            if (left > 0 && next < slices.size()) {
                Slice wanted = slices.get(next++);
                leftInSlice = Math.min(left, wanted.bytes() - skip);
                current = wanted.opener().open(skip);
                skip = 0;
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (current != null && leftInSlice == 0) {
                openNext();
            }
            InputStream open = current;
            if (open == null) {
                return -1;
            }
            int count = open.read(into, from, (int) Math.min(length, leftInSlice));
            if (count < 0) {
                throw new IOException("a stored file is truncated by " + leftInSlice + " bytes");
            }
            left -= count;
            leftInSlice -= count;
            return count;
        }

        @Override
        public void close() throws IOException {
            InputStream open = current;
            current = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
