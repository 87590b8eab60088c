package org.formpress.prove.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.formpress.Project;
import org.formpress.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfJudgeTest {

    private static byte[] pdf;

    @BeforeAll
    static void print() throws Exception {
        pdf = Project.print(Sample.text("combining-marks")).pdf();
    }

    @Test
    void aFileThatKeepsBothStandardsBreaksNoRule() {
        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
    }

    @Test
    void aFileThatSaysItIsNotTaggedBreaksARuleOfEach() {
        assertThat(PdfJudge.brokenRules(without("/MarkInfo")))
                .anySatisfy(rule -> assertThat(rule).startsWith("PDF/A-3a 6.7.2"))
                .anySatisfy(rule -> assertThat(rule).startsWith("PDF/UA-1 6.2").contains("MarkInfo"));
    }

    @Test
    void aFileThatIsNoneIsSaidToBeNone() {
        assertThat(PdfJudge.brokenRules("no PDF".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("veraPDF: ");
    }

    private static byte[] without(String name) {
        String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(bytes).containsOnlyOnce(name);
        return bytes.replace(name, name.replace('M', 'X')).getBytes(StandardCharsets.ISO_8859_1);
    }
}
