package org.formpress.write.html;

import org.formpress.write.Utf8Text;
import org.jspecify.annotations.Nullable;

/** A builder for HTML. Text and attribute values are escaped here and nowhere else. */
final class Html {

    private final Utf8Text out;

    /** @param expectedBytes initial capacity */
    Html(int expectedBytes) {
        out = new Utf8Text(expectedBytes);
    }

    /** Adds markup, in ASCII. */
    Html raw(String markup) {
        out.appendAscii(markup);
        return this;
    }

    /** Adds UTF-8 that needs no escapes. */
    Html raw(byte[] utf8) {
        out.append(utf8);
        return this;
    }

    /** Adds text. */
    Html text(String text) {
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            String escape = escape(text.charAt(at));
            if (escape != null) {
                out.append(text, start, at).appendAscii(escape);
                start = at + 1;
            }
        }
        out.append(text, start, text.length());
        return this;
    }

    private static @Nullable String escape(char character) {
        return switch (character) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> null;
        };
    }

    /** Adds an attribute to the current tag. */
    Html attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    /**
     * Adds JSON to a script element, with escapes (RFC 8259, 7) for characters that could end the element.
     *
     * @param json UTF-8, in which a byte below 128 is always a whole character
     */
    Html json(byte[] json) {
        int start = 0;
        for (int at = 0; at < json.length; at++) {
            String escape = jsonEscape(json[at]);
            if (escape != null) {
                out.append(json, start, at).appendAscii(escape);
                start = at + 1;
            }
        }
        out.append(json, start, json.length);
        return this;
    }

    private static @Nullable String jsonEscape(byte character) {
        return switch (character) {
            case '<' -> "\\u003c";
            case '>' -> "\\u003e";
            case '&' -> "\\u0026";
            default -> null;
        };
    }

    byte[] toBytes() {
        return out.toBytes();
    }
}
