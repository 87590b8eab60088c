package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.formpress.Project;
import org.formpress.font.FontRole;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of 10 pt text in boxes whose width is a number of characters; thousandths of the em. */
class JustificationTest {

    private final TextSetter setter = new TextSetter(Project.fonts(), 10_000, true);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    绩效目标完成情况很好,             8.7, "100 0"
                    绩效目标完成情况,                 8.7, "0"
                    "绩效目标，完成情况，很好很好很好",  8.2, "28 0"
                    "绩效目标完成情况很，好",         9.3, "0 0"
                    "绩效“目标”，完成情况很好",      9.2, "87 0"
                    """)
    void everyLineButTheLastIsStretchedToTheEdgeIfThatIsLittle(String text, double characters, String expected) {
        assertThat(stretches(justified(text, characters))).isEqualTo(expected);
    }

    @Test
    void aLineThatALineFeedEndsStaysLeft() {
        assertThat(stretches(justified("绩效目标完成\n绩效目标完成情况很好", 8.7))).isEqualTo("0 100 0");
    }

    @Test
    void aLineWithTabsStaysLeft() {
        assertThat(stretches(justified("绩效\t目标完成情况很好", 8.7))).isEqualTo("0 0");
    }

    @Test
    void theSpaceAtTheEndOfALineHangsOver() {
        assertThat(stretches(justified("绩效目标完成情况 很好", 8.7))).isEqualTo("100 0");
    }

    @Test
    void theRoomForTheMarkerIsNotMissing() {
        TextParagraph item = new TextParagraph(List.of(Run.plain("绩效目标完成情况很好")), "•", 1);
        List<Line> lines = justified(new RichText(List.of(item)), 9.7);

        assertThat(lines).extracting(Line::text).containsExactly("• 绩效目标完成情况", "很好");
        assertThat(lines.get(0).stretch()).isPositive();
        assertThat(lines.get(0).stretch() * 8)
                .isBetween(10_000 * 9 / 10 - lines.get(1).indent(), 10_000);
    }

    /** A place has a bar. */
    @ParameterizedTest
    @CsvSource({
        "完成情况, 完|成|情|况",
        "2026年A类, 2026|年|A|类",
        "见“附件”——好, 见|“|附|件|”——|好",
        "it’s so PDF, it’s |so |PDF",
        "z\u0307\u4E2D\u20DDu\u0308, z\u0307|\u4E2D\u20DD|u\u0308",
        "\u738B\uD842\uDFB7\u3001, \u738B|\uD842\uDFB7|\u3001",
        "完成\u200B好, 完|成|好"
    })
    void placesAreBesideHanziAndAfterSpacesAndNotInsideOfWords(String text, String expected) {
        List<Line.Piece> pieces = justified(text, 100).get(0).pieces();
        int places = 0;
        for (int index = 0; index < pieces.size(); index++) {
            places += Justification.places(pieces, index);
        }
        assertThat(places).isEqualTo(expected.chars().filter(c -> c == '|').count());
    }

    @Test
    void justifiedTextHasTheLinesOfTextThatIsNot() {
        String text = "绩效目标：完成2026年A类项目“三期”（含 PDF manuscript 的归档），合格率≥98.5%。".repeat(7);
        RichText rich = new RichText(List.of(TextParagraph.of(Run.plain(text))));
        for (double characters = 4; characters < 40; characters += 0.7) {
            assertThat(justified(text, characters))
                    .extracting(Line::text)
                    .isEqualTo(setter.set(setter.measure(rich, FontRole.BODY), (int) (characters * 10_000)).stream()
                            .map(Line::text)
                            .toList());
        }
    }

    private List<Line> justified(String text, double characters) {
        return justified(new RichText(List.of(TextParagraph.of(Run.plain(text)))), characters);
    }

    private List<Line> justified(RichText text, double characters) {
        return setter.setJustified(setter.measure(text, FontRole.BODY), (int) (characters * 10_000));
    }

    private static String stretches(List<Line> lines) {
        return lines.stream().map(line -> line.stretch() / 10 + "").collect(Collectors.joining(" "));
    }
}
