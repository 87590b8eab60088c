package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.junit.jupiter.api.Test;

class EqualBytesTest {

    private static final int ONE_TICK_OF_PDF_DATES = 1001;

    @Test
    void theSameFormGivesTheSameBytesAtAnyTime() throws InterruptedException {
        Sample sample = Sample.named("self-evaluation/rare-characters");
        byte[] first = Project.print(sample.json()).pdf();
        Thread.sleep(ONE_TICK_OF_PDF_DATES);
        assertThat(Project.print(sample.json()).pdf()).isEqualTo(first);
    }

    @Test
    void theSameFormGivesTheSameBytesOnAnyThread() {
        List<Sample> samples = Sample.samples().toList();
        IntStream.range(0, 2 * samples.size())
                .parallel()
                .mapToObj(index -> samples.get(index % samples.size()))
                .forEach(sample -> assertThat(Project.print(sample.json()).pdf())
                        .as(sample.name())
                        .isEqualTo(Project.print(sample).pdf()));
    }

    @Test
    void anotherFormHasAnotherIdentifier() {
        assertThat(identifier("self-evaluation/typical")).isNotEqualTo(identifier("self-evaluation/longest"));
    }

    private static String identifier(String sample) {
        String pdf =
                new String(Project.print(Sample.named(sample)).pdf(), java.nio.charset.StandardCharsets.ISO_8859_1);
        return pdf.substring(pdf.lastIndexOf("/ID ["));
    }
}
