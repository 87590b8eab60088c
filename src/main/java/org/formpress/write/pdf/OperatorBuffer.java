package org.formpress.write.pdf;

import java.awt.Color;

/** Content operators as text, with their operands; lengths are thousandths of a point. */
final class OperatorBuffer {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder text = new StringBuilder(1 << 13);

    OperatorBuffer append(String operators) {
        text.append(operators);
        return this;
    }

    OperatorBuffer append(char character) {
        text.append(character);
        return this;
    }

    OperatorBuffer append(int number) {
        text.append(number);
        return this;
    }

    /** Sets the colour of what is filled, and of text. */
    void fill(Color color) {
        for (float share : color.getRGBColorComponents(null)) {
            length(Math.round(share * 1000));
        }
        text.append("rg\n");
    }

    void point(int x, int y) {
        length(x);
        length(y);
    }

    /** In points, as short as possible, followed by a space. */
    void length(int millipoints) {
        if (millipoints < 0) {
            text.append('-');
        }
        int whole = Math.abs(millipoints);
        text.append(whole / 1000);
        int rest = whole % 1000;
        if (rest > 0) {
            text.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 > 0) {
                text.append((char) ('0' + rest / 10 % 10));
            }
            if (rest % 10 > 0) {
                text.append((char) ('0' + rest % 10));
            }
        }
        text.append(' ');
    }

    /** Puts a string of glyphs, of two bytes each, in hexadecimal digits (7.3.4.3). */
    void glyphs(int[] glyphs, int count) {
        char[] digits = new char[4 * count];
        for (int index = 0, at = 0; index < count; index++) {
            int glyph = glyphs[index];
            digits[at++] = HEX[glyph >> 12 & 0xF];
            digits[at++] = HEX[glyph >> 8 & 0xF];
            digits[at++] = HEX[glyph >> 4 & 0xF];
            digits[at++] = HEX[glyph & 0xF];
        }
        text.append('<').append(digits).append('>');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
