package org.formpress.prove;

import java.util.List;
import org.formpress.write.pdf.VeraPdf;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** veraPDF as the tests have it on their class path. */
public final class VeraPdfJudge implements PdfJudge {

    @Override
    public List<String> failures(byte[] pdf, Standard standard) {
        PDFAFlavour flavour = switch (standard) {
            case PDF_A_3A -> PDFAFlavour.PDFA_3_A;
            case PDF_UA_1 -> PDFAFlavour.PDFUA_1;
        };
        try {
            return VeraPdf.failures(pdf, flavour);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
