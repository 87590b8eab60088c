package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text typed into a cell means. */
class CellValueTest {

    private static final Sample SELF = Sample.named("self-evaluation/typical");
    private static final Sample TARGET = Sample.named("target-declaration/typical");
    private static final String SCORE = "/indicators/1/score";

    private static byte[] typed(Sample sample, String pointer, String text) {
        return new WordEdit(Files.docx(sample)).type(pointer, text).save();
    }

    private static Problem refused(byte[] file) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(file));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "98|98", "9.5|9.5", "1,000.00|1000.00", "１００％|100", "１，２３４．５０|1234.50", "98%|98", "-3.20|-3.20",
                "−3|-3", "－3|-3", "'  7.25 '|7.25", "'　8　'|8", "0|0", "00012|12", "123,456,789.01|123456789.01",
                "999999999999999.99|999999999999999.99"
            })
    void anAmountIsTheExactDecimalItMeans(String text, String amount) {
        Extracted extracted = Files.extract(typed(SELF, SCORE, text));

        assertThat(extracted.data().at(SCORE).isNumber()).isTrue();
        assertThat(extracted.data().at(SCORE).decimalValue().toPlainString()).isEqualTo(amount);
        assertThat(extracted.changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10.0", "１０.００", " 10.00 ", "010", "10.000", "10%"})
    void anAmountSpeltOtherwiseIsNoChange(String text) {
        Extracted extracted = Files.extract(typed(SELF, SCORE, text));

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(SELF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "－", "—", "——", "–"})
    void anEmptyCellOrADashIsNoAmount(String text) {
        assertThat(Files.extract(typed(SELF, SCORE, text)).data().at(SCORE).isNull())
                .isTrue();
        assertThat(Files.extract(typed(SELF, "/funding/other/score", text)).changes())
                .isEmpty();
        assertThat(Files.extract(typed(SELF, "/funding/other/score", text)).data())
                .isEqualTo(Files.data(SELF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二十",
                "10分",
                "1,00",
                "1,0000",
                "10.",
                ".5",
                "1 000",
                "1e3",
                "+5",
                "--5",
                "10..0",
                "10%%",
                "1\u200B0",
                "\u202E01",
                "٣",
                "1/2",
                "NaN",
                "5.5.5",
                "约10",
                "10\n20"
            })
    void anythingElseIsAFaultThatNamesTheCellItsTextAndWhatIsAllowed(String text) {
        Problem problem = refused(typed(SELF, SCORE, text));

        assertThat(problem.code()).isEqualTo("cell.amount");
        assertThat(problem.pointer()).isEqualTo(SCORE);
        assertThat(problem.label()).isEqualTo("得分");
        assertThat(problem.message(Locale.CHINESE)).contains("第 2 行", "“得分”", SCORE);
        assertThat(problem.hint(Locale.CHINESE)).contains("1,000.00", "留空");
        assertThat(problem.message(Locale.ENGLISH)).contains(SCORE).doesNotContain("{");
    }

    @Test
    void anAmountThatTheSchemaRefusesIsAFaultOfTheSchema() {
        assertThat(refused(typed(SELF, SCORE, "9.555")).code()).isEqualTo("decimals");
        assertThat(refused(typed(SELF, SCORE, "1000000000000000")).code()).isEqualTo("amount.large");
        assertThat(refused(typed(SELF, SCORE, "9.555")).pointer()).isEqualTo(SCORE);
    }

    @Test
    void anAmountThatWasATextStaysOne() {
        ObjectNode data = Files.data(SELF).deepCopy();
        ((ObjectNode) data.at("/indicators/1")).put("score", "10.00").put("weight", "10.0");
        Sample sample = new Sample("texts", data.toString().getBytes(StandardCharsets.UTF_8));

        Extracted extracted = Files.extract(typed(sample, SCORE, "1,009.50"));

        assertThat(extracted.data().at(SCORE)).hasToString("\"1009.50\"");
        assertThat(extracted.data().at("/indicators/1/weight")).hasToString("\"10.0\"");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        byte[] file = new WordEdit(Files.docx(SELF))
                .type("/indicators/0/score", "十")
                .type("/indicators/3/weight", "x")
                .type("/funding/total/executed", "1.5万")
                .save();

        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(file));

        assertThat(refused.problems())
                .extracting(Problem::pointer)
                .containsExactly("/funding/total/executed", "/indicators/0/score", "/indicators/3/weight");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-09-01", "2023/9/1", "2023.9.1", "2023年9月1日", "２０２３年９月１日", "2023-9-01", " 2023-09-01 "})
    void aDateIsTheDayItMeans(String text) {
        Extracted extracted = Files.extract(typed(TARGET, "/plannedStartDate", text));

        assertThat(extracted.data().get("plannedStartDate").asText()).isEqualTo("2023-09-01");
        assertThat(extracted.changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "2023-13-01", "9月1日", "2023", "明年", "2023-9/1", "20230901", "1-9-2023"})
    void aTextThatIsNoDayOfTheCalendarIsAFault(String text) {
        Problem problem = refused(typed(TARGET, "/plannedStartDate", text));

        assertThat(problem.code()).isEqualTo("cell.date");
        assertThat(problem.label()).isEqualTo("计划开始日期");
        assertThat(problem.value()).isEqualTo(text);
    }

    @Test
    void aDateSpeltOtherwiseIsNoChange() {
        assertThat(Files.extract(typed(TARGET, "/plannedStartDate", "2023年1月1日"))
                        .changes())
                .isEmpty();
    }

    @Test
    void aTextThatLooksLikeANumberStaysAText() {
        assertThat(Files.extract(typed(SELF, "/indicators/1/actual", "１００％"))
                        .data()
                        .at("/indicators/1/actual")
                        .asText())
                .isEqualTo("１００％");
    }

    @Test
    void tagsTypedIntoALongTextAreRefusedAsTheyWouldNotBePrinted() {
        assertThat(refused(typed(SELF, "/expectedGoal", "完成<b>三</b>项")).code()).isEqualTo("cell.markup");
        assertThat(Files.extract(typed(SELF, "/expectedGoal", "完成<三>项")).changes())
                .hasSize(1);
        assertThat(Files.extract(typed(SELF, "/indicators/0/target", "<b>"))
                        .data()
                        .at("/indicators/0/target"))
                .hasToString("\"<b>\"");
    }

    @Test
    void aCharacterThatCannotBePrintedIsRefusedAsARenderRefusesIt() {
        assertThat(refused(typed(SELF, "/indicators/0/target", "好\uD884\uDF4A")).code())
                .isEqualTo("glyph");
    }
}
