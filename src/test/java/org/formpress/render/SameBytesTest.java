package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    void another_renderer_gives_the_same_bytes(OutputFormat format) {
        assertThat(FormHome.render(Renderer.of(Project.home(), false), JSON, format))
                .isEqualTo(FormHome.render(Project.renderer(), JSON, format));
    }

    @Test
    void word_files_declare_their_namespaces_in_the_order_of_the_alphabet() {
        DocxFile docx = new DocxFile(FormHome.render(Project.renderer(), JSON, OutputFormat.DOCX));
        for (String part : List.of("word/fontTable.xml", "word/settings.xml", "word/styles.xml", "word/footer.xml")) {
            assertThat(NAMESPACE.matcher(docx.text(part)).results().map(MatchResult::group))
                    .as(part)
                    .isNotEmpty()
                    .isSorted();
        }
    }
}
