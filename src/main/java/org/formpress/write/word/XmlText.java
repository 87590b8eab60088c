package org.formpress.write.word;

/** Characters as XML 1.0 holds them. */
final class XmlText {

    private XmlText() {}

    /**
     * Appends the characters {@code from..to} of a text, for element content or a quoted attribute.
     *
     * @throws IllegalArgumentException for a character that XML 1.0 cannot hold (production 2, Char)
     */
    static void append(StringBuilder out, String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // A parser would turn the bare character into a line feed or a space.
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                default -> at = appendChecked(out, text, at, c);
            }
        }
    }

    private static int appendChecked(StringBuilder out, String text, int at, char c) {
        if (c < ' ' || c == '\uFFFE' || c == '\uFFFF') {
            throw refused(c);
        }
        out.append(c);
        if (!Character.isSurrogate(c)) {
            return at;
        }
        int codePoint = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
            throw refused(c);
        }
        out.append(Character.lowSurrogate(codePoint));
        return at + 1;
    }

    private static IllegalArgumentException refused(char c) {
        return new IllegalArgumentException(String.format("U+%04X cannot stand in an XML file", (int) c));
    }

    /** The whole text, escaped. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text, 0, text.length());
        return out.toString();
    }
}
