package org.formpress.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text builder that holds UTF-8. A {@link StringBuilder} with a single Chinese character takes two bytes for every
 * character, and is copied twice to become bytes.
 */
public final class Utf8Text {

    private byte[] bytes;
    private int length;

    /** @param expectedBytes initial capacity */
    public Utf8Text(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    public Utf8Text append(String text) {
        return append(text, 0, text.length());
    }

    public Utf8Text append(long number) {
        return appendAscii(Long.toString(number));
    }

    /** Adds the characters {@code from..to} of a text. */
    public Utf8Text append(String text, int from, int to) {
        // Encoding in a loop of our own takes four times as long in the JVM's first compiler.
        return append(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds characters of ASCII, such as markup: nothing looks at them, and others would be damaged. */
    @SuppressWarnings(
            "deprecation") // The only way from a text's bytes to ours without looking at each, which the first compiler
    // does slowly.
    public Utf8Text appendAscii(String ascii) {
        assert ascii.chars().allMatch(c -> c < 0x80) : ascii;
        int more = ascii.length();
        reserve(more);
        ascii.getBytes(0, more, bytes, length);
        length += more;
        return this;
    }

    /** Adds what another builder has. */
    public Utf8Text append(Utf8Text other) {
        return append(other.bytes, 0, other.length);
    }

    /** How many bytes it has. */
    public int length() {
        return length;
    }

    /** Adds UTF-8. */
    public Utf8Text append(byte[] utf8) {
        return append(utf8, 0, utf8.length);
    }

    /** Adds the bytes {@code from..to}, which are UTF-8. */
    public Utf8Text append(byte[] utf8, int from, int to) {
        reserve(to - from);
        System.arraycopy(utf8, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
        }
    }

    /** All of it. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
