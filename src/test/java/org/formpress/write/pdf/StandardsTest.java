package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.formpress.Project;
import org.formpress.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every form is an archivable and an accessible PDF, as veraPDF sees it. */
class StandardsTest {

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void isPdfA3a(Sample sample) throws Exception {
        assertThat(VeraPdf.failures(Project.print(sample).pdf(), PDFAFlavour.PDFA_3_A))
                .isEmpty();
    }

    @Test
    void soAreLettersWithMarks() throws Exception {
        isPdfA3a(Sample.text("combining-marks"));
        isPdfUa1(Sample.text("combining-marks"));
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void isPdfUa1(Sample sample) throws Exception {
        assertThat(VeraPdf.failures(Project.print(sample).pdf(), PDFAFlavour.PDFUA_1))
                .isEmpty();
    }
}
