package org.apache.fop.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads back what FOP wrote into a content stream. It is in FOP's package because only FOP's own classes can read a stream
 * before it is encoded.
 */
public final class StreamText {

    private StreamText() {}

    /** The operators written so far. */
    public static String of(PDFStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stream.outputRawStreamData(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
