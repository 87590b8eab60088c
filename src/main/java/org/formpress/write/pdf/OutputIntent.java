package org.formpress.write.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fop.pdf.FilledStream;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFName;

/** Declares colours as sRGB (IEC 61966-2-1), as PDF/A requires (ISO 19005-3, 6.2.3). */
final class OutputIntent {

    /** The small profile that comes with FOP. */
    private static final byte[] PROFILE = profile();

    private static final String NAME = "sRGB IEC61966-2.1";

    private OutputIntent() {}

    private static byte[] profile() {
        try (InputStream in = PDFDocument.class.getResourceAsStream("sRGB.icc")) {
            if (in == null) {
                throw new PdfException("FOP comes without its colour profile");
            }
            return FileStreams.deflateBest(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The output intent of a file. */
    static PDFDictionary intent(PDFDocument pdf, FileStreams streams) {
        FilledStream profile = streams.deflated(PROFILE);
        profile.put("N", 3);
        PDFDictionary intent = new PDFDictionary();
        intent.put("Type", new PDFName("OutputIntent"));
        intent.put("S", new PDFName("GTS_PDFA1"));
        intent.put("OutputConditionIdentifier", NAME);
        intent.put("Info", NAME);
        intent.put("DestOutputProfile", profile);
        pdf.registerObject(intent);
        return intent;
    }
}
