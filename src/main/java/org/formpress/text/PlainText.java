package org.formpress.text;

/** Texts without characters that only look like others. */
public final class PlainText {

    private static final String LINE_ENDS = "\r\u0085\u2028\u2029";

    private PlainText() {}

    /** Whether a character ends a line as a line feed does (Unicode, 5.8, newline guidelines). */
    public static boolean isLineEnd(char character) {
        return character == '\n'
                || character == '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    /** The text with line feeds for all line ends; CR LF is one. The same text if it has no others. */
    public static String feeds(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\n' && isLineEnd(c)) {
                return text.replace("\r\n", "\n").replaceAll("[" + LINE_ENDS + "]", "\n");
            }
        }
        return text;
    }

    /** The text as a name in a list, in a title or of a file: what a reader sees of it, on one line, with ordinary spaces. */
    public static String line(String text) {
        String seen = joined(Unseen.removed(text));
        StringBuilder line = new StringBuilder(seen.length());
        for (int at = 0; at < seen.length(); at++) {
            char c = seen.charAt(at);
            line.append(c == '\t' || Blanks.is(c) ? ' ' : c);
        }
        return line.toString();
    }

    private static String joined(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isLineEnd(text.charAt(at))) {
                return text.replaceAll("\\s*[\\n" + LINE_ENDS + "]+\\s*", " ");
            }
        }
        return text;
    }
}
