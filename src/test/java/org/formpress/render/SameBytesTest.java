package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same data gives the same bytes, whenever and in whichever process. */
class SameBytesTest {

    private static final byte[] JSON = Sample.named("self-evaluation/typical").json();
    private static final Pattern NAMESPACE = Pattern.compile(" xmlns(?::\\w+)?=\"[^\"]*\"");

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void anotherRendererGivesTheSameBytes(OutputFormat format) {
        assertThat(FormHome.render(Renderer.of(Project.home(), false), JSON, format))
                .isEqualTo(FormHome.render(Project.renderer(), JSON, format));
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void theTimeZoneOfTheMachineDoesNotShow(OutputFormat format) {
        byte[] here = FormHome.render(Project.renderer(), JSON, format);
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(FormHome.render(Renderer.of(Project.home(), false), JSON, format))
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void whatWasRenderedBeforeDoesNotShow(OutputFormat format) {
        Renderer fresh = Renderer.of(Project.home(), false);
        byte[] first = FormHome.render(fresh, JSON, format);

        List<Sample> others = Sample.samples().toList();
        for (OutputFormat other : OutputFormat.values()) {
            others.forEach(sample -> FormHome.render(fresh, sample.json(), other));
        }

        assertThat(FormHome.render(fresh, JSON, format)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void neitherOrderNorThreadsShow(OutputFormat format) {
        List<Sample> samples = Sample.samples().toList();
        Renderer alone = Renderer.of(Project.home(), false);
        Renderer shared = Renderer.of(Project.home(), false);
        List<byte[]> inOrder = samples.stream()
                .map(sample -> FormHome.render(alone, sample.json(), format))
                .toList();

        IntStream.range(0, samples.size())
                .map(index -> samples.size() - 1 - index)
                .parallel()
                .forEach(index -> assertThat(
                                FormHome.render(shared, samples.get(index).json(), format))
                        .as(samples.get(index).name())
                        .isEqualTo(inOrder.get(index)));
    }

    @Test
    void wordFilesDeclareTheirNamespacesInTheOrderOfTheAlphabet() {
        DocxFile docx = new DocxFile(FormHome.render(Project.renderer(), JSON, OutputFormat.DOCX));
        for (String part : List.of("word/fontTable.xml", "word/settings.xml", "word/styles.xml", "word/footer.xml")) {
            assertThat(NAMESPACE.matcher(docx.text(part)).results().map(MatchResult::group))
                    .as(part)
                    .isNotEmpty()
                    .isSorted();
        }
    }
}
