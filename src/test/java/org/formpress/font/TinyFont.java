package org.formpress.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The smallest TrueType file with glyphs made of others, of which no shipped font has any: A is a triangle, B is two
 * triangles, C is B and a scaled triangle.
 */
final class TinyFont {

    private static final int GLYPHS = 4;
    private static final int WORDS = 0x0001;
    private static final int OFFSETS = 0x0002;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;

    private TinyFont() {}

    static byte[] file() {
        Map<String, ByteBuffer> tables = new TreeMap<>();
        tables.put(
                "head",
                ByteBuffer.allocate(54)
                        .putInt(0, 0x00010000)
                        .putInt(12, 0x5F0F3CF5)
                        .putShort(18, (short) 1000));
        tables.put("hhea", ByteBuffer.allocate(36).putInt(0, 0x00010000).putShort(34, (short) GLYPHS));
        tables.put(
                "maxp",
                ByteBuffer.allocate(32)
                        .putInt(0, 0x00010000)
                        .putShort(4, (short) GLYPHS)
                        .putShort(30, (short) 3));
        tables.put("hmtx", hmtx());
        tables.put("cmap", cmap());
        tables.put("name", name());
        tables.put("OS/2", ByteBuffer.allocate(96));
        putGlyphs(tables);
        tables.get("head").putShort(50, (short) 1);
        return assemble(tables);
    }

    private static ByteBuffer hmtx() {
        ByteBuffer table = ByteBuffer.allocate(4 * GLYPHS);
        for (int glyph = 0; glyph < GLYPHS; glyph++) {
            table.putShort((short) (500 + glyph)).putShort((short) 0);
        }
        return table;
    }

    private static ByteBuffer cmap() {
        ByteBuffer table = ByteBuffer.allocate(12 + 28);
        table.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1);
        return table.putInt('A').putInt('C').putInt(1);
    }

    private static ByteBuffer name() {
        byte[] text = "Tiny".getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer table = ByteBuffer.allocate(18 + text.length);
        table.putShort((short) 0).putShort((short) 1).putShort((short) 18);
        table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) 6);
        return table.putShort((short) text.length).putShort((short) 0).put(text);
    }

    private static void putGlyphs(Map<String, ByteBuffer> tables) {
        ByteBuffer glyf = ByteBuffer.allocate(200);
        ByteBuffer loca = ByteBuffer.allocate(4 * (GLYPHS + 1)).putInt(0).putInt(0);
        header(glyf, 1).putShort((short) 2).putShort((short) 0).put(new byte[] {1, 1, 1});
        for (int delta : new int[] {0, 100, 100, 0, 200, -200}) {
            glyf.putShort((short) delta);
        }
        loca.putInt(align(glyf));
        header(glyf, -1);
        component(glyf, WORDS | OFFSETS | MORE, 1).putShort((short) 0).putShort((short) 0);
        component(glyf, OFFSETS, 1).put((byte) 50).put((byte) 60);
        loca.putInt(align(glyf));
        header(glyf, -1);
        component(glyf, OFFSETS | SCALE | MORE, 1).put((byte) 5).put((byte) 5).putShort((short) 0x2000);
        component(glyf, OFFSETS, 2).put((byte) 0).put((byte) 0);
        loca.putInt(align(glyf));
        tables.put("glyf", glyf.slice(0, glyf.position()));
        tables.put("loca", loca);
    }

    private static ByteBuffer header(ByteBuffer glyf, int contours) {
        return glyf.putShort((short) contours)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 400)
                .putShort((short) 400);
    }

    private static ByteBuffer component(ByteBuffer glyf, int flags, int glyph) {
        return glyf.putShort((short) flags).putShort((short) glyph);
    }

    private static int align(ByteBuffer glyf) {
        return glyf.position((glyf.position() + 3) & ~3).position();
    }

    private static byte[] assemble(Map<String, ByteBuffer> tables) {
        ByteBuffer file = ByteBuffer.allocate(2000)
                .putInt(0x00010000)
                .putShort((short) tables.size())
                .putShort((short) 0);
        file.putInt(0);
        int at = 12 + 16 * tables.size();
        for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
            byte[] bytes = new byte[table.getValue().limit()];
            table.getValue().get(0, bytes);
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(0)
                    .putInt(at)
                    .putInt(bytes.length);
            file.put(at, bytes);
            at += (bytes.length + 3) & ~3;
        }
        return file.array();
    }
}
