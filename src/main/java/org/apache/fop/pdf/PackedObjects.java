package org.apache.fop.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Objects written together in one object stream (ISO 32000-1, 7.5.7). FOP's own class keeps all of them in memory. */
final class PackedObjects {

    private static final int MAX = 200;

    private final CompactSyntax content = new CompactSyntax();
    private final StringBuilder offsets = new StringBuilder();
    private int count;

    boolean isFull() {
        return count == MAX;
    }

    /**
     * Writes an object that will not change any more.
     *
     * @return its index in the stream
     */
    int add(CompressedObject object) throws IOException {
        offsets.append(object.getObjectNumber().getNumber())
                .append(' ')
                .append(content.length())
                .append('\n');
        content.write(object);
        return count++;
    }

    /** The stream of the objects. */
    FilledStream stream(UnaryOperator<byte[]> deflater) {
        byte[] first = offsets.toString().getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream all = new ByteArrayOutputStream(first.length + content.length());
        all.writeBytes(first);
        all.writeBytes(content.toBytes());
        FilledStream stream = FilledStream.deflated(deflater.apply(all.toByteArray()));
        stream.put("Type", new PDFName("ObjStm"));
        stream.put("N", count);
        stream.put("First", first.length);
        return stream;
    }
}
