package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.formpress.font.CharStringReader.Pen;

/** The parts of an outline, with absolute coordinates in font units. */
final class GlyphPath implements Pen {

    /** The points of a move or line (one) or a curve (two control points and its end). */
    private record Part(int operator, int... points) {}

    private final List<Part> parts = new ArrayList<>();

    static GlyphPath of(ByteBuffer charString) {
        GlyphPath path = new GlyphPath();
        CharStringReader.read(charString, path);
        return path;
    }

    @Override
    public void move(int x, int y) {
        parts.add(new Part(CharStringWriter.MOVE, x, y));
    }

    @Override
    public void line(int x, int y) {
        parts.add(new Part(CharStringWriter.LINE, x, y));
    }

    @Override
    public void curve(int x1, int y1, int x2, int y2, int x, int y) {
        parts.add(new Part(CharStringWriter.CURVE, x1, y1, x2, y2, x, y));
    }

    /** Adds another outline. */
    void add(GlyphPath other, int x, int y, int scale) {
        for (Part part : other.parts) {
            int[] points = new int[part.points.length];
            for (int at = 0; at < points.length; at += 2) {
                points[at] = x + GlyphBox.scaled(part.points[at], scale);
                points[at + 1] = y + GlyphBox.scaled(part.points[at + 1], scale);
            }
            parts.add(new Part(part.operator, points));
        }
    }

    /** What the points are within; control points may lie a little outside the outline. */
    GlyphBox box() {
        int[] all = parts.stream()
                .flatMapToInt(part -> java.util.Arrays.stream(part.points))
                .toArray();
        GlyphBox box = new GlyphBox(all[0], all[1], all[0], all[1]);
        for (int at = 2; at < all.length; at += 2) {
            box = box.union(new GlyphBox(all[at], all[at + 1], all[at], all[at + 1]));
        }
        return box;
    }

    /** Appends the outline, and the end, to what says its width. */
    void write(CharStringWriter writer) {
        int x = 0;
        int y = 0;
        for (Part part : parts) {
            int[] points = part.points;
            for (int at = 0; at < points.length; at += 2) {
                writer.number(points[at] - x).number(points[at + 1] - y);
                x = points[at];
                y = points[at + 1];
            }
            writer.operator(part.operator);
        }
        writer.operator(CharStringWriter.END);
    }
}
