package org.apache.fop.pdf;

/** Compresses object streams and cross-reference streams. */
@FunctionalInterface
public interface Compression {

    /** Fills a stream with compressed bytes, and names the filter in its dictionary. */
    void fill(PDFStream stream, byte[] bytes);
}
