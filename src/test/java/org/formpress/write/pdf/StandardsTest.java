package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.formpress.Project;
import org.formpress.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Every form is an archivable and an accessible PDF, as veraPDF sees it. */
class StandardsTest {

    @BeforeAll
    static void openVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void isPdfA3a(Sample sample) throws Exception {
        assertThat(failures(sample, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void isPdfUa1(Sample sample) throws Exception {
        assertThat(failures(sample, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static List<String> failures(Sample sample, PDFAFlavour flavour) throws Exception {
        byte[] pdf = Project.print(sample).pdf();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(failure -> failure.getRuleId() + " " + failure.getMessage() + " at " + failure.getLocation())
                    .toList();
        }
    }
}
