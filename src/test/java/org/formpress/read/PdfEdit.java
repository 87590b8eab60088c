package org.formpress.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A PDF in the hands of someone who knows PDF: objects are changed, and the cross-references made right again. */
final class PdfEdit {

    private static final Pattern OBJECT = Pattern.compile("\\G\\s*(\\d+) 0 obj\\n");
    private static final Pattern FIRST = Pattern.compile("\\d+ 0 obj");
    private static final Pattern LENGTH = Pattern.compile("/Length (\\d+)");

    /** An entry of the cross-references, of one, five and two bytes, for an object that is in no stream. */
    private static final byte ALONE = 1;

    /** @param head everything up to the stream's bytes, or the whole object */
    private record Part(int number, String head, byte[] stream, String tail) {

        boolean isPacked() {
            return head.contains("/FlateDecode");
        }

        String text() {
            return new String(isPacked() ? inflate(stream) : stream, ISO_8859_1);
        }

        Part withText(String text) {
            byte[] bytes = text.getBytes(ISO_8859_1);
            byte[] packed = isPacked() ? deflate(bytes) : bytes;
            String counted = head.replaceFirst("/Length \\d+", "/Length " + packed.length);
            return new Part(number, counted, packed, tail);
        }
    }

    private final String header;
    private final List<Part> parts = new ArrayList<>();

    PdfEdit(byte[] pdf) {
        String text = new String(pdf, ISO_8859_1);
        Matcher object = OBJECT.matcher(text);
        Matcher first = FIRST.matcher(text);
        first.find();
        int at = first.start();
        header = text.substring(0, at);
        while (object.find(at)) {
            int end = text.indexOf("endobj", object.end());
            int stream = text.indexOf("stream\n", object.end());
            if (stream >= 0 && stream < end) {
                String head = text.substring(object.start(), stream + "stream\n".length());
                Matcher length = LENGTH.matcher(head);
                length.find();
                int from = stream + "stream\n".length();
                int to = from + Integer.parseInt(length.group(1));
                end = text.indexOf("endobj", to) + "endobj".length();
                parts.add(new Part(
                        Integer.parseInt(object.group(1)),
                        head,
                        text.substring(from, to).getBytes(ISO_8859_1),
                        text.substring(to, end)));
            } else {
                end += "endobj".length();
                parts.add(new Part(
                        Integer.parseInt(object.group(1)), text.substring(object.start(), end), new byte[0], ""));
            }
            at = end;
        }
    }

    /** The number of a stream that has a text in it, unpacked. */
    private int indexOf(String text) {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index).stream().length > 0 && parts.get(index).text().contains(text)) {
                return index;
            }
        }
        throw new AssertionError("no stream has " + text);
    }

    /** Changes the text of the first stream that has {@code mark} in it. */
    PdfEdit stream(String mark, UnaryOperator<String> change) {
        int index = indexOf(mark);
        parts.set(index, parts.get(index).withText(change.apply(parts.get(index).text())));
        return this;
    }

    /** Changes an object that is in a stream of objects; those behind it stay where they are if the length stays the same. */
    PdfEdit packed(String from, String to) {
        if (to.length() > from.length()) {
            throw new IllegalArgumentException(to);
        }
        return stream(from, text -> text.replace(from, to + " ".repeat(from.length() - to.length())));
    }

    /** Changes what stands before the streams. */
    PdfEdit heads(UnaryOperator<String> change) {
        parts.replaceAll(part -> new Part(part.number(), change.apply(part.head()), part.stream(), part.tail()));
        return this;
    }

    String text(String mark) {
        return parts.get(indexOf(mark)).text();
    }

    byte[] save() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.getBytes(ISO_8859_1));
        Part xref = parts.get(parts.size() - 1);
        ByteBuffer entries = ByteBuffer.wrap(inflate(xref.stream()));
        int start = 0;
        for (Part part : parts) {
            out.write('\n');
            start = out.size()
                    + (int) part.head()
                            .chars()
                            .takeWhile(Character::isWhitespace)
                            .count();
            int entry = part.number() * Long.BYTES;
            if (entry < entries.capacity() && entries.get(entry) == ALONE) {
                entries.putLong(entry, (long) ALONE << 56 | (long) start << 16);
            }
            Part written = part == xref ? part.withText(new String(entries.array(), ISO_8859_1)) : part;
            out.writeBytes(written.head().getBytes(ISO_8859_1));
            out.writeBytes(written.stream());
            out.writeBytes(written.tail().getBytes(ISO_8859_1));
        }
        out.writeBytes(("\nstartxref\n" + start + "\n%%EOF\n").getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] bytes) {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try {
            while (!inflater.finished() && !inflater.needsInput()) {
                out.write(buffer, 0, inflater.inflate(buffer));
            }
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }
}
