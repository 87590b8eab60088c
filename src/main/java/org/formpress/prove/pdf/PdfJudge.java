package org.formpress.prove.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges by veraPDF whether a PDF keeps the standards that every PDF is to keep: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). */
public final class PdfJudge {

    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

    /** It warns of what is no breach; held here, because loggers without a holder forget their level. */
    private static final Logger WARNINGS = Logger.getLogger("org.verapdf");

    static {
        WARNINGS.setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /** The rules that a file breaks, each with its standard, number, meaning and place; none if it keeps both standards. */
    public static List<String> brokenRules(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(STANDARDS)) {
            parser.setFlavours(STANDARDS);
            return validator.validateAll(parser).stream()
                    .flatMap(PdfJudge::brokenRules)
                    .toList();
        } catch (VeraPDFException e) {
            return List.of("veraPDF: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a PDF that was judged", e);
        }
    }

    private static Stream<String> brokenRules(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(broken -> String.join(
                        " ",
                        result.getPDFAFlavour() == PDFAFlavour.PDFUA_1 ? "PDF/UA-1" : "PDF/A-3a",
                        broken.getRuleId().getClause(),
                        broken.getMessage(),
                        broken.getLocation().getContext()));
    }
}
