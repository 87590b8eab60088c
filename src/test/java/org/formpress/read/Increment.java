package org.formpress.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A revision written by hand, behind a PDF: objects, and cross-references that say what one likes. */
final class Increment {

    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)");
    private static final Pattern ROOT = Pattern.compile("/Root\\s+(\\d+) 0 R");
    private static final Pattern SIZE = Pattern.compile("/Size\\s+(\\d+)");

    private final byte[] before;
    private final Map<Integer, String> objects = new TreeMap<>();
    private final Map<Integer, String> unlisted = new TreeMap<>();
    private final Map<Integer, Integer> streams = new TreeMap<>();
    private String entries = "";
    private String previous;
    private String start = "";

    Increment(byte[] before) {
        this.before = before;
        this.previous = "/Prev " + last(START);
    }

    private String last(Pattern pattern) {
        return pattern.matcher(new String(before, ISO_8859_1))
                .results()
                .map((MatchResult match) -> match.group(1))
                .reduce("", (first, second) -> second);
    }

    int root() {
        return Integer.parseInt(last(ROOT));
    }

    /** A number that no object has. */
    int next() {
        return Integer.parseInt(last(SIZE)) + 10;
    }

    Increment object(int number, String text) {
        objects.put(number, text);
        return this;
    }

    /** An object that the cross-references do not know. */
    Increment unlisted(int number, String text) {
        unlisted.put(number, text);
        return this;
    }

    /** A stream with one object, which the cross-references need not know. */
    Increment packed(int stream, String entries, int number, String text) {
        String head = number + " 0 ";
        return object(
                stream,
                "<<" + entries + " /N 1 /First " + head.length() + " /Length " + (head + text).length() + ">>\nstream\n"
                        + head + text + "\nendstream");
    }

    /** What the cross-references say of an object: it is the first one in a stream. */
    Increment in(int stream, int number) {
        streams.put(number, stream);
        return this;
    }

    /** More entries of the trailer. */
    Increment entries(String more) {
        entries = more;
        return this;
    }

    /** The place of the cross-references before these. */
    Increment previous(String other) {
        previous = other;
        return this;
    }

    /** What {@code startxref} says. */
    Increment start(String other) {
        start = other;
        return this;
    }

    byte[] save() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        Map<Integer, byte[]> known = new TreeMap<>();
        unlisted.forEach((number, text) -> write(out, number, text));
        objects.forEach((number, text) -> {
            known.put(number, entry(1, out.size()));
            write(out, number, text);
        });
        streams.forEach((number, stream) -> known.put(number, entry(2, stream)));
        StringBuilder index = new StringBuilder();
        ByteBuffer places = ByteBuffer.allocate(9 * known.size());
        known.forEach((number, entry) -> {
            index.append(number).append(" 1 ");
            places.put(entry);
        });
        int xref = out.size();
        write(
                out,
                next() + 99,
                "<</Type /XRef /Size " + (next() + 100) + " /Root " + root() + " 0 R " + previous
                        + " /W [1 4 4] /Index ["
                        + index + "] " + entries + " /Length " + places.capacity() + ">>\nstream\n"
                        + new String(places.array(), ISO_8859_1) + "\nendstream");
        out.writeBytes(("startxref\n" + (start.isEmpty() ? xref : start) + "\n%%EOF\n").getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] entry(int kind, int place) {
        return ByteBuffer.allocate(9).put((byte) kind).putInt(place).array();
    }

    private static void write(ByteArrayOutputStream out, int number, String text) {
        out.writeBytes((number + " 0 obj\n" + text + "\nendobj\n").getBytes(ISO_8859_1));
    }
}
