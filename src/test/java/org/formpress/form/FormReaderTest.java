package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theCorpusHasFiftyFivePublishedForms() throws IOException {
        assertThat(corpus()).hasSize(55);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyPublishedFormIsAccepted(Path file) throws Exception {
        byte[] json = Files.readAllBytes(file);

        FormData read = Example.READER.read(json);

        assertThat(file.getFileName().toString()).endsWith(read.form().id() + ".json");
        assertThat(read.json()).isEqualTo(json);
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
        assertThat(Example.read(Example.with("30.00", amount)).form().id()).isEqualTo("self-evaluation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2024-02-29\"", "\"\"", "null"})
    void aDateMayBeWrittenAs(String date) throws Exception {
        Example.read(Example.declarationWith("\"2023-01-01\"", date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "第一行\\n第二行", "第一行\\r\\n第二行", "𠮷野家 🙂", "<b>&amp;${x}</b>", "\\u4e2d", "é\\u0301", " "})
    void aTextMayBe(String text) throws Exception {
        Example.read(Example.with("社工站", text));
    }

    @Test
    void aByteOrderMarkIsAcceptedAndNotKept() throws Exception {
        FormData read = Example.read("\uFEFF" + Example.SELF_EVALUATION);

        assertThat(new String(read.json(), StandardCharsets.UTF_8)).isEqualTo(Example.SELF_EVALUATION);
    }

    @Test
    void textsOfExactlyTheGreatestLengthAreAcceptedCountedInCharacters() throws Exception {
        Example.read(Example.with("社工站", "𠮷".repeat(5000)));
    }

    @Test
    void whiteSpaceAfterTheFormIsNoTrailingContent() throws Exception {
        Example.read(Example.SELF_EVALUATION + "\n\n \t");
    }
}
