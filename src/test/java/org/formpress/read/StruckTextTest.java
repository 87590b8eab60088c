package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.html;
import static org.formpress.read.Looks.read;
import static org.formpress.read.Looks.refused;
import static org.formpress.read.Looks.run;
import static org.formpress.read.Looks.word;

import java.util.Locale;
import org.formpress.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Struck-out text: whoever strikes out 50 and writes 45 does not mean 5045. */
class StruckTextTest {

    private static final String SCORE = "/indicators/1/score";

    private static void assertStruck(byte[] file, String pointer) {
        Problem problem = refused(file);
        assertThat(problem.code()).isEqualTo("file.look.struck");
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.message(Locale.CHINESE)).contains("“50”被划掉了");
        assertThat(problem.message(Locale.ENGLISH)).contains("“50” is struck out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"struck-score.docx", "struck-score.html"})
    void aStruckScoreBesideTheNewOneIsRefused(String name) {
        assertStruck(Looks.file(name), "/indicators/0/score");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strike", "dstrike"})
    void oneLineOrTwoStrikeOut(String property) {
        assertStruck(word(SCORE, run("<w:" + property + "/>", "50") + run("", "45")), SCORE);
        assertThat(read(word(SCORE, run("<w:" + property + " w:val=\"0\"/>", "9")), SCORE))
                .isEqualTo("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paragraph", "character", "table"})
    void aStyleStrikesOutByWhatItIsBasedOn(String type) {
        String styles = "<w:style w:type=\"" + type + "\" w:styleId=\"Gone\"><w:rPr><w:strike/></w:rPr></w:style>"
                + "<w:style w:type=\"" + type + "\" w:styleId=\"Old\"><w:basedOn w:val=\"Gone\"/></w:style>";
        byte[] file = word(SCORE, run("<w:rStyle w:val=\"Old\"/>", "50"), styles);
        if (!type.equals("character")) {
            String element = type.equals("table") ? "tblStyle" : "pStyle";
            file = styled(file, element);
        }

        Problem problem = refused(file);
        assertThat(problem.code()).isEqualTo("file.look.struck");
    }

    private static byte[] styled(byte[] file, String element) {
        WordEdit edit = new WordEdit(file);
        var cell = edit.cell(SCORE);
        var style = edit.element(element);
        style.setAttributeNS(WordEdit.W, "w:val", "Old");
        var owner = element.equals("pStyle")
                ? WordEdit.all(cell, "pPr").get(0)
                : edit.all("tblPr").get(1);
        WordEdit.children(owner, element).forEach(owner::removeChild);
        owner.insertBefore(style, owner.getFirstChild());
        return edit.save();
    }

    @Test
    void aRunThatSwitchesTheStyleOffIsRead() {
        String style = "<w:style w:type=\"character\" w:styleId=\"Old\"><w:rPr><w:strike/></w:rPr></w:style>";

        assertThat(read(word(SCORE, run("<w:rStyle w:val=\"Old\"/><w:strike w:val=\"false\"/>", "8"), style), SCORE))
                .isEqualTo("8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<s>50</s>45 | ''",
                "<strike>50</strike>45 | ''",
                "<del>50</del>45 | ''",
                "<span style='text-decoration: red Line-Through'>50</span>45 | ''",
                "<span style='text-decoration-line:underline line-through'><b>50</b></span>45 | ''",
                "<i class=old>50</i>45 | .old{text-decoration:line-through}",
                "<i>50</i>45 | @media screen{td > i{text-decoration:line-through!important}}",
                "<i style='text-decoration:none'>50</i>45 | i{text-decoration:line-through!important}",
            })
    void linesThroughTextInPagesStrikeOut(String content, String rules) {
        assertStruck(html(SCORE, content, rules), SCORE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<s style='text-decoration:none'>8</s> | ''",
                "<u>8</u> | ''",
                "<i>8</i> | .old{text-decoration:line-through}",
                "<i>8</i> | i{text-decoration:line-through} td i{text-decoration:none}",
                "<i>8</i> | @media print{i{text-decoration:line-through}}",
                "<i>8</i> | i:hover{text-decoration:line-through}",
                "<i>8</i> | '/* i{text-decoration:line-through} */'",
                "8<s></s> | ''",
            })
    void whatIsNotStruckOutIsRead(String content, String rules) {
        assertThat(read(html(SCORE, content, rules), SCORE)).isEqualTo("8");
    }

    @Test
    void aRuleOfWhichNobodyCanSayWhatItStrikesOutIsRefused() {
        Problem problem = refused(html(SCORE, "8", "td:has(+td){text-decoration:line-through}"));

        assertThat(problem.code()).isEqualTo("file.look.rule");
        assertThat(problem.message(Locale.CHINESE)).contains("td:has(+td)");
    }

    @Test
    void aStruckTitleIsRefusedToo() {
        HtmlEdit edit = new HtmlEdit(Looks.SELF);
        edit.all("h1").get(0).html("<s>财政</s>财政项目支出绩效自评表");

        assertThat(refused(edit.save()).code()).isEqualTo("file.look.line");
    }
}
