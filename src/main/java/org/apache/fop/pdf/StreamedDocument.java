package org.apache.fop.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.fop.pdf.xref.TrailerDictionary;
import org.formpress.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A PDF that does not keep finished objects in memory, and whose identifier depends on its content alone. It is in FOP's package
 * because it overrides package-private methods: FOP keeps structure elements, object streams and positions to the end, compresses
 * them at a level that takes twice the time, and derives the identifier from the clock and dates from the time zone.
 */
public final class StreamedDocument extends PDFDocument {

    private static final int IDENTIFIER_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    private final CRC32C checksum = new CRC32C();
    private final MessageDigest known = Sha256.start();
    private final OutputStream out;
    private final UnaryOperator<byte[]> deflater;
    private final CrossReferences places = new CrossReferences();
    private PackedObjects packed = new PackedObjects();
    private @Nullable PDFObjectNumber packedNumber;

    /**
     * @param target   not closed
     * @param deflater of object and cross-reference streams (RFC 1950)
     */
    public StreamedDocument(String producer, OutputStream target, UnaryOperator<byte[]> deflater) {
        super(producer, VersionController.getFixedVersionController(Version.V1_7));
        this.out = new BufferedOutputStream(new CheckedOutputStream(target, checksum), BUFFER);
        this.deflater = deflater;
    }

    /**
     * Writes the document information (ISO 32000-1, 14.3.3) as FOP does, but without the machine's time zone in the date.
     *
     * @param subject the description in the XMP metadata, which has to be the same (ISO 19005-3, 6.6.3); empty for none
     * @param program that made the file
     * @param date    in PDF syntax
     */
    public void describe(String title, String subject, String program, String date) {
        PDFDictionary description = new PDFDictionary();
        description.setDocument(this);
        description.setObjectNumber(getInfo().getObjectNumber());
        description.put("Title", title);
        if (!subject.isEmpty()) {
            description.put("Subject", subject);
        }
        description.put("Creator", program);
        description.put("Producer", program);
        description.put("CreationDate", date);
        objects.set(objects.indexOf(getInfo()), description);
    }

    /**
     * Contributes to the file identifier. Hashing the whole file instead would take a tenth of a form's time.
     *
     * @param hash of data in the file
     */
    public void identify(byte[] hash) {
        known.update(hash);
    }

    public void begin() throws IOException {
        outputHeader(out);
    }

    /** Adds a structure element that will not change any more, and neither will its descendants. */
    public void finish(StructureElement element) {
        objects.add(element);
    }

    /** Writes all objects added so far, which must not change any more. */
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
        PDFObjectNumber stream = packedNumber();
        places.packed(number(object), stream.getNumber(), packed.add(object));
        if (packed.isFull()) {
            writePacked(stream);
        }
    }

    private PDFObjectNumber packedNumber() {
        PDFObjectNumber number = packedNumber;
        if (number == null) {
            number = new PDFObjectNumber();
            number.setDocument(this);
            packedNumber = number;
        }
        return number;
    }

    private void writePacked(PDFObjectNumber number) throws IOException {
        FilledStream stream = packed.stream(deflater);
        stream.setObjectNumber(number);
        stream.setDocument(this);
        streamIndirectObject(stream, out);
        packed = new PackedObjects();
        packedNumber = null;
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
        if (packedNumber != null) {
            writePacked(packedNumber);
        }
        writeTrailer();
        out.flush();
    }

    /** Replaced by {@link #end}, which includes the packed objects. */
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
        FilledStream references = places.stream(trailer, deflater);
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
