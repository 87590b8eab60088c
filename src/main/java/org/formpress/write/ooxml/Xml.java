package org.formpress.write.ooxml;

import org.formpress.write.Utf8Text;
import org.jspecify.annotations.Nullable;

/** A builder for XML 1.0. Text and attribute values are escaped here and nowhere else. */
public final class Xml {

    private final Utf8Text out;

    /** @param expectedBytes initial capacity */
    public Xml(int expectedBytes) {
        out = new Utf8Text(expectedBytes);
    }

    /** Adds markup, in ASCII. */
    public Xml raw(String markup) {
        out.appendAscii(markup);
        return this;
    }

    /** Adds markup that names something in Chinese, such as a font. */
    public Xml unicode(String markup) {
        out.append(markup);
        return this;
    }

    public Xml raw(long number) {
        out.append(number);
        return this;
    }

    /** Adds what another builder has. */
    public Xml raw(Xml other) {
        out.append(other.out);
        return this;
    }

    /** How many bytes it has. */
    public int length() {
        return out.length();
    }

    /** Adds UTF-8 that needs no escapes. */
    public Xml raw(byte[] utf8) {
        out.append(utf8);
        return this;
    }

    /**
     * Adds element content or a quoted attribute value.
     *
     * @throws IllegalArgumentException for a character that XML 1.0 forbids (production 2, Char)
     */
    public Xml text(String text) {
        return text(text, 0, text.length());
    }

    /** Adds the characters {@code from..to} of a text. */
    public Xml text(String text, int from, int to) {
        int start = from;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            String escape = escape(c);
            if (escape != null) {
                out.append(text, start, at).appendAscii(escape);
                start = at + 1;
            } else if (c < ' ' || c >= Character.MIN_SURROGATE) {
                at += check(text, at) - 1;
            }
        }
        out.append(text, start, to);
        return this;
    }

    private static @Nullable String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            // A parser would turn the bare character into a line feed or a space.
            case '\r' -> "&#13;";
            case '\n' -> "&#10;";
            case '\t' -> "&#9;";
            default -> null;
        };
    }

    /** The number of chars of the character. */
    private static int check(String text, int at) {
        int codePoint = text.codePointAt(at);
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (codePoint < ' ' || half || codePoint == 0xFFFE || codePoint == 0xFFFF) {
            throw new IllegalArgumentException(String.format("U+%04X cannot stand in an XML file", codePoint));
        }
        return Character.charCount(codePoint);
    }

    public byte[] toBytes() {
        return out.toBytes();
    }
}
