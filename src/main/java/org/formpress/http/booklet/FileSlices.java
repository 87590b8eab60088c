package org.formpress.http.booklet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as pieces one after the other, each of which is opened when its turn comes. No piece is ever in memory as a whole. */
final class FileSlices {

    /** @param bytes how long it is */
    record Piece(long bytes, Opener opener) {}

    /** Opens a piece. */
    @FunctionalInterface
    interface Opener {

        /** @param first the first byte that is wanted, counted from 0 */
        InputStream open(long first) throws IOException;
    }

    private final List<Piece> all;

    FileSlices(List<Piece> all) {
        this.all = List.copyOf(all);
    }

    long bytes() {
        return all.stream().mapToLong(Piece::bytes).sum();
    }

    /** A part of the file; the piece in which it begins is opened here, so that one which is not there is known at once. */
    InputStream open(ByteRange part) throws IOException {
        Part stream = new Part(part);
        stream.openNext();
        return stream;
    }

    private final class Part extends InputStream {

        private int next;
        private long skip;
        private long left;
        private long leftOfPiece;
        private @Nullable InputStream piece;

        Part(ByteRange part) {
            this.left = part.bytes();
            this.skip = part.first();
            while (next < all.size() && skip >= all.get(next).bytes()) {
                skip -= all.get(next++).bytes();
            }
        }

        private void openNext() throws IOException {
            close();
            if (left > 0 && next < all.size()) {
                Piece wanted = all.get(next++);
                leftOfPiece = Math.min(left, wanted.bytes() - skip);
                piece = wanted.opener().open(skip);
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
            while (piece != null && leftOfPiece == 0) {
                openNext();
            }
            InputStream open = piece;
            if (open == null) {
                return -1;
            }
            int count = open.read(into, from, (int) Math.min(length, leftOfPiece));
            if (count < 0) {
                throw new IOException("a stored file is shorter than it was, by " + leftOfPiece + " bytes");
            }
            left -= count;
            leftOfPiece -= count;
            return count;
        }

        @Override
        public void close() throws IOException {
            InputStream open = piece;
            piece = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
