package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.html;
import static org.formpress.read.Looks.read;
import static org.formpress.read.Looks.refused;
import static org.formpress.read.Looks.run;
import static org.formpress.read.Looks.word;

import org.formpress.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Text that is in the file, and that a reader does not see. */
class HiddenTextTest {

    private static final String SCORE = "/indicators/1/score";

    private static void assertHidden(byte[] file) {
        Problem problem = refused(file);
        assertThat(problem.code()).isEqualTo("file.look.hidden");
        assertThat(problem.pointer()).isEqualTo(SCORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:vanish/>",
                "<w:webHidden/>",
                "<w:color w:val='FFFFFF'/>",
                "<w:color w:val='FEFDFE'/>",
                "<w:color w:val='000000' w:themeColor='background1'/>",
                "<w:color w:val='FF0000'/><w:shd w:val='clear' w:color='auto' w:fill='FF0000'/>",
                "<w:color w:val='FFFF00'/><w:highlight w:val='yellow'/>",
                "<w:color w:val='000000'/><w:shd w:val='solid' w:color='000000' w:fill='FFFFFF'/>",
                "<w:sz w:val='1'/>",
                "<w:sz w:val='2'/>",
                "<w:w w:val='1'/>",
                "<w:spacing w:val='-200'/>",
                "<w14:textFill xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'><w14:noFill/></w14:textFill>",
            })
    void whatNobodySeesInWordIsRefused(String properties) {
        assertHidden(word(SCORE, run("", "1") + run(properties, "0")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:vanish w:val='false'/>",
                "<w:color w:val='auto'/><w:shd w:val='clear' w:color='auto' w:fill='000000'/>",
                "<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:color='auto' w:fill='003366'/>",
                "<w:color w:val='FFFFFF'/><w:highlight w:val='darkBlue'/>",
                "<w:color w:val='FF0000'/>",
                "<w:sz w:val='12'/>",
                "<w:spacing w:val='-10'/>",
            })
    void whatCanBeSeenIsRead(String properties) {
        assertThat(read(word(SCORE, run("", "1") + run(properties, "1")), SCORE))
                .isEqualTo("11");
    }

    @Test
    void whiteBlanksAreBlanks() {
        assertThat(read(word(SCORE, run("", "11") + run("<w:color w:val='FFFFFF'/>", " ")), SCORE))
                .isEqualTo("11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:vanish/>", "<w:color w:val='FFFFFF'/>", "<w:sz w:val='2'/>"})
    void aStyleHidesToo(String properties) {
        String style = "<w:style w:type='character' w:styleId='Hid'><w:rPr>" + properties + "</w:rPr></w:style>"
                + "<w:style w:type='character' w:styleId='Under'><w:basedOn w:val='Hid'/></w:style>";

        assertHidden(word(SCORE, run("", "1") + run("<w:rStyle w:val='Under'/>", "0"), style));
    }

    @Test
    void whiteTextInADarkCellIsSeenAndInALightOneIsNot() {
        byte[] white = word(SCORE, run("<w:color w:val='FFFFFF'/>", "9"));

        assertThat(read(shaded(white, "1F3864"), SCORE)).isEqualTo("9");
        assertHidden(shaded(white, "F2F2F2"));
    }

    private static byte[] shaded(byte[] file, String fill) {
        WordEdit edit = new WordEdit(file);
        Element shade = edit.element("shd");
        shade.setAttributeNS(WordEdit.W, "w:val", "clear");
        shade.setAttributeNS(WordEdit.W, "w:fill", fill);
        WordEdit.all(edit.cell(SCORE), "tcPr").get(0).appendChild(shade);
        return edit.save();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "trHeight"})
    void aHiddenRowIsRefused(String property) {
        WordEdit edit = new WordEdit(Files.docx(Looks.SELF));
        Element row = WordEdit.children(edit.row(SCORE), "trPr").get(0);
        WordEdit.children(row, "trHeight").forEach(row::removeChild);
        Element hiding = edit.element(property);
        if (property.equals("trHeight")) {
            hiding.setAttributeNS(WordEdit.W, "w:val", "1");
            hiding.setAttributeNS(WordEdit.W, "w:hRule", "exact");
        }
        row.appendChild(hiding);

        assertThat(refused(edit.save()).code()).isEqualTo("file.look.hidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1<i hidden>0</i> | ''",
                "1<i>0</i> | i{display:none}",
                "1<i>0</i> | td{visibility:hidden}",
                "1<i>0</i> | tr{visibility:collapse}",
                "1<i>0</i> | i{opacity:0}",
                "1<i>0</i> | i{opacity:5%}",
                "1<i>0</i> | i{color:#fff}",
                "1<i>0</i> | i{color:rgb(255, 255, 255)}",
                "1<i>0</i> | i{color:rgba(0,0,0,.05)}",
                "1<i>0</i> | i{color:transparent}",
                "1<i>0</i> | td{background:#123456} i{color:#123456}",
                "1<i>0</i> | i{color:var(--c)}",
                "1<font color=white>0</font> | ''",
                "1<i style='font-size:0'>0</i> | ''",
                "1<i style='font:1px serif'>0</i> | ''",
                "1<i><b style='font-size:5%'>0</b></i> | ''",
                "1<i>0</i> | i{position:absolute}",
                "1<i>0</i> | i{transform:scale(0)}",
                "1<i>0</i> | i{clip-path:inset(50%)}",
                "1<i>0</i> | i{-webkit-text-security:disc}",
                "1<i>0</i> | td{text-indent:-9999px}",
            })
    void whatNobodySeesInAPageIsRefused(String content, String rules) {
        assertThat(refused(html(SCORE, content, rules)).code()).isEqualTo("file.look.hidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1<i style='display:inline'>1</i> | ''",
                "1<i style='visibility:visible'>1</i> | ''",
                "1<i>1</i> | i{color:red;background:#ff0}",
                "1<i>1</i> | i{color:white;background:navy}",
                "1<i>1</i> | i{color:windowtext}",
                "1<i>1</i> | i{font-size:small;opacity:.9}",
                "1<i>1</i> | .gone::before{content:'x'}",
                "1<i>1</i> | .gone{display:none}",
                "11<i></i> | i{display:none}",
            })
    void whatCanBeSeenInAPageIsRead(String content, String rules) {
        assertThat(read(html(SCORE, content, rules), SCORE)).isEqualTo("11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@import 'a.css';", "td{i{display:none}}", "td:is(.x,td){display:none}", "t\\64{display:none}"})
    void rulesOfWhichNobodyCanSayWhatTheyHideAreRefused(String rules) {
        assertThat(refused(html(SCORE, "1<i>0</i>", rules)).code()).isEqualTo("file.look.rule");
    }

    @Test
    void escapesHideNothingFromUs() {
        assertHidden(html(SCORE, "1<i style='d\\69splay:none'>0</i>", ""));
        assertHidden(html(SCORE, "1<i style='display:n\\6fne'>0</i>", ""));
        assertHidden(html(SCORE, "1<i id=No>0</i>", "#No{display:none}"));
    }

    @Test
    void textThatAStyleSheetAddsIsRefused() {
        assertThat(refused(html(SCORE, "1", "td::after{content:'0'}")).code()).isEqualTo("file.look.rule");
    }
}
