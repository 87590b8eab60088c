package org.apache.fop.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A PDF that keeps nothing in memory that is finished, however many pages it has, and whose identifier hangs on its content
 * alone. It stands in FOP's package because FOP itself keeps structure elements and object streams to the end, and draws the
 * identifier from the clock and dates from the time zone, in methods that only its own classes can reach.
 */
public final class StreamedDocument extends PDFDocument {

    private static final int IDENTIFIER_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    private final CRC32C checksum = new CRC32C();
    private final MessageDigest known = sha256();
    private final OutputStream out;

    /** @param target is not closed */
    public StreamedDocument(String producer, OutputStream target) {
        super(producer, VersionController.getFixedVersionController(Version.V1_7));
        this.out = new BufferedOutputStream(new CheckedOutputStream(target, checksum), BUFFER);
        setObjectStreamsEnabled(true);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /**
     * Says what the file is, as FOP itself does but for the date: that it would tell in the time zone of the machine (ISO
     * 32000-1, 14.3.3).
     *
     * @param program that made it
     * @param date    as PDFs write dates
     */
    public void describe(String title, String program, String date) {
        PDFDictionary description = new PDFDictionary();
        description.setDocument(this);
        description.setObjectNumber(getInfo().getObjectNumber());
        description.put("Title", title);
        description.put("Creator", program);
        description.put("Producer", program);
        description.put("CreationDate", date);
        objects.set(objects.indexOf(getInfo()), description);
    }

    /**
     * Tells the file from others of its kind. A hash of all its bytes would do that alone, but costs a tenth of a form's time.
     *
     * @param hash of data that is in the file
     */
    public void identify(byte[] hash) {
        known.update(hash);
    }

    public void begin() throws IOException {
        outputHeader(out);
    }

    /** Takes a structure element that changes no more, and neither does anything below it. */
    public void finish(PDFStructElem element) {
        objects.add(element);
    }

    /** Writes all objects that were added so far. */
    public void flush() throws IOException {
        output(out);
        pageObjs.clear();
        List<ObjectStream> streams = trailerObjects.stream()
                .filter(ObjectStream.class::isInstance)
                .map(ObjectStream.class::cast)
                .toList();
        // The last one is still being filled.
        for (ObjectStream full : streams.subList(0, Math.max(0, streams.size() - 1))) {
            streamIndirectObject(full, out);
            // It would keep the streams before it in memory.
            full.put("Extends", (Object) null);
            trailerObjects.remove(full);
        }
    }

    /** Writes the rest. */
    public void end() throws IOException {
        outputTrailer(out);
        out.flush();
    }

    @Override
    FileIDGenerator getFileIDGenerator() {
        byte[] identifier = identifier();
        return new FileIDGenerator() {
            @Override
            byte[] getOriginalFileID() {
                return identifier;
            }

            @Override
            byte[] getUpdatedFileID() {
                return identifier;
            }
        };
    }

    private byte[] identifier() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] whole =
                ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).array();
        return Arrays.copyOf(known.digest(whole), IDENTIFIER_BYTES);
    }
}
