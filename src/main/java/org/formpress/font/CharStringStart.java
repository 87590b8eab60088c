package org.formpress.font;

import java.nio.ByteBuffer;

/**
 * The first move of an outline, which says where all of it is: what follows is relative.
 *
 * @param x    in font units, as {@code y}
 * @param rest where the charstring goes on, in bytes; from there on it is the same wherever the outline is
 */
record CharStringStart(int x, int y, int rest, boolean isBlank) {

    static CharStringStart of(ByteBuffer charString) {
        ByteBuffer code = charString.duplicate().rewind();
        int beforeLast = 0;
        int last = 0;
        int next = code.get() & 0xFF;
        while (CharStringReader.isNumber(next)) {
            beforeLast = last;
            last = CharStringReader.number(next, code);
            next = code.get() & 0xFF;
        }
        return switch (next) {
            case CharStringWriter.MOVE -> new CharStringStart(beforeLast, last, code.position(), false);
            case CharStringWriter.HORIZONTAL_MOVE -> new CharStringStart(last, 0, code.position(), false);
            case CharStringWriter.VERTICAL_MOVE -> new CharStringStart(0, last, code.position(), false);
            case CharStringWriter.END -> new CharStringStart(0, 0, code.position() - 1, true);
            default -> throw new IllegalArgumentException("an outline begins with the operator " + next);
        };
    }
}
