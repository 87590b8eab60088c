package org.formpress.write.pdf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.fop.pdf.FilledStream;
import org.apache.fop.pdf.StreamedDocument;

/** Makes the streams of one file (ISO 32000-1, 7.3.8). Not thread-safe. */
final class FileStreams implements AutoCloseable {

    /** Half of the rendering time is compression, and higher levels hardly reduce the size (docs/performance.md). */
    private static final int LEVEL = 3;

    private static final int BUFFER = 1 << 13;

    private final StreamedDocument pdf;
    private final Deflater deflater = new Deflater(LEVEL);

    FileStreams(String producer, OutputStream out) {
        this.pdf = new StreamedDocument(producer, out, this::deflate);
    }

    /** The file that has the streams. */
    StreamedDocument file() {
        return pdf;
    }

    /** An uncompressed stream. */
    FilledStream plain(byte[] bytes) {
        return registered(FilledStream.plain(bytes));
    }

    FilledStream compressed(byte[] bytes) {
        return deflated(deflate(bytes));
    }

    /** A stream of bytes already compressed by {@link #deflate}. */
    FilledStream deflated(byte[] bytes) {
        return registered(FilledStream.deflated(bytes));
    }

    private FilledStream registered(FilledStream stream) {
        pdf.registerObject(stream);
        return stream;
    }

    /** Compresses for the filter FlateDecode (RFC 1950). */
    byte[] deflate(byte[] bytes) {
        deflater.reset();
        return deflate(bytes, deflater);
    }

    /** The same at the highest level, for content that is compressed only once. */
    static byte[] deflateBest(byte[] bytes) {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            return deflate(bytes, best);
        } finally {
            best.end();
        }
    }

    private static byte[] deflate(byte[] bytes, Deflater deflater) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(bytes.length);
        byte[] buffer = new byte[BUFFER];
        deflater.setInput(bytes);
        deflater.finish();
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        return deflated.toByteArray();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
