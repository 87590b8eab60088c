package org.formpress.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognizes text of another encoding than UTF-8, which Chinese programs on Windows write where nobody asks them not to. */
public final class OtherEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");

    private OtherEncoding() {}

    /**
     * What octets that are not UTF-8 say in GBK or GB18030.
     *
     * <p>Nearly all octets are some hanzi in GBK, so most of them must also be common ones, of GB 2312: of other encodings few
     * are, as the second octet of a common hanzi is never an ASCII letter. One alone proves nothing: a cut character of UTF-8 is
     * some hanzi, too.
     *
     * @return empty when that makes no sense either
     */
    public static Optional<String> gbk(byte[] octets) {
        try {
            CharBuffer text = GB18030.newDecoder().decode(ByteBuffer.wrap(octets));
            return isChinese(text) ? Optional.of(text.toString()) : Optional.empty();
        } catch (CharacterCodingException notGbk) {
            return Optional.empty();
        }
    }

    /** Whether octets are the start of such a text, whose last character may be cut off. */
    public static boolean isStartOfGbk(byte[] octets) {
        if (isUtf8(octets)) {
            return false;
        }
        CharBuffer text = CharBuffer.allocate(octets.length);
        boolean fits = !GB18030.newDecoder()
                .decode(ByteBuffer.wrap(octets), text, false)
                .isError();
        return fits && isChinese(text.flip());
    }

    private static boolean isUtf8(byte[] octets) {
        CharBuffer text = CharBuffer.allocate(octets.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets), text, false)
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
