package org.formpress.write.excel;

import java.util.regex.Pattern;

/** Texts as SpreadsheetML has them (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring). */
public final class SheetText {

    /** What readers would take for the code of a character. */
    static final Pattern LIKE_CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String UNDERSCORE = "_x005F_";

    private SheetText() {}

    /** The text with {@code _xHHHH_} for characters that no XML file can have, and for the underscore of what looks like that. */
    public static String escaped(String text) {
        String codes = text.contains("_x") ? LIKE_CODE.matcher(text).replaceAll(UNDERSCORE) : text;
        int first = firstForbidden(codes, 0);
        return first < 0 ? codes : withCodes(codes, first);
    }

    private static String withCodes(String text, int first) {
        StringBuilder coded = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int at = first; at >= 0; at = firstForbidden(text, from)) {
            coded.append(text, from, at).append(String.format("_x%04X_", (int) text.charAt(at)));
            from = at + 1;
        }
        return coded.append(text, from, text.length()).toString();
    }

    private static int firstForbidden(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (c < ' ' && c != '\n' && c != '\t' || Character.isSurrogate(c) || c >= 0xFFFE) {
                return at;
            }
        }
        return -1;
    }
}
