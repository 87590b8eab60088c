package org.formpress.write.html;

/** HTML text as it grows. Text and attribute values are escaped here and nowhere else. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 17);

    /** Adds markup of ours. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds text. */
    Html text(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(character);
            }
        }
        return this;
    }

    /** Adds an attribute to the tag being written. */
    Html attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        return text(value).raw("\"");
    }

    /**
     * Adds JSON inside a script element: no character of it can end the element, and its value stays the same
     * (RFC 8259, 7: any character may be written as an escape).
     */
    Html json(String json) {
        for (int at = 0; at < json.length(); at++) {
            char character = json.charAt(at);
            switch (character) {
                case '<' -> out.append("\\u003c");
                case '>' -> out.append("\\u003e");
                case '&' -> out.append("\\u0026");
                default -> out.append(character);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
