package org.formpress.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.formpress.font.FontSubset.Ligature;
import org.formpress.font.TrueTypeOutlines.Outline;

/** Writes the font file of a subset, table by table (OpenType 1.9). */
final class SubsetFile {

    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;
    private static final int HEAD_CHECKSUM = 8;
    private static final int LONG_OFFSETS = 1;
    private static final int TRUETYPE = 0x00010000;
    private static final int COMPACT = 0x4F54544F; // OTTO

    private SubsetFile() {}

    /** The tables of a TrueType file that a PDF needs (ISO 32000-1, 9.9: no cmap, no names). */
    static Map<String, ByteBuffer> trueType(FontFace face, List<Outline> outlines) {
        Map<String, ByteBuffer> tables = measures(face, outlines.size());
        tables.put("maxp", maxp(face, outlines));
        tables.put("hmtx", hmtx(outlines));
        for (String hints : List.of("cvt ", "fpgm", "prep")) {
            face.optionalTable(hints).ifPresent(table -> tables.put(hints, copy(table)));
        }
        putOutlines(outlines, tables);
        return tables;
    }

    /** The tables of an OpenType file with charstrings. */
    static Map<String, ByteBuffer> compact(FontFace face, List<SubsetGlyph> glyphs, byte[] outlines) {
        Map<String, ByteBuffer> tables = measures(face, glyphs.size());
        tables.put("maxp", ByteBuffer.allocate(6).putInt(0, 0x00005000).putShort(4, (short) glyphs.size()));
        ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphs.size());
        glyphs.forEach(glyph -> hmtx.putShort((short) glyph.advance(face)).putShort((short) glyph.bearing(face)));
        tables.put("hmtx", hmtx);
        tables.put("CFF ", ByteBuffer.wrap(outlines));
        return tables;
    }

    /** Adds what browsers need. */
    static byte[] forWeb(FontFace face, Map<String, ByteBuffer> tables, int[] codePoints, List<Ligature> ligatures) {
        tables.put("OS/2", os2(face));
        tables.put("cmap", cmap(codePoints));
        tables.put("name", ByteBuffer.allocate(6).putShort(4, (short) 6));
        tables.put("post", ByteBuffer.allocate(32).putInt(0, 0x00030000));
        if (!ligatures.isEmpty()) {
            tables.put("GSUB", LigatureTable.of(ligatures));
        }
        return assemble(tables);
    }

    private static Map<String, ByteBuffer> measures(FontFace face, int glyphs) {
        Map<String, ByteBuffer> tables = new TreeMap<>();
        tables.put("head", copy(face.table("head")).putInt(HEAD_CHECKSUM, 0).putShort(50, (short) LONG_OFFSETS));
        tables.put("hhea", hhea(face, glyphs));
        return tables;
    }

    private static ByteBuffer copy(ByteBuffer table) {
        return ByteBuffer.allocate(table.limit()).put(0, table, 0, table.limit());
    }

    private static ByteBuffer hhea(FontFace face, int glyphs) {
        return copy(face.table("hhea"))
                .putShort(4, fontUnits(face, FontFace.ASCENT))
                .putShort(6, fontUnits(face, -FontFace.DESCENT))
                .putShort(8, (short) 0)
                .putShort(34, (short) glyphs);
    }

    private static short fontUnits(FontFace face, int thousandths) {
        return (short) Math.round(thousandths * face.unitsPerEm() / 1000f);
    }

    private static ByteBuffer os2(FontFace face) {
        return copy(face.table("OS/2"))
                .putShort(68, fontUnits(face, FontFace.ASCENT))
                .putShort(70, fontUnits(face, -FontFace.DESCENT))
                .putShort(72, (short) 0)
                .putShort(74, fontUnits(face, FontFace.ASCENT))
                .putShort(76, fontUnits(face, FontFace.DESCENT));
    }

    /** The font's own maxima, raised for glyphs put together of its glyphs. */
    private static ByteBuffer maxp(FontFace face, List<Outline> outlines) {
        ByteBuffer table = copy(face.table("maxp")).putShort(4, (short) outlines.size());
        int parts = outlines.stream().mapToInt(Outline::parts).max().orElse(0);
        if (parts > 0) {
            table.putShort(10, most(table, 6, 10, parts)).putShort(12, most(table, 8, 12, parts));
            table.putShort(28, (short) Math.max(table.getShort(28), parts))
                    .putShort(30, (short) (table.getShort(30) + 1));
        }
        return table;
    }

    private static short most(ByteBuffer table, int simple, int composite, int parts) {
        int one = Math.max(table.getShort(simple) & 0xFFFF, table.getShort(composite) & 0xFFFF);
        return (short) Math.min(0xFFFF, one * parts);
    }

    private static ByteBuffer hmtx(List<Outline> outlines) {
        ByteBuffer table = ByteBuffer.allocate(4 * outlines.size());
        outlines.forEach(outline -> table.putShort((short) outline.advance()).putShort((short) outline.bearing()));
        return table;
    }

    private static void putOutlines(List<Outline> outlines, Map<String, ByteBuffer> tables) {
        int length = outlines.stream()
                .mapToInt(outline -> padded(outline.bytes().limit()))
                .sum();
        ByteBuffer glyf = ByteBuffer.allocate(length);
        ByteBuffer loca = ByteBuffer.allocate(4 * (outlines.size() + 1));
        for (Outline outline : outlines) {
            loca.putInt(glyf.position());
            glyf.put(outline.bytes().duplicate().rewind());
            glyf.position(padded(glyf.position()));
        }
        loca.putInt(glyf.position());
        tables.put("glyf", glyf);
        tables.put("loca", loca);
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static ByteBuffer cmap(int[] codePoints) {
        long[] sorted = IntStream.range(1, codePoints.length)
                .filter(index -> codePoints[index] >= 0)
                .mapToLong(index -> (long) codePoints[index] << Integer.SIZE | index)
                .sorted()
                .toArray();
        ByteBuffer table = ByteBuffer.allocate(12 + 16 + 12 * sorted.length);
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * sorted.length);
        table.putInt(0).putInt(sorted.length);
        for (long entry : sorted) {
            int codePoint = (int) (entry >> Integer.SIZE);
            table.putInt(codePoint).putInt(codePoint).putInt((int) entry);
        }
        return table;
    }

    /** A font file of its tables. */
    static byte[] assemble(Map<String, ByteBuffer> tables) {
        int offset = 12 + 16 * tables.size();
        int length = offset
                + tables.values().stream()
                        .mapToInt(table -> padded(table.limit()))
                        .sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        putHeader(file, tables.containsKey("CFF ") ? COMPACT : TRUETYPE, tables.size());
        int headAt = 0;
        int sum = 0;
        for (Map.Entry<String, ByteBuffer> entry : tables.entrySet()) {
            ByteBuffer table = entry.getValue().rewind();
            if (entry.getKey().equals("head")) {
                headAt = offset;
            }
            file.put(offset, table, 0, table.limit());
            file.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            int checksum = checksum(file, offset, table.limit());
            file.putInt(checksum).putInt(offset).putInt(table.limit());
            sum += checksum;
            offset += padded(table.limit());
        }
        sum += checksum(file, 0, file.position());
        return file.putInt(headAt + HEAD_CHECKSUM, CHECKSUM_MAGIC - sum).array();
    }

    private static void putHeader(ByteBuffer file, int version, int tables) {
        int power = Integer.highestOneBit(tables);
        file.putInt(version).putShort((short) tables);
        file.putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power));
        file.putShort((short) (16 * (tables - power)));
    }

    private static int checksum(ByteBuffer file, int offset, int length) {
        int sum = 0;
        for (int at = offset; at < offset + padded(length); at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }
}
