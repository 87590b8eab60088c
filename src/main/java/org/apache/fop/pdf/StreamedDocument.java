package org.apache.fop.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.fop.pdf.xref.TrailerDictionary;
import org.jspecify.annotations.Nullable;

/**
 * A PDF that keeps nothing in memory that is finished, however many pages it has, and whose identifier hangs on its content
 * alone. It stands in FOP's package because FOP itself keeps structure elements, object streams and places to the end,
 * compresses them at a level that takes twice the time, and draws the identifier from the clock and dates from the time zone,
 * in methods that only its own classes can reach.
 */
public final class StreamedDocument extends PDFDocument {

    private static final int IDENTIFIER_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    private final CRC32C checksum = new CRC32C();
    private final MessageDigest known = sha256();
    private final OutputStream out;
    private final Compression compression;
    private final CrossReferences places = new CrossReferences();
    private PackedObjects packed = new PackedObjects();
    private @Nullable PDFStream packedStream;

    /**
     * @param target      is not closed
     * @param compression of object and cross-reference streams
     */
    public StreamedDocument(String producer, OutputStream target, Compression compression) {
        super(producer, VersionController.getFixedVersionController(Version.V1_7));
        this.out = new BufferedOutputStream(new CheckedOutputStream(target, checksum), BUFFER);
        this.compression = compression;
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

    /** Writes all objects that were added so far. They change no more. */
    public void flush() throws IOException {
        while (!objects.isEmpty()) {
            write(objects.remove(0));
        }
        pageObjs.clear();
    }

    private void write(PDFObject object) throws IOException {
        if (object.supportsObjectStream()) {
            pack(object);
        } else {
            streamIndirectObject(object, out);
        }
    }

    private void pack(PDFObject object) throws IOException {
        PDFStream stream = packedStream();
        places.packed(number(object), number(stream), packed.add(object));
        if (packed.isFull()) {
            writePacked(stream);
        }
    }

    private PDFStream packedStream() {
        PDFStream stream = packedStream;
        if (stream == null) {
            stream = new PDFStream(false);
            assignObjectNumber(stream);
            packedStream = stream;
        }
        return stream;
    }

    private void writePacked(PDFStream stream) throws IOException {
        packed.into(stream, compression);
        streamIndirectObject(stream, out);
        packed = new PackedObjects();
        packedStream = null;
    }

    private static int number(PDFObject object) {
        return object.getObjectNumber().getNumber();
    }

    @Override
    protected int streamIndirectObject(PDFObject object, OutputStream stream) throws IOException {
        places.alone(number(object), position);
        int length = outputIndirectObject(object, stream);
        position += length;
        return length;
    }

    /** Writes the rest. */
    public void end() throws IOException {
        flush();
        for (PDFStructElem element : structureTreeElements) {
            pack(element);
        }
        for (PDFObject object : trailerObjects) {
            streamIndirectObject(object, out);
        }
        if (packedStream != null) {
            writePacked(packedStream);
        }
        writeTrailer();
        out.flush();
    }

    /** FOP's way to {@link #end} knows nothing of what was packed here. */
    @Override
    public void outputTrailer(OutputStream stream) {
        throw new UnsupportedOperationException("end() writes the trailer");
    }

    private void writeTrailer() throws IOException {
        byte[] identifier = identifier();
        TrailerDictionary trailer = new TrailerDictionary(this)
                .setRoot(getRoot())
                .setInfo(getInfo())
                .setFileID(identifier, identifier);
        long start = position;
        PDFObjectNumber number = new PDFObjectNumber(getObjectCount() + 1);
        places.alone(number.getNumber(), start);
        PDFStream references = places.stream(trailer, compression);
        references.setObjectNumber(number);
        references.setDocument(this);
        outputIndirectObject(references, out);
        out.write(encode("startxref\n" + start + "\n%%EOF\n"));
    }

    private byte[] identifier() throws IOException {
        out.flush();
        byte[] whole =
                ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).array();
        return Arrays.copyOf(known.digest(whole), IDENTIFIER_BYTES);
    }
}
