package org.formpress.read.ooxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.formpress.bounds.Deadline;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/**
 * Reads the files of a zip archive (PKWARE APPNOTE 6.3) into memory. Its central directory and the local headers must agree:
 * otherwise a scanner and a reader could see different content.
 */
public final class Archive {

    private static final int MAX_NAME = 256;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int SYMBOLIC_LINK = 0xA000;
    private static final int FILE_TYPE = 0xF000;

    private final ByteBuffer file;
    private final FileBounds bounds;
    private final BoundedInflater inflation;
    private final Map<String, byte[]> parts = new TreeMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Integer> offsets = new HashSet<>();

    private Archive(byte[] file, FileBounds bounds) {
        this.bounds = bounds;
        this.inflation = new BoundedInflater(bounds);
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The files by name, inflated within the limits of {@link BoundedInflater}. */
    public static Map<String, byte[]> parts(byte[] file, FileBounds bounds) throws RefusedException {
        Archive archive = new Archive(file, bounds);
        try {
            archive.read();
        } catch (IndexOutOfBoundsException e) {
            throw FileRefusal.unsafe(e, "file.damaged");
        }
        return archive.parts;
    }

    private void read() throws RefusedException {
        int end = end();
        int count = int16(end + 10);
        long at = int32(end + 16);
        // 0xFFFF and 0xFFFFFFFF refer to zip64 fields, which a file of a few megabytes does not need.
        if (count > bounds.entries() || int16(end + 8) != count || int16(end + 4) != 0) {
            throw FileRefusal.unsafe("file.entries", count, bounds.entries());
        }
        for (int i = 0; i < count; i++) {
            at = entry(Math.toIntExact(Math.min(at, file.limit())));
        }
        if (at != end) {
            throw FileRefusal.unsafe("file.damaged");
        }
    }

    private int end() throws RefusedException {
        int last = file.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (file.getInt(at) == END && at + END_LENGTH + int16(at + 20) == file.limit()) {
                return at;
            }
        }
        throw FileRefusal.unsafe("file.damaged");
    }

    /** Reads the file of a directory entry; returns the position of the next entry. */
    private int entry(int at) throws RefusedException {
        Deadline.check();
        require(file.getInt(at) == CENTRAL_HEADER);
        refuseEncrypted(int16(at + 8));
        int nameLength = int16(at + 28);
        String name = name(at + CENTRAL_LENGTH, nameLength);
        int local = Math.toIntExact(Math.min(int32(at + 42), file.limit()));
        require(file.getInt(local) == LOCAL_HEADER && offsets.add(local));
        refuseEncrypted(int16(local + 6));
        require(int16(local + 8) == int16(at + 10)
                && name(local + LOCAL_LENGTH, int16(local + 26)).equals(name));
        checkName(name, int16(at + 40));
        byte[] content = content(at, local, name);
        if (!name.endsWith("/")) {
            parts.put(name, content);
        }
        return at + CENTRAL_LENGTH + nameLength + int16(at + 30) + int16(at + 32);
    }

    private byte[] content(int at, int local, String name) throws RefusedException {
        int start = local + LOCAL_LENGTH + int16(local + 26) + int16(local + 28);
        long packed = int32(at + 20);
        require(packed <= file.limit() - (long) start);
        byte[] content = inflation.inflate(int16(at + 10), file.slice(start, (int) packed), int32(at + 24), name);
        CRC32 crc = new CRC32();
        crc.update(content);
        require(crc.getValue() == int32(at + 16));
        return content;
    }

    private void refuseEncrypted(int flags) throws RefusedException {
        if ((flags & ENCRYPTED) != 0) {
            throw FileRefusal.unsafe("file.encrypted");
        }
    }

    private void checkName(String name, int mode) throws RefusedException {
        boolean slips = name.isEmpty()
                || name.length() > MAX_NAME
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || Arrays.asList(name.split("/", -1)).contains("..");
        // Part names are case-insensitive (ECMA-376 part 2, 6.2.2).
        if (slips || (mode & FILE_TYPE) == SYMBOLIC_LINK || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw FileRefusal.unsafe("file.name", name);
        }
    }

    private static void require(boolean whole) throws RefusedException {
        if (!whole) {
            throw FileRefusal.unsafe("file.damaged");
        }
    }

    private String name(int at, int length) {
        byte[] name = new byte[length];
        file.get(at, name);
        return new String(name, UTF_8);
    }

    private int int16(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    private long int32(int at) {
        return file.getInt(at) & 0xFFFF_FFFFL;
    }
}
