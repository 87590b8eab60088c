package org.apache.fop.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream whose bytes are known and already as they stand in the file (ISO 32000-1, 7.3.8). FOP's {@link PDFStream} allocates
 * buffers of 30 KB for what might be written to it.
 */
public final class FilledStream extends AbstractPDFStream {

    private static final byte[] BEGIN = "\nstream\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\nendstream".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private FilledStream(PDFDictionary dictionary, byte[] bytes) {
        super(dictionary, false);
        this.bytes = bytes;
    }

    public static FilledStream plain(byte[] bytes) {
        return new FilledStream(new PDFDictionary(), bytes);
    }

    /** @param bytes compressed for the filter FlateDecode */
    public static FilledStream deflated(byte[] bytes) {
        return deflated(new PDFDictionary(), bytes);
    }

    static FilledStream deflated(PDFDictionary dictionary, byte[] bytes) {
        dictionary.put("Filter", new PDFName("FlateDecode"));
        return new FilledStream(dictionary, bytes);
    }

    @Override
    public int output(OutputStream stream) throws IOException {
        put("Length", bytes.length);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();
        getDictionary().writeDictionary(head, text);
        PDFDocument.flushTextBuffer(text, head);
        head.writeBytes(BEGIN);
        head.writeTo(stream);
        stream.write(bytes);
        stream.write(END);
        return head.size() + bytes.length + END.length;
    }

    @Override
    protected int getSizeHint() {
        return bytes.length;
    }

    @Override
    protected void outputRawStreamData(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
