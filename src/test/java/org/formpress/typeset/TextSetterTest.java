package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.formpress.Project;
import org.formpress.font.FontRole;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.text.Unseen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of 10 pt text, where a Chinese character is 10 pt wide. */
class TextSetterTest {

    private static final String TEXTS = "绩效目标，完成。（情况）“引号”～—/ abc,1.5%";

    private final TextSetter setter = new TextSetter(Project.fonts(), 10_000, true);

    @Test
    void chineseBreaksBetweenAnyTwoCharacters() {
        assertThat(lines("绩效目标完成情况", 4)).containsExactly("绩效目标", "完成情况");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
                    绩效目标，完成,            4, 绩效目|标，完成
                    绩效目标。完成,            4, 绩效目|标。完成
                    绩效目标》完成,            4, 绩效目|标》完成
                    绩效目标”完成,             4, 绩效目|标”完成
                    绩效目标）完成,            4, 绩效目|标）完成
                    绩效目标、完成,            4, 绩效目|标、完成
                    绩效目标：完成,            4, 绩效目|标：完成
                    绩效目（标完成,            4, 绩效目|（标完成
                    绩效目《标完成,            4, 绩效目|《标完成
                    绩效目“标完成,             4, 绩效目|“标完成
                    绩效目标……完成,            4, 绩效目|标……完|成
                    绩效目标100%完成,          5, 绩效目标|100%完成
                    绩效目标～完成,            4, 绩效目|标～完成
                    绩效目标~完成,             4, 绩效目|标~完成
                    绩效目标－完成,            4, 绩效目|标－完成
                    绩效目标–完成,             4, 绩效目|标–完成
                    绩效目标—完成,             4, 绩效目|标—完成
                    绩效目标——完成,            4, 绩效目标|——完成
                    绩效目标 ～完成,           4.5, 绩效目|标 ～完成
                    绩效目/标完成,             3.5, 绩效|目/标完|成
                    绩效目／标完成,            4, 绩效目|／标完成
                    绩效目/ 标完成,            3.8, 绩效|目/ 标完|成
                    2024年1月～2024年12月,     5, 2024年1|月～2024|年12月
                    """)
    void noLineBeginsOrEndsWithAForbiddenCharacter(String text, double characters, String expected) {
        assertThat(String.join("|", lines(text, characters))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
                    '≥90.00(%)，且较上',   6.2
                    '12345678901234',      3
                    'https://x.example',   3
                    'https://x.example/a', 3
                    '绩效目标～～～～完成',         5
                    'a/b/c/d/e/f/g/h/i/j',     3
                    """)
    void whatIsTooLongForALineIsCutWhereItHurtsLeast(String text, double characters) {
        List<String> lines = lines(text, characters);
        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotMatch("^[,.，)）%:/].*|.*[(（]$"));
        assertThat(lines).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = ';', textBlock = """
                    1,000.00;      3.6; 1,|000.00
                    -1,234,567.00; 4;   -1,234,|567.00
                    1,000.00;      2;   1,|000.|00
                    """)
    void aNumberIsCutAfterACommaAsItWouldBeReadAsAnother(String number, double characters, String expected) {
        assertThat(String.join("|", lines(number, characters))).isEqualTo(expected);
    }

    @Test
    void aWordStaysWholeWhenItFits() {
        assertThat(lines("项目 PDF manuscript", 6)).containsExactly("项目 PDF ", "manuscript");
    }

    @Test
    void oneSpaceHangsOverTheEndOfALine() {
        assertThat(lines("绩效目标 完成情况", 4)).containsExactly("绩效目标 ", "完成情况");
    }

    @Test
    void manySpacesDoNotHangOverTheEndOfALine() {
        List<String> lines = lines("绩效目标" + " ".repeat(40) + "完成", 4);
        assertThat(String.join("", lines)).isEqualTo("绩效目标" + " ".repeat(40) + "完成");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(19));
    }

    @Test
    void aLineFeedEndsALine() {
        assertThat(lines("绩效\n\n目标", 9)).containsExactly("绩效", "", "目标");
    }

    @Test
    void paragraphsBeginNewLines() {
        RichText text = new RichText(List.of(TextParagraph.of(Run.plain("绩效")), TextParagraph.of(Run.plain("目标"))));
        List<Line> lines = setter.set(setter.measure(text, FontRole.BODY), 90_000);
        assertThat(lines).extracting(Line::paragraph).containsExactly(0, 1);
        assertThat(lines).extracting(Line::first).containsExactly(true, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"年度总体目标", "偏差原因分析及改进措施", "服务对象满意度指标", "可持续影响指标"})
    void labelsAreBrokenIntoLinesOfEvenLength(String label) {
        List<String> lines =
                setter.setBalanced(setter.measure(RichText.plain(label), FontRole.BODY_BOLD), 50_000).stream()
                        .map(Line::text)
                        .toList();
        int shortest = lines.stream().mapToInt(String::length).min().orElseThrow();
        int longest = lines.stream().mapToInt(String::length).max().orElseThrow();
        assertThat(longest - shortest).isLessThanOrEqualTo(1);
        assertThat(lines).hasSize((label.length() + 4) / 5);
    }

    /** In the first lines a break between words costs nothing, in the next two a line, and the last text is long. */
    @ParameterizedTest
    @CsvSource({
        "可持续影响指标, 6, 可持续|影响指标",
        "服务对象满意度指标, 6.5, 服务对象|满意度指标",
        "上海市普陀区长征镇人民政府, 8, 上海市普陀区|长征镇人民政府",
        "部分达成指标并具有一定效果, 6, 部分达成|指标并具有|一定效果",
        "达成指标, 4, 达成指标",
        "人民政府, 3, 人民|政府",
        "满意度满意度, 4, 满意度|满意度",
        "满意度满意度满意度满意度, 4, 满意度满|意度满意|度满意度",
        "中华人民共和国, 4, 中华人民|共和国",
        "我人民政府数量指标质量指标完成情况, 4, 我|人民政府|数量指标|质量指标|完成情况",
        "满意度满意度满意度满意度满意度满意度满意度满意度满意度, 14, 满意度满意度满意度满意度满意|度满意度满意度满意度满意度"
    })
    void aShortValueIsNotBrokenInsideWordsIfThatCostsNoLine(String value, double characters, String expected) {
        List<Line> lines =
                setter.setValue(setter.measure(RichText.plain(value), FontRole.BODY), (int) (characters * 10_000));
        assertThat(lines.stream().map(Line::text).collect(Collectors.joining("|")))
                .isEqualTo(expected);
    }

    @Test
    void aLabelBreaksBeforeItsUnit() {
        assertThat(setter.setBalanced(setter.measure(RichText.plain("项目资金(万元)"), FontRole.BODY_BOLD), 45_000))
                .extracting(Line::text)
                .containsExactly("项目资金", "(万元)");
    }

    @Test
    void aListItemHangsUnderItsTextAsDeepAsItIsNested() {
        RichText text = new RichText(List.of(new TextParagraph(List.of(Run.plain("绩效目标完成情况")), "1.", 2)));
        List<Line> lines = setter.set(setter.measure(text, FontRole.BODY), 80_000);
        assertThat(lines.get(0).text()).startsWith("1. 绩效");
        assertThat(lines.get(0).indent()).isEqualTo(20_000);
        assertThat(lines.get(1).indent()).isBetween(27_000, 33_000);
    }

    @Test
    void howeverDeepListsAreNestedTheirTextKeepsMostOfTheBox() {
        TextParagraph deep = new TextParagraph(List.of(Run.plain("字".repeat(20))), "•", 15);

        List<Line> lines = setter.set(setter.measure(new RichText(List.of(deep)), FontRole.BODY), 60_000);

        assertThat(lines.get(0).indent()).isEqualTo(20_000);
        assertThat(lines).allMatch(line -> line.indent() + 20_000 <= 60_000);
    }

    /** Z is a zero-width space, J a word joiner, S a soft hyphen, N a no-break space, L a left-to-right mark, V a selector. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
                    interSnationSalSisation,   7.5, 'internationalS|isation', false
                    interSnationSalSisation,   6.5, 'internationS|alisation'
                    interSnationSalSisation,   60,  'internationalisation'
                    绩效J目J标完成,             3.5, '绩|效目标|完成'
                    绩效N目标完成,              3.5, '绩效N目|标完成'
                    绩效目L标，完成,            4,   '绩效目|标，完成'
                    绩效目标L，完成,            4,   '绩效目|标，完成'
                    绩效目V标V，完成,           4,   '绩效目|标，完成'
                    绩效目/L标完成,             3.5, '绩效|目/标完|成'
                    绩效目/Z标完成,             3.5, '绩效目/|标完成'
                    绩效目标L～完成,            4,   '绩效目|标～完成'
                    绩效目标Z～完成,            4,   '绩效目|标～完成'
                    """)
    void aCharacterThatNobodySeesIsABreakOrNoneOrNothing(String text, double characters, String expected) {
        String lines =
                setter
                        .set(setter.measure(RichText.plain(marked(text)), FontRole.BODY), (int) (characters * 10_000))
                        .stream()
                        .map(line -> Unseen.removed(line.text()) + (line.isHyphenated() ? "S" : ""))
                        .collect(Collectors.joining("|"));
        assertThat(lines).isEqualTo(expected.replace('N', '\u00A0'));
    }

    private static String marked(String text) {
        return text.replace('Z', '\u200B')
                .replace('J', '\u2060')
                .replace('S', '\u00AD')
                .replace('N', '\u00A0')
                .replace('L', '\u200E')
                .replace("V", "\uDB40\uDD00");
    }

    @Test
    void marksAndSelectorsChangeNoLine() {
        Random random = new Random(7);
        String[] idle = {"\u200E", "\u200F", "\u061C", "\u034F", "\u180E", "\u2063", "\uFE0F", "\uDB40\uDD00"};
        for (int round = 0; round < 1000; round++) {
            StringBuilder plain = new StringBuilder();
            StringBuilder sprinkled = new StringBuilder();
            for (int length = 5 + random.nextInt(60); length > 0; length--) {
                String character =
                        TEXTS.substring(random.nextInt(TEXTS.length())).substring(0, 1);
                plain.append(character);
                sprinkled.append(character);
                // After a space they would be letters to UAX #14.
                if (!character.equals(" ") && random.nextInt(3) == 0) {
                    sprinkled.append(idle[random.nextInt(idle.length)]);
                }
            }
            double characters = 3 + random.nextInt(20);
            assertThat(lines(sprinkled.toString(), characters).stream().map(Unseen::removed))
                    .as(plain.toString())
                    .isEqualTo(lines(plain.toString(), characters));
        }
    }

    @Test
    void aSoftHyphenIsAsWideAsAHyphenWhereALineEndsAtIt() {
        List<Line> lines = setter.set(setter.measure(RichText.plain("绩效目标\u00AD完成\u00AD"), FontRole.BODY), 45_000);
        assertThat(lines.get(0).pieces()).extracting(Line.Piece::text).containsExactly("绩效目标", "\u00AD");
        assertThat(lines.get(0).pieces().get(1).width()).isEqualTo(3460);
        assertThat(lines.get(0).pieces().get(1).glyphs()).isEqualTo("\u00AD");
        assertThat(lines.get(1).pieces()).extracting(Line.Piece::glyphs).containsExactly("完成");
        assertThat(setter.set(setter.measure(RichText.plain("绩效目标\u00AD完成"), FontRole.BODY), 43_000))
                .extracting(Line::isHyphenated)
                .containsExactly(false, false);
    }

    /** In characters: a tab goes to the next stop, two of them apart; a marker counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"\t甲;;2", "甲\t乙;;1", "甲乙\t丙;;2", "甲乙丙\t丁\t戊;;1 1", "甲\t\t乙;;1 2", "甲\t乙;一.;1.417"})
    void aTabGoesToTheNextStop(String text, String marker, String widths) {
        TextParagraph paragraph = marker == null
                ? TextParagraph.of(Run.plain(text))
                : new TextParagraph(List.of(Run.plain(text)), marker, 1);
        List<Line> lines = setter.set(setter.measure(new RichText(List.of(paragraph)), FontRole.BODY), 200_000);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).pieces().stream()
                        .filter(piece -> piece.text().equals("\t"))
                        .map(piece -> new BigDecimal(piece.width())
                                .movePointLeft(4)
                                .stripTrailingZeros()
                                .toPlainString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(widths);
    }

    @Test
    void aTabThatFindsNoRoomBeginsTheNextLine() {
        assertThat(lines("绩效目标\t完成", 5)).containsExactly("绩效目", "标\t完成");
    }

    @Test
    void blanksHaveTheirOwnWidth() {
        assertThat(lines("绩\u2003效\u2009目", 4.2)).containsExactly("绩\u2003效\u2009目");
        assertThat(lines("绩\u2003效\u2009目", 4.1)).hasSize(2);
    }

    @Test
    void aRareCharacterIsAPieceOfItsOwn() {
        List<Line> lines = setter.set(setter.measure(RichText.plain("王𠮷、"), FontRole.BODY), 90_000);
        assertThat(lines.get(0).pieces()).extracting(Line.Piece::text).containsExactly("王", "𠮷", "、");
        assertThat(lines.get(0).pieces())
                .extracting(piece -> piece.font().name())
                .containsExactly("BODY", "RARE", "BODY");
    }

    /** Narrow ones stand in brackets. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    It’s rock’n’roll;            It[’]s rock[’]n[’]roll
                    the 90’s;                    the 90[’]s
                    the boys’ club;              the boys[’] club
                    a “One-Stop” service;        a [“]One-Stop[”] service
                    “Quoted.”;                   [“]Quoted.[”]
                    “‘Stop’, he said”;           [“‘]Stop[’], he said[”]
                    “人民公园”;                   “人民公园”
                    建设“One-Stop”服务;           建设“One-Stop”服务
                    “PDF”文件;                    “PDF”文件
                    称“It’s on”，即;              称“It[’]s on”，即
                    “十四五”plan;                 “十四五”plan
                    ’;                           ’
                    """)
    void quotationMarksOfEnglishAreNarrow(String text, String expected) {
        assertThat(setter.set(setter.measure(RichText.plain(text), FontRole.BODY), 900_000).get(0).pieces().stream()
                        .map(piece -> piece.font().isNarrow() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    @Test
    void noLineCutsACharacterInHalf() {
        List<String> lines = lines("𠮷".repeat(30), 4.5);
        assertThat(lines).allSatisfy(line -> assertThat(line.length() % 2).isZero());
        assertThat(String.join("", lines)).isEqualTo("𠮷".repeat(30));
    }

    @Test
    void aBoxNarrowerThanACharacterStillTakesOneALine() {
        assertThat(lines("绩效目标", 0.5)).containsExactly("绩", "效", "目", "标");
    }

    @Test
    void emphasisCutsALineIntoPieces() {
        RichText text = new RichText(List.of(
                TextParagraph.of(Run.plain("甲"), new Run("乙", true, false, false), new Run("丙", false, true, true))));
        assertThat(setter.set(setter.measure(text, FontRole.BODY), 90_000).get(0).pieces().stream()
                        .map(piece -> piece.text() + piece.font() + piece.italic() + piece.underline())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("甲BODYfalsefalse 乙BODY_BOLDfalsefalse 丙BODYtruetrue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e\u0301",
                "u\u0308\u030C",
                "z\u0307",
                "m\u0304",
                "\u304B\u3099",
                "\u304B\u309A",
                "\u4E2D\u20DD",
                "1\u20DD",
                "\u5E73\u302D",
                "x\u0307\u0323"
            })
    void noLineBeginsWithAMarkHoweverNarrowTheBox(String cluster) {
        for (double characters = 0.2; characters < 5; characters += 0.13) {
            List<String> lines = lines(cluster.repeat(12), characters);
            assertThat(lines).allMatch(line -> line.startsWith(cluster) && line.endsWith(cluster));
            assertThat(String.join("", lines)).isEqualTo(cluster.repeat(12));
        }
    }

    @Test
    void aLetterWithItsMarksIsOnePieceInTheFontOfAllOfThem() {
        RichText text = new RichText(List.of(TextParagraph.of(
                new Run("cafe\u0301", true, false, false), Run.plain("z\u0307\u4E2Dm\u0304u\u0308\u030C"))));
        assertThat(setter.set(setter.measure(text, FontRole.BODY), 90_000)
                        .get(0)
                        .pieces())
                .extracting(Line.Piece::text, Line.Piece::font)
                .containsExactly(
                        tuple("cafe\u0301", FontRole.BODY_BOLD),
                        tuple("z\u0307", FontRole.SYMBOLS),
                        tuple("\u4E2D", FontRole.BODY),
                        tuple("m\u0304", FontRole.LETTERS),
                        tuple("u\u0308\u030C", FontRole.BODY));
    }

    private List<String> lines(String text, double characters) {
        RichText rich = new RichText(List.of(TextParagraph.of(Run.plain(text))));
        return setter.set(setter.measure(rich, FontRole.BODY), (int) (characters * 10_000)).stream()
                .map(Line::text)
                .toList();
    }
}
