package org.formpress.font;

import java.io.ByteArrayOutputStream;

/** Writes the numbers and operators of outlines (Adobe Technical Note 5177, "The Type 2 Charstring Format", 3.2). */
final class CharStringWriter {

    static final int VERTICAL_MOVE = 4;
    static final int LINE = 5;
    static final int CURVE = 8;
    static final int CALL = 10;
    static final int END = 14;
    static final int MOVE = 21;
    static final int HORIZONTAL_MOVE = 22;

    private static final int SHORT = 28;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    CharStringWriter number(int value) {
        if (value >= -107 && value <= 107) {
            bytes.write(value + 139);
        } else if (value >= 108 && value <= 1131) {
            put(247 * 256 + value - 108);
        } else if (value >= -1131 && value <= -108) {
            put(251 * 256 - value - 108);
        } else {
            bytes.write(SHORT);
            put(value);
        }
        return this;
    }

    private void put(int value) {
        bytes.write(value >> 8);
        bytes.write(value);
    }

    CharStringWriter operator(int operator) {
        bytes.write(operator);
        return this;
    }

    CharStringWriter move(int x, int y) {
        if (y == 0) {
            return number(x).operator(HORIZONTAL_MOVE);
        }
        return x == 0 ? number(y).operator(VERTICAL_MOVE) : number(x).number(y).operator(MOVE);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
