package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.prove.SeenCell;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms with texts as people have them: whatever is printed of a text, the data comes home as it was sent. */
class TextsReadBackTest {

    private static List<Sample> texts() {
        return Stream.of("blanks-round-labels", "english-quotes", "year-as-text", "editor-markup", "combining-marks")
                .map(Sample::text)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void everyTextReadsBackAsItWasSent(OutputFormat format) {
        for (Sample sample : texts()) {
            assertReadsBack(sample, Files.make(sample.json(), format));
        }
    }

    @Test
    @Tag("office")
    void everyTextReadsBackAfterLibreofficeSavedIt() {
        List<Sample> samples = texts();
        List<byte[]> saved =
                LibreOffice.saveAgain(samples.stream().map(Files::docx).toList());
        for (int index = 0; index < samples.size(); index++) {
            assertReadsBack(samples.get(index), saved.get(index));
        }
    }

    @Test
    @Tag("office")
    void everyTextReadsBackAfterLibreofficeSavedItsWorkbook() {
        List<Sample> samples = texts();
        List<byte[]> saved = LibreOffice.saveWorkbooksAgain(samples.stream()
                .map(sample -> Files.make(sample.json(), OutputFormat.XLSX))
                .toList());
        for (int index = 0; index < samples.size(); index++) {
            assertReadsBack(samples.get(index), saved.get(index));
        }
    }

    private static void assertReadsBack(Sample sample, byte[] file) {
        Extracted extracted = Files.extract(file);
        assertThat(extracted.changes()).as(sample.name()).isEmpty();
        assertThat(extracted.data()).as(sample.name()).isEqualTo(Files.data(sample));
    }

    @Test
    void labelsThatDifferInTheBlanksRoundThemShareOneCellWithoutBlanks() {
        assertThat(SeenCell.inModel(Project.document(
                                Sample.text("blanks-round-labels").json()))
                        .stream()
                        .filter(cell -> cell.pointer().endsWith("/level1"))
                        .map(cell -> cell.rowSpan() + " " + cell.text()))
                .containsExactly("5 产出指标", "1 产出　指标", "1 产出指标", "1 ⽣产出指标");
    }

    @Test
    void aYearSentAsTextPrintsAsANumberDoesAndStaysTextWhenItIsTypedOver() {
        Sample sample = Sample.text("year-as-text");
        byte[] asNumber = new String(sample.json(), StandardCharsets.UTF_8)
                .replace("\"2024\"", "2024")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Project.document(sample.json()).values())
                .isEqualTo(Project.document(asNumber).values());
        WordEdit word = new WordEdit(Files.docx(sample));
        word.all("t").stream()
                .filter(words -> words.getTextContent().equals("2024"))
                .forEach(words -> words.setTextContent("2025"));
        assertThat(Files.extract(word.save()).data().path("year").textValue()).isEqualTo("2025");
    }

    @Test
    void aLabelTypedOverInAWordFileIsTheNewOneOfAllItsRows() {
        WordEdit word = new WordEdit(Files.docx(Sample.text("blanks-round-labels")));
        word.type("/indicators/0/level1", "效益指标");
        Extracted extracted = Files.extract(word.save());
        assertThat(extracted.changes()).hasSize(5);
        assertThat(extracted.data().at("/indicators/4/level1").textValue()).isEqualTo("效益指标");
        assertThat(extracted.data().at("/indicators/6/level1").textValue()).isEqualTo("产出指标\n");
    }
}
