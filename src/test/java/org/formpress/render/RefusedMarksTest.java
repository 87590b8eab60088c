package org.formpress.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.FaultKind;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Combining marks that have no place are refused by field, position and code point, in every format. */
class RefusedMarksTest {

    private static Problem refusal(String name, OutputFormat format) {
        String json = new String(Sample.named("self-evaluation/typical").json(), UTF_8)
                .replaceFirst("\"projectName\": *\"[^\"]*\"", "\"projectName\":\"" + name + "\"");
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> Project.renderer().render(new RenderRequest(json.getBytes(UTF_8), format, false)));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "\u0301项目, 'first character, alone', 1, U+0301",
        "项目 \u0301, after a blank, 4, U+0301",
        "项目\u0308\u0301, on a hanzi, 3, U+0308",
        "第1\u0304批, on a digit, 3, U+0304",
        "\uFF76\u3099, half-width, 2, U+3099"
    })
    void aMarkWithoutAPlaceIsNamed(String name, String where, int position, String mark) {
        for (OutputFormat format : new OutputFormat[] {OutputFormat.PDF, OutputFormat.HTML, OutputFormat.DOCX}) {
            Problem problem = refusal(name, format);
            assertThat(problem.kind()).isEqualTo(FaultKind.MARK_WITHOUT_PLACE);
            assertThat(problem.pointer()).isEqualTo("/projectName");
            assertThat(problem.message(Locale.CHINESE)).contains("项目名称", "第 " + position + " 个字符", mark);
            assertThat(problem.message(Locale.ENGLISH)).contains("Character " + position + " of", mark);
            assertThat(problem.hint(Locale.ENGLISH)).contains("remove");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0915\u093E", "\u0627\u064B"})
    void aMarkOrLetterThatNoFontHasIsNamedAsSuch(String name) {
        assertThat(refusal(name, OutputFormat.PDF).kind()).isEqualTo(FaultKind.NO_GLYPH);
    }
}
