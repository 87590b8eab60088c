package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.read;
import static org.formpress.read.Looks.refused;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.formpress.problem.Problem;
import org.formpress.read.look.NumberFormat;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Numbers and bullets that Word adds to paragraphs by itself: they are read as they stand on the page. */
class ListNumberTest {

    private static final String GOAL = "/expectedGoal";
    private static final String LEVEL =
            "<w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"（%1）\"/>";
    private static final String END = "</w:abstractNum>";

    private static byte[] file() {
        return Looks.file("numbered-goals.docx");
    }

    private static byte[] with(UnaryOperator<String> numbering) {
        return new DocxFile(file()).with("word/numbering.xml", numbering);
    }

    private static byte[] level(String properties) {
        return with(xml -> xml.replace(LEVEL, properties));
    }

    private static String level(int start, String format, String text, String more) {
        return "<w:start w:val='" + start + "'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='" + text + "'/>"
                + more;
    }

    private static void assertUnclear(byte[] file) {
        Problem problem = refused(file);
        assertThat(problem.code()).isEqualTo("file.look.number");
        assertThat(problem.pointer()).isEqualTo(GOAL);
        assertThat(problem.message(Locale.CHINESE)).contains("自动编号");
    }

    @Test
    void chineseNumbersInBracketsAreRead() {
        assertThat(read(file(), GOAL)).isEqualTo("（一） 完成甲\n（二） 完成乙");
    }

    @ParameterizedTest
    @CsvSource({
        "1, decimal, %1., 1. 完成甲|2. 完成乙",
        "9, chineseCounting, %1、, 九、 完成甲|十、 完成乙",
        "0, decimal, %1, 0 完成甲|1 完成乙",
        "1, decimalEnclosedCircle, %1, ① 完成甲|② 完成乙",
        "26, lowerLetter, %1), z) 完成甲|aa) 完成乙",
        "3, upperRoman, %1, III 完成甲|IV 完成乙",
        "1, bullet, ●, ● 完成甲|● 完成乙",
        "1, none, , 完成甲|完成乙",
    })
    void formatsAreWrittenAsWordDoes(int start, String format, String text, String read) {
        assertThat(read(level(level(start, format, text == null ? "" : text, "")), GOAL))
                .isEqualTo(read.replace('|', '\n'));
    }

    @Test
    void withNothingBetweenThemNumberAndTextAreOneWord() {
        assertThat(read(level(level(1, "decimal", "%1．", "<w:suff w:val='nothing'/>")), GOAL))
                .isEqualTo("1．完成甲\n2．完成乙");
    }

    @Test
    void aBulletOfASymbolFontIsWhatItShows() {
        String symbol = "<w:rPr><w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/></w:rPr>";

        assertThat(read(level(level(1, "bullet", "\uF0B7", symbol)), GOAL)).isEqualTo("• 完成甲\n• 完成乙");
        assertThat(refused(level(level(1, "bullet", "\uF0E6", symbol))).code()).isEqualTo("file.look.font");
    }

    @ParameterizedTest
    @CsvSource({"99, chineseCounting", "20, decimalEnclosedCircle", "1, cardinalText", "1, hebrew1"})
    void formatsInWhichProgramsDifferAreRefused(int start, String format) {
        assertUnclear(level(level(start, format, "%1", "")));
    }

    @Test
    void pictureBulletsAreRefused() {
        assertUnclear(level(level(1, "bullet", "●", "<w:lvlPicBulletId w:val='0'/>")));
    }

    @Test
    void aListMayBeginAgain() {
        String again = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

        assertThat(read(with(xml -> xml.replace("</w:num>", again)), GOAL)).isEqualTo("（五） 完成甲\n（六） 完成乙");
    }

    @Test
    void aLevelMayBeOverridden() {
        String other = "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\">" + level(1, "decimal", "%1.", "")
                + "</w:lvl></w:lvlOverride></w:num>";

        assertThat(read(with(xml -> xml.replace("</w:num>", other)), GOAL)).isEqualTo("1. 完成甲\n2. 完成乙");
    }

    /** The second paragraph, on the level below. */
    private static byte[] below(String level) {
        WordEdit edit = new WordEdit(with(xml -> xml.replace(END, level + END)));
        Element second = WordEdit.all(edit.cell(GOAL), "ilvl").get(1);
        second.setAttributeNS(WordEdit.W, "w:val", "1");
        return edit.save();
    }

    @Test
    void levelsBelowCountByThemselves() {
        String below = "<w:lvl w:ilvl=\"1\">" + level(1, "decimal", "%1.%2", "") + "</w:lvl>";

        assertThat(read(below(below), GOAL)).isEqualTo("（一） 完成甲\n一.1 完成乙");
        assertThat(read(below(below.replace("<w:lvlText", "<w:isLgl/><w:lvlText")), GOAL))
                .isEqualTo("（一） 完成甲\n1.1 完成乙");
    }

    @Test
    void aLevelThatWasPassedOverIsRefused() {
        byte[] file = with(
                xml -> xml.replace(END, "<w:lvl w:ilvl=\"1\">" + level(1, "decimal", "%2", "") + "</w:lvl>" + END));
        WordEdit edit = new WordEdit(file);
        WordEdit.all(edit.cell(GOAL), "ilvl").forEach(level -> level.setAttributeNS(WordEdit.W, "w:val", "1"));

        assertUnclear(edit.save());
    }

    @Test
    void aStyleNumbersToo() {
        WordEdit edit = new WordEdit(file());
        for (Element paragraph : WordEdit.all(edit.cell(GOAL), "pPr")) {
            WordEdit.children(paragraph, "numPr").forEach(paragraph::removeChild);
            WordEdit.children(paragraph, "pStyle").get(0).setAttributeNS(WordEdit.W, "w:val", "Listed");
        }
        String style =
                "<w:style w:type='paragraph' w:styleId='Numbered'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
                        + "</w:style><w:style w:type='paragraph' w:styleId='Listed'><w:basedOn w:val='Numbered'/></w:style></w:styles>";

        assertThat(read(
                        new DocxFile(edit.save()).with("word/styles.xml", xml -> xml.replace("</w:styles>", style)),
                        GOAL))
                .isEqualTo("（一） 完成甲\n（二） 完成乙");
    }

    @Test
    void aNumberedScoreIsNoScore() {
        WordEdit edit = new WordEdit(file());
        Element numbering = WordEdit.all(edit.cell(GOAL), "numPr").get(0);
        WordEdit.all(edit.cell("/indicators/0/score"), "pPr").get(0).appendChild(numbering.cloneNode(true));

        assertThat(refused(edit.save()).code()).isEqualTo("cell.amount");
    }

    @Test
    void aNumberOfAParagraphThatJoinsTheNextIsRefused() {
        WordEdit edit = new WordEdit(file());
        Element mark = edit.element("rPr");
        mark.appendChild(edit.element("del"));
        WordEdit.all(edit.cell(GOAL), "pPr").get(0).appendChild(mark);

        assertUnclear(edit.save());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "77"})
    void noNumberingIsNoNumber(String id) {
        WordEdit edit = new WordEdit(file());
        WordEdit.all(edit.cell(GOAL), "numId").forEach(number -> number.setAttributeNS(WordEdit.W, "w:val", id));

        assertThat(read(edit.save(), GOAL)).isEqualTo("完成甲\n完成乙");
    }

    @Test
    void numbersAreWrittenInEveryFormat() {
        assertThat(List.of(
                        NumberFormat.text("chineseCounting", 10).orElse(""),
                        NumberFormat.text("chineseCounting", 19).orElse(""),
                        NumberFormat.text("chineseCountingThousand", 20).orElse(""),
                        NumberFormat.text("chineseCountingThousand", 99).orElse(""),
                        NumberFormat.text("ideographDigital", 9).orElse(""),
                        NumberFormat.text("ideographTraditional", 10).orElse(""),
                        NumberFormat.text("lowerRoman", 1994).orElse(""),
                        NumberFormat.text("decimalFullWidth", 12).orElse(""),
                        NumberFormat.text("upperLetter", 53).orElse("")))
                .containsExactly("十", "十九", "二十", "九十九", "九", "癸", "mcmxciv", "１２", "AAA");
        assertThat(NumberFormat.text("ideographDigital", 10)).isEmpty();
    }
}
