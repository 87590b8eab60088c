package org.formpress.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognizes GBK and GB18030, which Chinese programs on Windows often write by default instead of UTF-8. */
public final class OtherEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");

    private OtherEncoding() {}

    /**
     * Decodes bytes that are not UTF-8 as GBK or GB18030.
     *
     * <p>Nearly any bytes decode to some hanzi in GBK, so most must also be common ones, in GB 2312. In other encodings
     * few are, because the second byte of a common hanzi is never an ASCII letter. One hanzi alone proves nothing: a
     * truncated UTF-8 character also decodes to one.
     *
     * @return empty if that is not plausible Chinese either
     */
    public static Optional<String> gbk(byte[] bytes) {
        try {
            CharBuffer text = GB18030.newDecoder().decode(ByteBuffer.wrap(bytes));
            return isChinese(text) ? Optional.of(text.toString()) : Optional.empty();
        } catch (CharacterCodingException notGbk) {
            return Optional.empty();
        }
    }

    /** Whether bytes are the start of such a text; its last character may be truncated. */
    public static boolean isStartOfGbk(byte[] bytes) {
        if (isUtf8(bytes)) {
            return false;
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean fits = !GB18030.newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
        return fits && isChinese(text.flip());
    }

    private static boolean isUtf8(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
    }

    private static boolean isChinese(CharSequence text) {
        CharsetEncoder common = GB2312.newEncoder();
        long foreign = text.chars().filter(letter -> letter >= 0x80).count();
        long usual = text.chars()
                .filter(letter -> letter >= 0x80 && common.canEncode((char) letter))
                .count();
        long hanzi = text.chars().filter(Character::isIdeographic).count();
        return hanzi > 1 && usual * 10 >= foreign * 9;
    }
}
