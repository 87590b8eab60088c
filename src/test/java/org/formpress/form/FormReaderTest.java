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
    void the_corpus_has_fifty_five_published_forms() throws IOException {
        assertThat(corpus()).hasSize(55);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void every_published_form_is_accepted(Path file) throws Exception {
        byte[] json = Files.readAllBytes(file);

        FormData read = Example.READER.read(json);

        assertThat(file.getFileName().toString()).endsWith(read.form().id() + ".json");
        assertThat(read.json()).isEqualTo(json);
    }

    @Test
    void decimals_stay_exactly_as_they_were_written() throws Exception {
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
    void an_amount_may_be_written_as(String amount) throws Exception {
        assertThat(Example.read(Example.with("30.00", amount)).form().id()).isEqualTo("self-evaluation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2024-02-29\"", "\"\"", "null"})
    void a_date_may_be_written_as(String date) throws Exception {
        Example.read(Example.declarationWith("\"2023-01-01\"", date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "第一行\\n第二行", "第一行\\r\\n第二行", "𠮷野家 🙂", "<b>&amp;${x}</b>", "\\u4e2d", "é\\u0301", " "})
    void a_text_may_be(String text) throws Exception {
        Example.read(Example.with("社工站", text));
    }

    @Test
    void a_byte_order_mark_is_accepted_and_not_kept() throws Exception {
        FormData read = Example.read("\uFEFF" + Example.SELF_EVALUATION);

        assertThat(new String(read.json(), StandardCharsets.UTF_8)).isEqualTo(Example.SELF_EVALUATION);
    }

    @Test
    void texts_of_exactly_the_greatest_length_are_accepted_counted_in_characters() throws Exception {
        Example.read(Example.with("社工站", "𠮷".repeat(5000)));
    }

    @Test
    void white_space_after_the_form_is_no_trailing_content() throws Exception {
        Example.read(Example.SELF_EVALUATION + "\n\n \t");
    }
}
