package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    static Stream<Sample> corpus() {
        return Sample.corpus();
    }

    @Test
    void theCorpusHasFiftyFivePublishedForms() {
        assertThat(corpus()).hasSize(55);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyPublishedFormIsAccepted(Sample sample) throws Exception {
        FormData read = Example.READER.read(sample.json());

        assertThat(sample.name()).endsWith(read.form().id());
        assertThat(read.json()).isEqualTo(sample.json());
    }

    @Test
    void aYearWrittenAsTextIsReadAsTheYearAndStaysAsItWasSent() throws Exception {
        FormData read = Example.read(Example.with("2024", "\"2024\""));

        assertThat(read.data().path("year").textValue()).isEqualTo("2024");
        assertThat(new String(read.json(), StandardCharsets.UTF_8)).contains("\"2024\"");
    }

    @Test
    void decimalsStayExactlyAsTheyWereWritten() throws Exception {
        JsonNode data = Example.read(Example.with("30.00", "0.10")).data();

        assertThat(data.at("/funding/total/initialBudget").decimalValue()).isEqualTo(new BigDecimal("0.10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0.01",
                "\"10.00\"",
                "\"-007.5\"",
                "999999999999999.99",
                "\"999999999999999.99\"",
                "1.1000",
                "\"1.1000\"",
                "1e3",
                "12.5E1",
                "null",
                "0",
                "-0.00",
                "123456789012345"
            })
    void anAmountMayBeWrittenAs(String amount) throws Exception {
        JsonNode read = Example.read(Example.with("30.00", amount)).data().at("/funding/total/initialBudget");

        if (amount.equals("null")) {
            assertThat(read.isNull()).isTrue();
        } else if (amount.startsWith("\"")) {
            assertThat(read.textValue()).isEqualTo(amount.replace("\"", ""));
        } else {
            assertThat(read.decimalValue()).isEqualTo(new BigDecimal(amount));
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"\"2024-02-29\", 2024-02-29", "\"\", ''", "null, null"},
            nullValues = "null")
    void aDateMayBeWrittenAs(String json, String date) throws Exception {
        JsonNode data = Example.read(Example.declarationWith("\"2023-01-01\"", String.valueOf(json)))
                .data();

        assertThat(data.path("plannedStartDate").textValue()).isEqualTo(date);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", ""),
                arguments("第一行\\n第二行", "第一行\n第二行"),
                arguments("第一行\\r\\n第二行", "第一行\r\n第二行"),
                arguments("𠮷野家 🙂", "𠮷野家 🙂"),
                arguments("<b>&amp;${x}</b>", "<b>&amp;${x}</b>"),
                arguments("\\u4e2d", "中"),
                arguments("é\\u0301", "é\u0301"),
                arguments(" ", " "));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextMayBe(String json, String text) throws Exception {
        assertThat(projectName(Example.with("社工站", json))).isEqualTo(text);
    }

    private static String projectName(String json) throws RefusedException {
        return Example.read(json).data().path("projectName").textValue();
    }

    @Test
    void aByteOrderMarkIsAcceptedAndNotKept() throws Exception {
        FormData read = Example.read("\uFEFF" + Example.SELF_EVALUATION);

        assertThat(new String(read.json(), StandardCharsets.UTF_8)).isEqualTo(Example.SELF_EVALUATION);
    }

    @Test
    void textsOfExactlyTheGreatestLengthAreAcceptedCountedInCharacters() throws Exception {
        String longest = "𠮷".repeat(5000);

        assertThat(projectName(Example.with("社工站", longest))).isEqualTo(longest);
    }

    @Test
    void whiteSpaceAfterTheFormIsNoTrailingContent() throws Exception {
        assertThat(Example.read(Example.SELF_EVALUATION + "\n\n \t").data())
                .isEqualTo(Example.read(Example.SELF_EVALUATION).data());
    }
}
