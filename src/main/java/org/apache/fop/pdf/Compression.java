package org.apache.fop.pdf;

/** How the streams of a file are compressed that hold no content of their own. */
@FunctionalInterface
public interface Compression {

    /** Gives a stream its bytes and says in its dictionary how they are compressed. */
    void fill(PDFStream stream, byte[] bytes);
}
