package org.formpress.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The beginning of a CID-keyed {@code CFF} table, up to its subroutines or charstrings (Adobe Technical Note 5176). */
final class CompactHead {

    private static final int LONG = 29;
    private static final int ESCAPE = 12 << 8;

    // Operators of dictionaries (tables 9, 10 and 23).
    private static final int FONT_BOX = 5;
    private static final int CHARSET = 15;
    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int SUBROUTINES = 19;
    private static final int DEFAULT_WIDTH = 20;
    private static final int COLLECTION = ESCAPE | 30;
    private static final int CID_COUNT = ESCAPE | 34;
    private static final int FONT_DICTIONARIES = ESCAPE | 36;
    private static final int DICTIONARY_OF_GLYPH = ESCAPE | 37;

    private static final byte[] HEADER = {1, 0, 4, 4};
    private static final byte[] STRINGS = index("Adobe", "Identity");
    /** The number of the first of these strings, behind the standard ones. */
    private static final int FIRST_STRING = 391;

    private static final byte[] NO_SUBROUTINES_OF_ALL_FONTS = CffIndex.of(List.of());

    private CompactHead() {}

    /**
     * The head of a table.
     *
     * @param subroutines length of the subroutines' INDEX, which follows this; 0 for none
     */
    static byte[] of(FontFace face, int glyphs, int subroutines) {
        byte[] names = index(face.postScriptName());
        byte[] charset = charset(glyphs);
        byte[] dictionaryOfGlyph = dictionaryOfGlyph(glyphs);
        byte[] privateDictionary = privateDictionary(subroutines > 0);

        int charsetAt = HEADER.length
                + names.length
                + topDictionary(face, glyphs, 0, 0, 0, 0).length
                + STRINGS.length
                + NO_SUBROUTINES_OF_ALL_FONTS.length;
        int dictionaryOfGlyphAt = charsetAt + charset.length;
        int dictionariesAt = dictionaryOfGlyphAt + dictionaryOfGlyph.length;
        int privateAt = dictionariesAt + fontDictionaries(0, 0).length;
        int charStringsAt = privateAt + privateDictionary.length + subroutines;

        ByteArrayOutputStream head = new ByteArrayOutputStream();
        Stream.of(
                        HEADER,
                        names,
                        topDictionary(face, glyphs, charsetAt, dictionaryOfGlyphAt, dictionariesAt, charStringsAt),
                        STRINGS,
                        NO_SUBROUTINES_OF_ALL_FONTS,
                        charset,
                        dictionaryOfGlyph,
                        fontDictionaries(privateDictionary.length, privateAt),
                        privateDictionary)
                .forEach(head::writeBytes);
        return head.toByteArray();
    }

    private static byte[] index(String... texts) {
        return CffIndex.of(Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toList());
    }

    /** Every glyph has its own number as its CID (format 2: one range). */
    private static byte[] charset(int glyphs) {
        ByteBuffer range = ByteBuffer.allocate(5).put((byte) 2).putShort((short) 1);
        return range.putShort((short) Math.max(0, glyphs - 2)).array();
    }

    /** All have the only font dictionary (format 3: one range). */
    private static byte[] dictionaryOfGlyph(int glyphs) {
        ByteBuffer range = ByteBuffer.allocate(8).put((byte) 3).putShort((short) 1);
        return range.putShort((short) 0).put((byte) 0).putShort((short) glyphs).array();
    }

    private static byte[] topDictionary(
            FontFace face, int glyphs, int charset, int dictionaryOfGlyph, int dictionaries, int charStrings) {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        put(entries, COLLECTION, FIRST_STRING, FIRST_STRING + 1, 0);
        put(entries, FONT_BOX, face.boundingBox());
        put(entries, CID_COUNT, glyphs);
        put(entries, CHARSET, charset);
        put(entries, DICTIONARY_OF_GLYPH, dictionaryOfGlyph);
        put(entries, FONT_DICTIONARIES, dictionaries);
        put(entries, CHAR_STRINGS, charStrings);
        return CffIndex.of(List.of(entries.toByteArray()));
    }

    private static byte[] fontDictionaries(int length, int offset) {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        put(entries, PRIVATE, length, offset);
        return CffIndex.of(List.of(entries.toByteArray()));
    }

    private static byte[] privateDictionary(boolean subroutines) {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        put(entries, DEFAULT_WIDTH, CharStrings.DEFAULT_WIDTH);
        if (subroutines) {
            // They follow this dictionary.
            put(entries, SUBROUTINES, entries.size() + 6);
        }
        return entries.toByteArray();
    }

    /** Puts an entry of a dictionary; numbers have five bytes, whatever their size, so that offsets do not change it. */
    private static void put(ByteArrayOutputStream entries, int operator, int... operands) {
        for (int operand : operands) {
            entries.writeBytes(
                    ByteBuffer.allocate(5).put((byte) LONG).putInt(operand).array());
        }
        if (operator >= ESCAPE) {
            entries.write(operator >> 8);
        }
        entries.write(operator);
    }
}
