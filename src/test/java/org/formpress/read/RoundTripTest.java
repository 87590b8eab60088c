package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that nobody edited. */
class RoundTripTest {

    private static Stream<Sample> every() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyFormReadsBackAsTheDataItWasMadeFrom(Sample sample) {
        Extracted extracted = Files.extract(Files.docx(sample));

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(sample));
        assertThat(Files.data(extracted.checked().json())).isEqualTo(Files.data(sample));
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyFormReadsBackFromHtml(Sample sample) {
        Extracted extracted = Files.extract(Files.make(sample.json(), OutputFormat.HTML));

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(sample));
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyFormReadsBackFromExcel(Sample sample) {
        Extracted extracted = Files.extract(Files.make(sample.json(), OutputFormat.XLSX));

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.findings()).extracting(Finding::rule).doesNotContain("outside-form");
        assertThat(extracted.data()).isEqualTo(Files.data(sample));
    }

    @Test
    @Tag("office")
    void everyFormThatLibreofficeSavedAgainReadsBackUnchanged() {
        List<Sample> samples = Sample.all().toList();
        List<byte[]> saved =
                LibreOffice.saveAgain(samples.stream().map(Files::docx).toList());

        for (int index = 0; index < samples.size(); index++) {
            Extracted extracted = Files.extract(saved.get(index));
            assertThat(extracted.changes()).as(samples.get(index).name()).isEmpty();
            assertThat(extracted.data()).isEqualTo(Files.data(samples.get(index)));
        }
    }

    @Test
    @Tag("office")
    void everyWorkbookThatLibreofficeSavedAgainReadsBackUnchanged() {
        List<Sample> samples = Sample.all().toList();
        List<byte[]> saved = LibreOffice.saveWorkbooksAgain(samples.stream()
                .map(sample -> Files.make(sample.json(), OutputFormat.XLSX))
                .toList());

        for (int index = 0; index < samples.size(); index++) {
            Extracted extracted = Files.extract(saved.get(index));
            assertThat(extracted.changes()).as(samples.get(index).name()).isEmpty();
            assertThat(extracted.findings()).extracting(Finding::rule).doesNotContain("outside-form");
            assertThat(extracted.data()).isEqualTo(Files.data(samples.get(index)));
        }
    }

    @Test
    @Tag("office")
    void aFormThatLibreofficeSavedThreeTimesReadsBackUnchanged() {
        Sample sample = Sample.named("self-evaluation/markup-in-goals");
        byte[] file = Files.docx(sample);
        for (int time = 0; time < 3; time++) {
            file = LibreOffice.saveAgain(file);
        }

        assertThat(Files.extract(file).changes()).isEmpty();
        assertThat(Files.extract(file).data()).isEqualTo(Files.data(sample));
    }
}
