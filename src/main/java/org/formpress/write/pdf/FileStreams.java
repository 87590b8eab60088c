package org.formpress.write.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFStream;
import org.apache.fop.pdf.StreamedDocument;

/** Makes the streams of one file (ISO 32000-1, 7.3.8). Not thread-safe. */
final class FileStreams implements AutoCloseable {

    /** Half of the rendering time is compression, and higher levels hardly reduce the size (docs/performance.md). */
    private static final int LEVEL = 3;

    private static final int BUFFER = 1 << 13;

    private final StreamedDocument pdf;
    private final Deflater deflater = new Deflater(LEVEL);

    FileStreams(String producer, OutputStream out) {
        this.pdf = new StreamedDocument(producer, out, this::fill);
    }

    /** The file that has the streams. */
    StreamedDocument file() {
        return pdf;
    }

    /** An uncompressed stream. */
    PDFStream plain(byte[] bytes) {
        PDFStream stream = new PDFStream(false);
        pdf.registerObject(stream);
        stream.getFilterList().setDisableAllFilters(true);
        return filled(stream, bytes);
    }

    PDFStream compressed(byte[] bytes) {
        return deflated(deflate(bytes));
    }

    /** A stream of bytes already compressed by {@link #deflate}. */
    PDFStream deflated(byte[] bytes) {
        PDFStream stream = new PDFStream(false);
        pdf.registerObject(stream);
        return flate(stream, bytes);
    }

    private void fill(PDFStream stream, byte[] bytes) {
        flate(stream, deflate(bytes));
    }

    private static PDFStream flate(PDFStream stream, byte[] deflated) {
        stream.put("Filter", new PDFName("FlateDecode"));
        return filled(stream, deflated);
    }

    private static PDFStream filled(PDFStream stream, byte[] bytes) {
        try {
            stream.setData(bytes);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
