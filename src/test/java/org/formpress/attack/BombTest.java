package org.formpress.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small requests that mean much work: each is done or refused before its time is over, and the next caller is served as ever. */
@Tag("slow")
@MicronautTest
@Timeout(240)
class BombTest {

    private static final int LONGEST_TEXT = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Service service;

    BombTest(EmbeddedServer server) {
        this.service = new Service(server);
    }

    /** Class 11: no request is a poison that stops the worker. */
    @AfterEach
    void theServiceIsWell() {
        service.assertWell();
    }

    private void assertBounded(byte[] json, Integer... statuses) {
        for (OutputFormat format : OutputFormat.values()) {
            assertBounded(json, format, statuses);
        }
    }

    private void assertBounded(byte[] json, OutputFormat format, Integer... statuses) {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = service.render(json, format);

        assertThat(answer.statusCode()).as(format.id()).isIn((Object[]) statuses);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        if (answer.statusCode() != 200) {
            assertThat(Service.json(answer).path("detail").asText()).isNotBlank();
        }
    }

    private static String repeated(String text, int length) {
        return text.repeat(length / text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>",
                "<ul><li>",
                "<ol><ol><ol>",
                "<b><i><u>",
                "</p></li></ul>",
                "<li>x",
                "<p>x",
                "x<br>",
                "<",
                "<b",
                "</",
                "<b>x</b>y",
                "<u><u>x</u>"
            })
    void class7MarkupWithoutEndIsReadToItsEnd(String markup) {
        FormWithPayload form = FormWithPayload.selfEvaluation();
        form.data().put("expectedGoal", repeated(markup, LONGEST_TEXT));
        form.data().put("actualCompletion", repeated(markup, LONGEST_TEXT - 1) + "甲");
        assertBounded(form.json(), 200);

        assertBounded(
                FormWithPayload.selfEvaluation()
                        .indicators(60, repeated(markup, LONGEST_TEXT))
                        .json(),
                OutputFormat.DOCX,
                200,
                422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w", "！", "（", "1", " ", "\n", "a ", "𠀀a", "“", "\u0301", "A\u0300"})
    void class9ALineWithoutEndAndACellAsLargeAsCanBe(String text) {
        FormWithPayload form = FormWithPayload.selfEvaluation();
        form.data().put("expectedGoal", repeated(text, LONGEST_TEXT));
        assertBounded(form.json(), 200, 422);

        assertBounded(
                FormWithPayload.selfEvaluation()
                        .indicators(60, repeated(text, LONGEST_TEXT))
                        .json(),
                OutputFormat.PDF,
                200,
                413,
                422);
    }

    @Test
    void class9TextsRowsAndValuesHaveBounds() {
        FormWithPayload long1 = FormWithPayload.selfEvaluation();
        long1.data().put("projectName", "w".repeat(1 << 20));
        assertBounded(long1.json(), 422);
        assertBounded(FormWithPayload.selfEvaluation().indicators(201, "").json(), 422);
        assertBounded(FormWithPayload.selfEvaluation().indicators(100_000, "").json(), 413);
    }

    static Stream<Map.Entry<String, String>> nestings() {
        return Stream.of(
                Map.entry("arrays", "[".repeat(100_000)),
                Map.entry("closed arrays", "[".repeat(100_000) + "]".repeat(100_000)),
                Map.entry("objects", "{\"a\":".repeat(100_000)),
                Map.entry(
                        "an unknown name",
                        "{\"form\":\"self-evaluation\",\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}"),
                Map.entry("digits", "{\"form\":\"self-evaluation\",\"year\":" + "9".repeat(1 << 20) + "}"),
                Map.entry("an exponent", "{\"form\":\"self-evaluation\",\"year\":1e999999999}"),
                Map.entry("names", "{" + "\"a\":1,".repeat(200_000) + "\"b\":1}"),
                Map.entry("a name", "{\"" + "a".repeat(1 << 20) + "\":1}"),
                Map.entry("escapes", "\"" + "\\u0041".repeat(200_000) + "\""),
                Map.entry("spaces", " ".repeat(1 << 20)));
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void class9JsonHasBounds(Map.Entry<String, String> json) {
        assertBounded(json.getValue().getBytes(StandardCharsets.UTF_8), 400, 404, 413, 422);
    }
}
