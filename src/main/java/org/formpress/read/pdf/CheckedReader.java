package org.formpress.read.pdf;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfConformance;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** iText's reader, limited to the objects that were checked and to bounded streams. */
final class CheckedReader extends PdfReader {

    private final Map<Integer, ObjectPlace> places;

    /**
     * A reader of a file as it was once.
     *
     * @param length how much of the file there was
     * @param places of all objects, by number
     */
    CheckedReader(byte[] file, int length, Map<Integer, ObjectPlace> places) throws IOException {
        super(
                new ByteArrayInputStream(file, 0, length),
                new ReaderProperties().setMemoryLimitsAwareHandler(new Limits()));
        this.places = places;
        setStrictnessLevel(StrictnessLevel.CONSERVATIVE);
    }

    @Override
    protected void readPdf() throws IOException {
        super.readPdf();
        if (hasRebuiltXref() || hasFixedXref() || isEncrypted()) {
            throw new PdfException("the cross-references are broken");
        }
        for (PdfIndirectReference object : pdfDocument.listIndirectReferences()) {
            // Number 0 heads the list of free objects (ISO 32000-1, 7.5.4).
            if (object.isFree() || object.getObjNumber() == 0) {
                continue;
            }
            ObjectPlace place = places.get(object.getObjNumber());
            if (place == null || !place.isOf(object)) {
                throw new PdfException("object " + object.getObjNumber() + " is not where the cross-references say ");
            }
        }
    }

    /** Skipped: parsing the metadata as XML would take a fifth of the reading time. */
    @Override
    public PdfConformance getPdfConformance() {
        return PdfConformance.PDF_NONE_CONFORMANCE;
    }

    /** Bounds the size of decompressed streams; by default iText does so only for streams with several filters. */
    private static final class Limits extends MemoryLimitsAwareHandler {

        private static final int MAX_STREAM_BYTES = 8 << 20;
        private static final long MAX_TOTAL_BYTES = 96L << 20;
        private static final int MAX_OBJECTS = 300_000;

        Limits() {
            setMaxSizeOfSingleDecompressedPdfStream(MAX_STREAM_BYTES);
            setMaxSizeOfDecompressedPdfStreamsSum(MAX_TOTAL_BYTES);
            setMaxNumberOfElementsInXrefStructure(MAX_OBJECTS);
        }

        @Override
        public MemoryLimitsAwareHandler createNewInstance() {
            return new Limits();
        }

        // Deprecated because iText plans to bound all streams one day.
        @Override
        @SuppressWarnings("deprecation")
        public boolean isMemoryLimitsAwarenessRequiredOnDecompression(PdfArray filters) {
            return true;
        }
    }
}
