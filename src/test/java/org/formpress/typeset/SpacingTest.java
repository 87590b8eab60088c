package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.formpress.Project;
import org.formpress.font.FontRole;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.typeset.Line.Gap;
import org.formpress.typeset.Line.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of 10 pt; + is a quarter of an em and - half a mark that is given up, | a line end. */
class SpacingTest {

    private final TextSetter setter = new TextSetter(Project.fonts(), 10_000, true);

    @ParameterizedTest
    @CsvSource({
        "完成2026年A类, 完成+2026+年+A+类",
        "全程电子化application平台é级, 全程电子化+application+平台+é+级",
        "𠮷5𠮷, 𠮷+5+𠮷",
        "完成\u200B26e\u0301年, 完成\u200B+26e\u0301+年",
        "见（《附件》、“清单”）。, 见（-《附件》-、-“清单”-）-。-",
        "（一）（二）, -（一）-（二）-"
    })
    void hanziAndLettersAreApartAndMarksThatMeetAreClose(String text, String expected) {
        assertThat(shown(text, 100)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成 2026 年", "≥98%", "绩效目标", "A-1, b", "2026\n年", "it’s “so”", "完成\t5", "2.5(%)", "……——"})
    void elsewhereThereIsNothing(String text) {
        assertThat(shown(text, 100).replace("|", "\n")).isEqualTo(text);
    }

    @Test
    void aLineEndTakesTheGapAndTheBlankHalfOfAMark() {
        assertThat(shown("绩效目标2026年", 4)).isEqualTo("绩效目标|2026+年");
        assertThat(shown("绩效，目标", 3)).isEqualTo("绩效，-|目标");
        assertThat(shown("绩效目“标”", 3)).isEqualTo("绩效目|-“标”-");
    }

    @Test
    void gapsCountInTheWidthOfALine() {
        assertThat(shown("绩效1项", 3.6)).isEqualTo("绩效+1|项");
        assertThat(shown("目（《标", 3.5)).isEqualTo("目（-《标");
    }

    @Test
    void aMarkBehindAMarkerIsNoneAtTheEdge() {
        TextParagraph item = new TextParagraph(List.of(Run.plain("（一）")), "1.", 1);

        List<Line> lines = setter.set(setter.measure(new RichText(List.of(item)), FontRole.BODY), 100_000);

        assertThat(shown(lines)).isEqualTo("1. （一）-");
    }

    private String shown(String text, double characters) {
        return shown(setter.set(
                setter.measure(new RichText(List.of(TextParagraph.of(Run.plain(text)))), FontRole.BODY),
                (int) (characters * 10_000)));
    }

    private static String shown(List<Line> lines) {
        return lines.stream().map(SpacingTest::shown).collect(Collectors.joining("|"));
    }

    private static String shown(Line line) {
        return line.pieces().stream().map(SpacingTest::shown).collect(Collectors.joining());
    }

    private static String shown(Piece piece) {
        StringBuilder text = new StringBuilder(piece.text());
        for (int index = piece.gaps().size() - 1; index >= 0; index--) {
            Gap gap = piece.gaps().get(index);
            assertThat(gap.width()).isIn(2500, -5000);
            text.insert(gap.at(), gap.width() > 0 ? "+" : "-");
        }
        return text.toString();
    }
}
