package org.formpress.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Chinese whose bytes were read in another encoding: 绩效 in UTF-8 is {@code ç»©æ•ˆ} in windows-1252 and 缁╂晥 in GBK. Put back
 * into bytes, such characters are valid in the encoding they were written in, and most are among the 3,755 most common hanzi.
 * Other texts hardly ever are: a text that is valid by chance begins with a rare hanzi and turns into rare ones.
 *
 * @param at      where it begins, in UTF-16 units
 * @param meant   what was written
 * @param written the encoding it was written in
 * @param read    the encoding it was read in
 */
record Misreading(int at, String meant, String written, String read) {

    // Of the spoilt characters up to the next other one; so many are enough to tell.
    private static final int MIN_RUN = 3;
    private static final int MAX_RUN = 60;
    private static final String FIRST_COMMON = "啊";
    private static final String LAST_COMMON = "座";
    // Marks below U+2010 that Chinese texts have too.
    private static final String MARKS = "·×÷°±";
    private static final int FIRST_HIGH_MARK = 0x2010;
    // The last character of windows-1252, by code point: ™.
    private static final int LAST_LATIN = 0x2122;
    // What decoders put in place of bytes that they cannot read.
    private static final char LOST = 0xFFFD;

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset GBK = Charset.forName("GB18030");

    private static final BitSet UTF_8_STARTS_IN_GBK = utf8StartsInGbk();

    /** The first in a text. */
    static Optional<Misreading> find(String text) {
        Optional<Misreading> found = find(text, Misreading::isLatin, c -> true, StandardCharsets.UTF_8, LATIN);
        if (found.isEmpty()) {
            found = find(text, c -> c > 0x7F && c != LOST, UTF_8_STARTS_IN_GBK::get, StandardCharsets.UTF_8, GBK);
        }
        return found.isPresent() ? found : find(text, Misreading::isLatin, c -> true, GBK, LATIN);
    }

    private static boolean isLatin(int c) {
        return c >= 0x80 && c <= LAST_LATIN;
    }

    // Most hanzi cannot begin a misreading, and a set of those that can is cheaper than to put all back into bytes.
    private static BitSet utf8StartsInGbk() {
        BitSet starts = new BitSet();
        for (int lead = 0xE2; lead <= 0xEF; lead++) {
            for (int second = 0x80; second <= 0xBF; second++) {
                starts.set(new String(new byte[] {(byte) lead, (byte) second}, GBK).charAt(0));
            }
        }
        return starts;
    }

    private static Optional<Misreading> find(
            String text, IntPredicate within, IntPredicate start, Charset written, Charset read) {
        int end;
        for (int at = 0; at < text.length(); at = Math.max(end, at + 1)) {
            end = at;
            while (end < text.length() && end - at < MAX_RUN && within.test(text.charAt(end))) {
                end++;
            }
            if (end - at >= MIN_RUN && start.test(text.charAt(at))) {
                String meant = decoded(text.substring(at, end), written, read);
                if (isChinese(meant)) {
                    return Optional.of(new Misreading(at, meant, name(written), name(read)));
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Charset charset) {
        return charset.equals(GBK) ? "GBK" : charset.name();
    }

    /** Empty if the bytes are not valid; a character that breaks off at the end is left out. */
    private static String decoded(String run, Charset written, Charset read) {
        try {
            ByteBuffer bytes = read.newEncoder().encode(CharBuffer.wrap(run));
            CharBuffer meant = CharBuffer.allocate(bytes.remaining());
            boolean valid = !written.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes, meant, false)
                    .isError();
            return valid ? meant.flip().toString() : "";
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private static boolean isChinese(String meant) {
        long hanzi = meant.codePoints().filter(Character::isIdeographic).count();
        return hanzi > 1
                && meant.codePoints().allMatch(c -> c >= FIRST_HIGH_MARK || MARKS.indexOf(c) >= 0)
                && 2 * meant.codePoints().filter(Misreading::isCommon).count() >= meant.length();
    }

    // GB 2312 lists the common hanzi first, by sound.
    private static boolean isCommon(int codePoint) {
        if (!Character.isIdeographic(codePoint)) {
            return false;
        }
        int code = code(Character.toString(codePoint));
        return code >= code(FIRST_COMMON) && code <= code(LAST_COMMON) && (code & 0xFF) > 0xA0;
    }

    private static int code(String hanzi) {
        byte[] bytes = hanzi.getBytes(GBK);
        return bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    }
}
