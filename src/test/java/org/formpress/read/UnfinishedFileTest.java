package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.read.grid.Change;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Edited files of which one thing cannot be read, as drafts: all the rest comes home. */
class UnfinishedFileTest {

    private static final Sample SELF = Sample.named("self-evaluation/typical");
    private static final Sample TARGET = Sample.named("target-declaration/typical");

    private static Extracted unfinished(byte[] file) throws RefusedException {
        return Project.renderer().extractUnfinished(file).get(0);
    }

    private static byte[] word(Sample sample, Consumer<WordEdit> edit) {
        WordEdit word = new WordEdit(Files.docx(sample));
        edit.accept(word);
        return word.save();
    }

    private static void relabel(WordEdit word, String from, String to) {
        word.all("t").stream()
                .filter(words -> words.getTextContent().equals(from))
                .findFirst()
                .orElseThrow()
                .setTextContent(to);
    }

    private static Finding only(Extracted extracted, String rule) {
        List<Finding> found = extracted.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void assertScoreKept(Extracted extracted) {
        Finding finding = only(extracted, "cell-unreadable");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.pointer()).isEqualTo("/indicators/1/score");
        assertThat(finding.label()).isEqualTo("得分");
        assertThat(finding.message(Locale.CHINESE)).contains("“二十”，不是金额或分数");
        assertThat(finding.hint(Locale.CHINESE)).contains("只写数");
        assertThat(extracted.data().at("/indicators/1/score"))
                .isEqualTo(Files.data(SELF).at("/indicators/1/score"));
        assertThat(extracted.data().path("projectName").asText()).isEqualTo("新名称");
        assertThat(extracted.changes()).extracting(Change::pointer).containsExactly("/projectName");
    }

    @Test
    void anAmountInWordsKeepsTheOldOneAndAllOtherEditsOfAWordFileComeHome() throws Exception {
        byte[] file = word(SELF, word -> word.type("/projectName", "新名称").type("/indicators/1/score", "二十"));

        assertScoreKept(unfinished(file));
        assertThat(Files.refusal(file).problems()).hasSize(1);
    }

    @Test
    void ofAWorkbookTheCellIsToldToo() throws Exception {
        ExcelEdit excel = new ExcelEdit(Files.make(SELF.json(), OutputFormat.XLSX))
                .type("/projectName", "新名称")
                .type("/indicators/1/score", "二十");
        String cell = "财政项目支出绩效自评表!" + excel.place("/indicators/1/score");

        Extracted extracted = unfinished(excel.save());

        assertScoreKept(extracted);
        assertThat(only(extracted, "cell-unreadable").problem().cell()).isEqualTo(cell);
    }

    @Test
    void ofAPageAllOtherEditsComeHome() throws Exception {
        HtmlEdit html = new HtmlEdit(SELF);
        html.type("/projectName", "新名称");
        html.type("/indicators/1/score", "二十");

        assertScoreKept(unfinished(html.save()));
    }

    @Test
    void aYearThatIsNoneStaysTheOldOne() throws Exception {
        HtmlEdit html = new HtmlEdit(SELF);
        html.type("/year", "明年");

        Extracted extracted = unfinished(html.save());

        assertThat(only(extracted, "cell-unreadable").message(Locale.CHINESE)).contains("“明年”，不是整数");
        assertThat(extracted.data()).isEqualTo(Files.data(SELF));
    }

    @Test
    void aDayThatIsNoneStaysTheOldOne() throws Exception {
        Extracted extracted = unfinished(word(TARGET, word -> word.type("/plannedEndDate", "明年")));

        assertThat(only(extracted, "cell-unreadable").pointer()).isEqualTo("/plannedEndDate");
        assertThat(only(extracted, "cell-unreadable").hint(Locale.CHINESE)).contains("2024-01-31");
        assertThat(extracted.data()).isEqualTo(Files.data(TARGET));
    }

    @Test
    void anAmountInWordsOfANewRowIsNothing() throws Exception {
        Extracted extracted = unfinished(word(SELF, word -> {
            Element row = word.insertRow("/indicators/1/score");
            word.fill(row, 2, "新指标");
            word.fill(row, 6, "若干");
        }));

        assertThat(only(extracted, "cell-unreadable").pointer()).startsWith("/indicators/2/");
        assertThat(extracted.data().at("/indicators/2/level3").asText()).isEqualTo("新指标");
        assertThat(extracted.data().at("/indicators/2").toString()).doesNotContain("若干");
    }

    @Test
    void aTextThatTheFormDoesNotAllowComesHome() throws Exception {
        String words = "长".repeat(3000);

        Extracted extracted = unfinished(word(SELF, word -> word.type("/grade", words)));

        assertThat(extracted.data().path("grade").asText()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"主管部门", "总分", "项目资金(万元)"})
    void aWordOfTheFormThatWasChangedIsToldAndAllEditsComeHome(String label) throws Exception {
        byte[] file = word(SELF, word -> {
            relabel(word, label, "别的字");
            word.type("/projectName", "新名称");
        });

        Extracted extracted = unfinished(file);

        Finding finding = only(extracted, "words-changed");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message(Locale.CHINESE)).contains("第 ", label, "别的字");
        assertThat(finding.message(Locale.ENGLISH)).contains(label, "别的字");
        assertThat(extracted.changes()).extracting(Change::pointer).containsExactly("/projectName");
        assertThat(Files.refusal(file).kind()).isEqualTo(RefusedException.Kind.UNREADABLE_FILE);
    }

    @Test
    void theWordsBesideTheRowsOfAListAreToldToo() throws Exception {
        Extracted extracted = unfinished(word(TARGET, word -> relabel(word, "绩效指标", "考核指标")));

        assertThat(only(extracted, "words-changed").message(Locale.CHINESE)).contains("考核指标");
        assertThat(extracted.data()).isEqualTo(Files.data(TARGET));
    }

    @Test
    void aHeadingThatWasChangedIsTold() throws Exception {
        HtmlEdit html = new HtmlEdit(SELF);
        html.all("h1").get(0).text("别的表");
        html.type("/projectName", "新名称");

        Extracted extracted = unfinished(html.save());

        assertThat(only(extracted, "words-changed").message(Locale.CHINESE)).contains("“别的表”");
        assertThat(extracted.data().path("projectName").asText()).isEqualTo("新名称");
    }

    @Test
    void ofAWorkbookTheCellOfAWordThatWasChangedIsTold() throws Exception {
        ExcelEdit excel = new ExcelEdit(Files.make(SELF.json(), OutputFormat.XLSX));
        Element label = ExcelEdit.all(excel.sheet(), "c").stream()
                .filter(cell -> cell.getTextContent().equals("主管部门"))
                .findFirst()
                .orElseThrow();
        excel.typeAt(label.getAttribute("r"), "主管单位");

        Extracted extracted = unfinished(excel.save());

        assertThat(only(extracted, "words-changed").problem().cell())
                .isEqualTo("财政项目支出绩效自评表!" + label.getAttribute("r"));
        assertThat(extracted.data()).isEqualTo(Files.data(SELF));
    }

    @Test
    void aWordThatStandsElsewhereInTheFormMayMeanAnotherRowAndIsRefused() {
        byte[] file = word(SELF, word -> relabel(word, "主管部门", "实施单位"));

        assertThatThrownBy(() -> unfinished(file)).hasMessageContaining("实施单位");
    }

    @Test
    void aRowThatLostBothItsWordAndItsMarksIsRefused() {
        byte[] file = word(SELF, word -> {
            relabel(word, "项目名称", "别的字");
            word.overwrite("/projectName", "新名称");
        });

        assertThatThrownBy(() -> unfinished(file)).hasMessageContaining("别的字");
    }
}
