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

/** Raised and lowered text: ten to the power of five is not 105. */
class RaisedTextTest {

    private static final String TEXT = "/indicators/1/target";
    private static final String SCORE = "/indicators/1/score";

    @Test
    void aRaisedDigitIsNeverReadAsOneOnTheLine() {
        Problem problem = problemOrNull(Looks.file("raised-digit.docx"));

        // A font without the character refuses it by name.
        assertThat(problem == null ? read(Looks.file("raised-digit.docx"), "/indicators/0/target") : problem.value())
                .isEqualTo("10⁵元");
    }

    private static Problem problemOrNull(byte[] file) {
        try {
            org.formpress.Project.renderer().extract(file);
            return null;
        } catch (org.formpress.problem.RefusedException refused) {
            return refused.problems().get(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<w:vertAlign w:val='superscript'/>, 2, m²",
        "<w:position w:val='6'/>, 3, m³",
        "<w:vertAlign w:val='superscript'/><w:position w:val='6'/>, 2, m²",
        "<w:vertAlign w:val='baseline'/>, 2, m2",
        "<w:position w:val='2'/>, 2, m2",
        "<w:position w:val='-1'/>, 2, m2",
    })
    void aPowerInWordIsThatCharacter(String properties, String text, String read) {
        assertThat(read(word(TEXT, run("", "m") + run(properties, text)), TEXT)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "<w:vertAlign w:val='superscript'/>, 注",
        "<w:vertAlign w:val='subscript'/>, a2",
        "<w:position w:val='12'/>, 万元",
        "<w:position w:val='-6pt'/>, 万元",
        "<w:position w:val='x'/>, 万元",
        "<w:vertAlign w:val='superscript'/><w:position w:val='-8'/>, 2",
    })
    void whatHasNoSuchCharacterIsRefused(String properties, String text) {
        Problem problem = refused(word(TEXT, run("", "m") + run(properties, text)));

        assertThat(problem.code()).isEqualTo("file.look.raised");
        assertThat(problem.pointer()).isEqualTo(TEXT);
        assertThat(problem.message(Locale.CHINESE)).contains("“" + text + "”");
    }

    @Test
    void aStyleRaisesToo() {
        String style =
                "<w:style w:type='character' w:styleId='Up'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>";

        assertThat(read(word(TEXT, run("", "m") + run("<w:rStyle w:val='Up'/>", "2"), style), TEXT))
                .isEqualTo("m²");
    }

    @Test
    void inAScoreNothingIsRaised() {
        assertThat(refused(word(SCORE, run("", "1") + run("<w:vertAlign w:val='superscript'/>", "2")))
                        .code())
                .isEqualTo("cell.amount");
        assertThat(refused(html(SCORE, "1<sup>2</sup>", "")).code()).isEqualTo("cell.amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m<sup>2</sup> | '' | m²",
                "m<span style='vertical-align:super'>3</span> | '' | m³",
                "m<i>2</i> | i{vertical-align:.4em} | m²",
                "m<i>2</i> | i{vertical-align:middle} | m2",
                "m<sup style='vertical-align:baseline'>2</sup> | '' | m2",
                "m<p style='vertical-align:super'>2</p> | '' | 'm\n2'",
            })
    void aPowerInAPageIsThatCharacter(String content, String rules, String read) {
        assertThat(read(html(TEXT, content, rules), TEXT)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m<sup>注</sup> | ''",
                "m<sup><sub>2</sub></sup> | ''",
                "m<i>2</i> | i{vertical-align:var(--up)}",
                "m<i>2</i> | i{vertical-align:top}",
            })
    void whatNobodyCanSayIsRefused(String content, String rules) {
        assertThat(refused(html(TEXT, content, rules)).code()).isEqualTo("file.look.raised");
    }
}
