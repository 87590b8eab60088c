package org.formpress.write.word;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import org.formpress.text.Unseen;

/** The fonts of Windows for what 宋体 and 黑体 lack: they have the characters of GBK. Elsewhere word processors find their own. */
final class OtherFonts {

    private static final String RARE = fonts("SimSun-ExtB");
    private static final String HANGUL = fonts("Malgun Gothic");
    private static final String YI = fonts("Microsoft Yi Baiti");
    private static final String TAI_LE = fonts("Microsoft Tai Le");
    private static final String NEW_TAI_LUE = fonts("Microsoft New Tai Lue");
    private static final String LETTERS = fonts("Times New Roman");
    private static final String SYMBOLS = fonts("Segoe UI Symbol");
    private static final String EMOJI = fonts("Segoe UI Emoji");
    private static final String MATHEMATICS = fonts("Cambria Math");

    private static final char LAST_SYMBOL = 0x2BFF;

    /** The letters and symbols that GBK lacks; of Latin-1, 宋体 has more. */
    private static final BitSet NOT_IN_GBK = new BitSet();

    static {
        CharsetEncoder gbk = Charset.forName("GBK").newEncoder();
        for (char c = 0x100; c <= LAST_SYMBOL; c++) {
            NOT_IN_GBK.set(c, !gbk.canEncode(c));
        }
    }

    private OtherFonts() {}

    private static String fonts(String name) {
        return "<w:rFonts w:ascii=\"%1$s\" w:eastAsia=\"%1$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/>".formatted(name);
    }

    /** The fonts of the character that has a {@code char} at an index; empty for those of the style. */
    static String of(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x100 || c > LAST_SYMBOL && c < 0xA000) {
            return "";
        }
        int codePoint = codePoint(text, at);
        if (Unseen.is(codePoint)) {
            int start = Character.isLowSurrogate(c) ? at - 1 : at;
            return start == 0 || Unseen.is(text.codePointBefore(start)) ? "" : of(text, start - 1);
        }
        return Character.isSurrogate(c) ? supplementary(codePoint) : basic(c);
    }

    private static int codePoint(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && at > 0
                ? text.codePointBefore(at + 1)
                : text.codePointAt(at);
    }

    private static String basic(char c) {
        if (NOT_IN_GBK.get(c)) {
            return notInGbk(c);
        } else if (c >= 0xAC00 && c <= 0xD7A3) {
            return HANGUL;
        }
        return c >= 0xA000 && c <= 0xA4CF ? YI : "";
    }

    private static String notInGbk(char c) {
        if (c >= 0x2100) {
            return SYMBOLS;
        } else if (c < 0x300 || c >= 0x370 && c <= 0x52F || c >= 0x1E00 && c <= 0x1FFF || c >= 0x2070 && c <= 0x20CF) {
            return LETTERS;
        }
        return c >= 0x1950 && c <= 0x197F ? TAI_LE : c >= 0x1980 && c <= 0x19DF ? NEW_TAI_LUE : "";
    }

    private static String supplementary(int codePoint) {
        if (codePoint >= 0x1D400 && codePoint <= 0x1D7FF) {
            return MATHEMATICS;
        }
        boolean symbol = codePoint >= 0x1F000 && codePoint <= 0x1FAFF;
        return symbol ? EMOJI : codePoint >= 0x1D300 && codePoint <= 0x1D37F ? SYMBOLS : RARE;
    }
}
