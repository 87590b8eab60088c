package org.formpress.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;

/**
 * A zip file that is written as it grows; zip64 where it needs to be (PKWARE APPNOTE 6.3). Names are marked as UTF-8, and the
 * same files give the same bytes. The files say that they come from Unix: the unzip of Debian takes the names of any others for a code page
 * of DOS, whatever their mark.
 */
public final class ZipStream implements AutoCloseable {

    /** A plain file that its owner may write and everybody may read. */
    static final int MODE = 0100644;

    /** No clock is asked. */
    static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Forms compress to a tenth; the next level saves three in a hundred more and takes half as long again. */
    private static final int LEVEL = 3;

    private final ZipArchiveOutputStream zip;

    /** @param out stays open */
    public ZipStream(OutputStream out) {
        this.zip = new ZipArchiveOutputStream(staysOpen(out));
        zip.setEncoding(UTF_8.name());
        zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
        zip.setLevel(LEVEL);
    }

    private static OutputStream staysOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] piece, int from, int length) throws IOException {
                out.write(piece, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Adds a file that is compressed already. */
    public void addStored(String name, byte[] content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        begin(entry);
        write(content);
        end();
    }

    /** Adds a file and compresses it. */
    public void add(String name, byte[] content) throws IOException {
        begin(name);
        write(content);
        end();
    }

    /** Begins a file whose content follows piece by piece. */
    public void begin(String name) throws IOException {
        begin(new ZipArchiveEntry(name));
    }

    private void begin(ZipArchiveEntry entry) throws IOException {
        entry.setTimeLocal(TIME);
        entry.setUnixMode(MODE);
        zip.putArchiveEntry(entry);
    }

    /** Adds a piece to the file begun last. */
    public void write(byte[] piece) throws IOException {
        zip.write(piece);
    }

    /** The file begun last, for what writes into streams; it is never closed. */
    public OutputStream content() {
        return zip;
    }

    /** Ends the file begun last. */
    public void end() throws IOException {
        zip.closeArchiveEntry();
    }

    /** Writes the archive's directory, and frees what the compressor holds outside the heap. */
    @Override
    public void close() throws IOException {
        zip.close();
    }
}
