package org.formpress.font;

import java.nio.ByteBuffer;

/**
 * Reads the outline of a glyph (Adobe Technical Note 5177, "The Type 2 Charstring Format"), as far as the fonts that scripts/outlines
 * makes need it: no hints, subroutines or arithmetic. Coordinates are font units from the glyph's origin.
 */
final class CharStringReader {

    /** Takes the parts of an outline. */
    interface Pen {
        void move(int x, int y);

        void line(int x, int y);

        void curve(int x1, int y1, int x2, int y2, int x, int y);
    }

    private static final int HORIZONTAL_LINE = 6;
    private static final int VERTICAL_LINE = 7;
    private static final int CURVES_AND_LINE = 24;
    private static final int LINES_AND_CURVE = 25;
    private static final int VERTICAL_CURVES = 26;
    private static final int HORIZONTAL_CURVES = 27;
    private static final int VERTICAL_FIRST = 30;
    private static final int HORIZONTAL_FIRST = 31;
    private static final int MAX_OPERANDS = 48;

    private final ByteBuffer code;
    private final Pen pen;
    private final int[] operands = new int[MAX_OPERANDS];
    private int count;
    private int x;
    private int y;

    private CharStringReader(ByteBuffer code, Pen pen) {
        this.code = code;
        this.pen = pen;
    }

    static void read(ByteBuffer code, Pen pen) {
        new CharStringReader(code.duplicate().rewind(), pen).read();
    }

    /**
     * Reads an outline for nothing.
     *
     * @throws RuntimeException if it has what this does not read
     */
    static void check(ByteBuffer code) {
        read(code, new Pen() {
            @Override
            public void move(int x, int y) {}

            @Override
            public void line(int x, int y) {}

            @Override
            public void curve(int x1, int y1, int x2, int y2, int x, int y) {}
        });
    }

    /** Whether a byte begins a number; all others are operators. */
    static boolean isNumber(int first) {
        return first >= 32 || first == 28;
    }

    /** Reads a number at the position of a buffer, whose first byte was read. */
    static int number(int first, ByteBuffer code) {
        if (first == 28) {
            return code.getShort();
        }
        if (first <= 246) {
            return first - 139;
        }
        if (first == 255) {
            throw new IllegalArgumentException("a charstring with a fraction");
        }
        int second = code.get() & 0xFF;
        return first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
    }

    private void read() {
        while (code.hasRemaining()) {
            int next = code.get() & 0xFF;
            if (isNumber(next)) {
                operands[count++] = number(next, code);
            } else {
                run(next);
                count = 0;
            }
        }
    }

    private void run(int operator) {
        switch (operator) {
            case CharStringWriter.END -> {
                // A width may stand before it.
            }
            case CharStringWriter.MOVE -> move(operands[count - 2], operands[count - 1]);
            case CharStringWriter.HORIZONTAL_MOVE -> move(operands[count - 1], 0);
            case CharStringWriter.VERTICAL_MOVE -> move(0, operands[count - 1]);
            case CharStringWriter.LINE -> lines(0, count);
            case HORIZONTAL_LINE -> alternatingLines(true);
            case VERTICAL_LINE -> alternatingLines(false);
            case CharStringWriter.CURVE -> curves(0, count);
            case CURVES_AND_LINE -> {
                curves(0, count - 2);
                lines(count - 2, count);
            }
            case LINES_AND_CURVE -> {
                lines(0, count - 6);
                curves(count - 6, count);
            }
            case VERTICAL_CURVES -> flatCurves(false);
            case HORIZONTAL_CURVES -> flatCurves(true);
            case VERTICAL_FIRST -> alternatingCurves(false);
            case HORIZONTAL_FIRST -> alternatingCurves(true);
            default -> throw new IllegalArgumentException("charstring operator " + operator);
        }
    }

    private void move(int dx, int dy) {
        x += dx;
        y += dy;
        pen.move(x, y);
    }

    private void line(int dx, int dy) {
        x += dx;
        y += dy;
        pen.line(x, y);
    }

    private void curve(int dx1, int dy1, int dx2, int dy2, int dx3, int dy3) {
        int x1 = x + dx1;
        int y1 = y + dy1;
        int x2 = x1 + dx2;
        int y2 = y1 + dy2;
        x = x2 + dx3;
        y = y2 + dy3;
        pen.curve(x1, y1, x2, y2, x, y);
    }

    private void lines(int from, int to) {
        for (int at = from; at < to; at += 2) {
            line(operands[at], operands[at + 1]);
        }
    }

    private void alternatingLines(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int at = 0; at < count; at++) {
            line(horizontal ? operands[at] : 0, horizontal ? 0 : operands[at]);
            horizontal = !horizontal;
        }
    }

    private void curves(int from, int to) {
        for (int at = from; at < to; at += 6) {
            curve(
                    operands[at],
                    operands[at + 1],
                    operands[at + 2],
                    operands[at + 3],
                    operands[at + 4],
                    operands[at + 5]);
        }
    }

    /** Curves that begin and end horizontally (hhcurveto) or vertically (vvcurveto). */
    private void flatCurves(boolean horizontal) {
        int across = count % 4 == 1 ? operands[0] : 0;
        for (int at = count % 4; at < count; at += 4) {
            int first = operands[at];
            int last = operands[at + 3];
            if (horizontal) {
                curve(first, across, operands[at + 1], operands[at + 2], last, 0);
            } else {
                curve(across, first, operands[at + 1], operands[at + 2], 0, last);
            }
            across = 0;
        }
    }

    /** Curves that begin horizontally and end vertically, and the other way round (hvcurveto, vhcurveto). */
    private void alternatingCurves(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int at = 0; at + 4 <= count; at += 4) {
            int across = count - at == 5 ? operands[at + 4] : 0;
            int last = operands[at + 3];
            if (horizontal) {
                curve(operands[at], 0, operands[at + 1], operands[at + 2], across, last);
            } else {
                curve(0, operands[at], operands[at + 1], operands[at + 2], last, across);
            }
            horizontal = !horizontal;
        }
    }
}
