package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.prove.pdf.PdfJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form is an archivable and an accessible PDF, as veraPDF sees it. */
class StandardsTest {

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void isPdfA3aAndPdfUa1(Sample sample) throws Exception {
        assertThat(PdfJudge.brokenRules(Project.print(sample).pdf())).isEmpty();
    }

    @Test
    void soAreLettersWithMarks() throws Exception {
        isPdfA3aAndPdfUa1(Sample.text("combining-marks"));
    }
}
