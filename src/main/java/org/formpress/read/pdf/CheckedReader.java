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

/** iText's reader, kept to the objects that were looked over, and to what they may unpack to. */
final class CheckedReader extends PdfReader {

    private final Map<Integer, Integer> offsets;

    /** @param offsets where each object that is not in an object stream begins, by its number */
    CheckedReader(byte[] file, Map<Integer, Integer> offsets) throws IOException {
        super(new ByteArrayInputStream(file), new ReaderProperties().setMemoryLimitsAwareHandler(new Limits()));
        this.offsets = offsets;
        setStrictnessLevel(StrictnessLevel.CONSERVATIVE);
    }

    @Override
    protected void readPdf() throws IOException {
        super.readPdf();
        if (hasRebuiltXref() || hasFixedXref() || isEncrypted()) {
            throw new PdfException("the cross-references are broken");
        }
        for (PdfIndirectReference object : pdfDocument.listIndirectReferences()) {
            int stream = object.getObjStreamNumber();
            Integer begins = offsets.get(stream > 0 ? stream : object.getObjNumber());
            // Number 0 heads the list of free ones (ISO 32000-1, 7.5.4).
            if (object.isFree() || object.getObjNumber() == 0) {
                continue;
            }
            if (begins == null || stream == 0 && begins != object.getOffset()) {
                throw new PdfException("object " + object.getObjNumber() + " is not where the cross-references say");
            }
        }
    }

    /** Not asked for: it would have an XML parser made and the file's metadata read by it, which costs a fifth of all reading. */
    @Override
    public PdfConformance getPdfConformance() {
        return PdfConformance.PDF_NONE_CONFORMANCE;
    }

    /** Bounds on what streams unpack to; by itself iText bounds only streams that are packed twice. */
    private static final class Limits extends MemoryLimitsAwareHandler {

        private static final int ONE = 8 << 20;
        private static final long ALL = 96L << 20;
        private static final int OBJECTS = 300_000;

        Limits() {
            setMaxSizeOfSingleDecompressedPdfStream(ONE);
            setMaxSizeOfDecompressedPdfStreamsSum(ALL);
            setMaxNumberOfElementsInXrefStructure(OBJECTS);
        }

        @Override
        public MemoryLimitsAwareHandler createNewInstance() {
            return new Limits();
        }

        // Deprecated, as iText means to bound all streams some day.
        @Override
        @SuppressWarnings("deprecation")
        public boolean isMemoryLimitsAwarenessRequiredOnDecompression(PdfArray filters) {
            return true;
        }
    }
}
