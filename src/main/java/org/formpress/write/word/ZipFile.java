package org.formpress.write.word;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip file in the making (PKWARE APPNOTE 6.3). Unlike {@link java.util.zip.ZipOutputStream} it takes entries that are
 * compressed already, and every entry has the same time, so that the same content gives the same bytes.
 */
final class ZipFile {

    /** Forms compress to a tenth; the highest levels save two in a hundred more and take twice the time. */
    private static final int LEVEL = 4;

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int DEFLATED = 8;

    /** 1980-01-01, the first day a zip file knows. */
    private static final int DATE = 1 << 5 | 1;

    /** An entry ready to be stored. */
    record Entry(String name, int crc, int size, byte[] deflated) {}

    private record Stored(Entry entry, int offset) {}

    private final ByteArrayOutputStream out;
    private final List<Stored> stored = new ArrayList<>();

    ZipFile(int expectedSize) {
        out = new ByteArrayOutputStream(expectedSize);
    }

    /** Compresses a file. */
    static Entry deflate(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            return new Entry(name, (int) crc.getValue(), content.length, drain(deflater, content.length));
        } finally {
            deflater.end();
        }
    }

    private static byte[] drain(Deflater deflater, int size) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(size / 4 + 64);
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        return deflated.toByteArray();
    }

    void add(Entry entry) {
        stored.add(new Stored(entry, out.size()));
        int32(LOCAL_HEADER);
        description(entry);
        int16(0);
        name(entry);
        out.writeBytes(entry.deflated());
    }

    /** The whole file; nothing can be added any more. */
    byte[] finish() {
        int start = out.size();
        stored.forEach(this::centralHeader);
        int size = out.size() - start;
        int32(END);
        int32(0);
        int16(stored.size());
        int16(stored.size());
        int32(size);
        int32(start);
        int16(0);
        return out.toByteArray();
    }

    private void centralHeader(Stored file) {
        int32(CENTRAL_HEADER);
        int16(VERSION);
        description(file.entry());
        int16(0);
        int16(0);
        int16(0);
        int16(0);
        int32(0);
        int32(file.offset());
        name(file.entry());
    }

    /** The fields that an entry's two headers have in common, up to the length of its name. */
    private void description(Entry entry) {
        int16(VERSION);
        int16(0);
        int16(DEFLATED);
        int16(0);
        int16(DATE);
        int32(entry.crc());
        int32(entry.deflated().length);
        int32(entry.size());
        int16(entry.name().length());
    }

    private void name(Entry entry) {
        out.writeBytes(entry.name().getBytes(StandardCharsets.US_ASCII));
    }

    private void int16(int value) {
        out.write(value);
        out.write(value >> 8);
    }

    private void int32(int value) {
        int16(value);
        int16(value >> 16);
    }
}
