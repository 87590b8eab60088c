package org.formpress.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * A zip file of stored (uncompressed) files whose layout is known before any file is read, so that its length is known and an
 * interrupted download can be resumed. Libraries write such files only from start to end. The entries are as in
 * {@link ZipStream}; zip64 where needed (PKWARE APPNOTE 6.3.9, 4.3 and 4.5.3).
 */
public final class StoredZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_64_LENGTH = 20;

    private static final short MADE_BY = 3 << 8 | 20;
    private static final short VERSION = 10;
    private static final short MADE_BY_64 = 3 << 8 | 45;
    private static final short VERSION_64 = 45;
    private static final short UTF_8_NAMES = 1 << 11;
    private static final short ID_64 = 1;

    /** Values from here on need the zip64 extra field. */
    private static final long MAX_SIZE = 0xFFFFFFFFL;

    private static final int MAX_FILES = 0xFFFF;

    /** @param bytes its length */
    public record Member(String name, long bytes) {

        private byte[] encoded() {
            return name.getBytes(UTF_8);
        }

        private boolean isLarge() {
            return bytes >= MAX_SIZE;
        }
    }

    private final List<Member> members;
    private final List<Long> offsets = new ArrayList<>();
    private final long directory;

    /** @param members the files in order, with distinct names */
    public StoredZip(List<Member> members) {
        this.members = List.copyOf(members);
        long offset = 0;
        for (Member member : members) {
            offsets.add(offset);
            offset += headerLength(member) + member.bytes();
        }
        this.directory = offset;
    }

    private static int headerLength(Member member) {
        return LOCAL_LENGTH + member.encoded().length + (member.isLarge() ? 20 : 0);
    }

    /** Length of the zip file. */
    public long bytes() {
        return directory + directoryBytes();
    }

    /** Length of {@link #header}. */
    public int headerBytes(int member) {
        return headerLength(members.get(member));
    }

    /** The bytes directly before a file's content. @param crc CRC-32 of the file */
    public byte[] header(int member, long crc) {
        Member file = members.get(member);
        byte[] name = file.encoded();
        ByteBuffer out = buffer(headerBytes(member));
        out.putInt(LOCAL).putShort(file.isLarge() ? VERSION_64 : VERSION);
        common(out, file, crc);
        out.putShort((short) name.length)
                .putShort((short) (file.isLarge() ? 20 : 0))
                .put(name);
        if (file.isLarge()) {
            out.putShort(ID_64).putShort((short) 16).putLong(file.bytes()).putLong(file.bytes());
        }
        return out.array();
    }

    private static void common(ByteBuffer out, Member file, long crc) {
        LocalDateTime time = ZipStream.TIME;
        int size = (int) Math.min(MAX_SIZE, file.bytes());
        out.putShort(UTF_8_NAMES)
                .putShort((short) 0)
                .putShort((short) (time.getHour() << 11 | time.getMinute() << 5))
                .putShort((short) (time.getYear() - 1980 << 9 | time.getMonthValue() << 5 | time.getDayOfMonth()))
                .putInt((int) crc)
                .putInt(size)
                .putInt(size);
    }

    private boolean isFar(int member) {
        return offsets.get(member) >= MAX_SIZE;
    }

    private int extra(int member) {
        int values = (members.get(member).isLarge() ? 2 : 0) + (isFar(member) ? 1 : 0);
        return values == 0 ? 0 : 4 + 8 * values;
    }

    private long entriesBytes() {
        long length = 0;
        for (int member = 0; member < members.size(); member++) {
            length += CENTRAL_LENGTH + members.get(member).encoded().length + extra(member);
        }
        return length;
    }

    /** Length of {@link #directory}. */
    public int directoryBytes() {
        return Math.toIntExact(entriesBytes() + (isZip64() ? END_64_LENGTH + LOCATOR_64_LENGTH : 0) + END_LENGTH);
    }

    private boolean isZip64() {
        return members.size() >= MAX_FILES || directory >= MAX_SIZE;
    }

    /** The bytes after all files. @param crcs CRC-32 of each file, by index */
    public byte[] directory(IntToLongFunction crcs) {
        ByteBuffer out = buffer(directoryBytes());
        for (int member = 0; member < members.size(); member++) {
            entry(out, member, crcs.applyAsLong(member));
        }
        if (isZip64()) {
            end64(out);
        }
        short files = (short) Math.min(MAX_FILES, members.size());
        out.putInt(END)
                .putInt(0)
                .putShort(files)
                .putShort(files)
                .putInt((int) entriesBytes())
                .putInt((int) Math.min(MAX_SIZE, directory))
                .putShort((short) 0);
        return out.array();
    }

    private void entry(ByteBuffer out, int member, long crc) {
        Member file = members.get(member);
        byte[] name = file.encoded();
        short version = extra(member) > 0 ? VERSION_64 : VERSION;
        out.putInt(CENTRAL).putShort(version > VERSION ? MADE_BY_64 : MADE_BY).putShort(version);
        common(out, file, crc);
        out.putShort((short) name.length)
                .putShort((short) extra(member))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(ZipStream.MODE << 16)
                .putInt((int) Math.min(MAX_SIZE, offsets.get(member)))
                .put(name);
        extra(out, member);
    }

    private void extra(ByteBuffer out, int member) {
        long bytes = members.get(member).bytes();
        if (extra(member) == 0) {
            return;
        }
        out.putShort(ID_64).putShort((short) (extra(member) - 4));
        if (members.get(member).isLarge()) {
            out.putLong(bytes).putLong(bytes);
        }
        if (isFar(member)) {
            out.putLong(offsets.get(member));
        }
    }

    private void end64(ByteBuffer out) {
        long entries = entriesBytes();
        out.putInt(END_64)
                .putLong(END_64_LENGTH - 12L)
                .putShort(MADE_BY_64)
                .putShort(VERSION_64)
                .putLong(0)
                .putLong(members.size())
                .putLong(members.size())
                .putLong(entries)
                .putLong(directory);
        out.putInt(LOCATOR_64).putInt(0).putLong(directory + entries).putInt(1);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
