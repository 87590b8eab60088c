package org.apache.fop.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * A PDF that keeps nothing in memory that is finished, however many pages it has, and whose identifier hangs on its content
 * alone. It stands in FOP's package because FOP itself keeps structure elements and object streams to the end, and draws the
 * identifier from the clock and dates from the time zone, in methods that only its own classes can reach.
 */
public final class StreamedDocument extends PDFDocument {

    private static final int IDENTIFIER_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = sha256();
    private final OutputStream out;

    /** @param target is not closed */
    public StreamedDocument(String producer, OutputStream target) {
        super(producer, VersionController.getFixedVersionController(Version.V1_7));
        this.out = new BufferedOutputStream(new DigestOutputStream(target, digest), BUFFER);
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
            MessageDigest soFar = (MessageDigest) digest.clone();
            return Arrays.copyOf(soFar.digest(), IDENTIFIER_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's SHA-256 cannot be told midway", e);
        }
    }
}
