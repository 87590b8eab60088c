package org.formpress.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that is refused, by its field: names nobody knows, characters that deceive, and what no document can hold. */
@MicronautTest
class DataAttackTest {

    private final Service service;

    DataAttackTest(EmbeddedServer server) {
        this.service = new Service(server);
    }

    @AfterEach
    void theServiceIsWell() {
        service.assertWell();
    }

    private void assertRefused(byte[] json, List<String> places, String... told) {
        HttpResponse<byte[]> answer = service.render(json, OutputFormat.PDF);
        JsonNode errors = Service.json(answer).path("errors");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> error.path("pointer").asText()))
                .containsAll(places.subList(0, Math.min(places.size(), 50)));
        assertThat(errors.path(0).path("message").asText()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callbackUrl", "callback", "webhook", "webhookUrl", "notify", "Gotenberg-Webhook-Url"})
    void class4NobodyIsCalledBack(String name, @TempDir Path folder) throws Exception {
        try (WatchedTarget watched = new WatchedTarget(folder)) {
            FormWithPayload form = FormWithPayload.selfEvaluation();
            form.data().put(name, watched.address());

            assertRefused(form.json(), List.of("/" + name), name);
            byte[] ordinary = FormWithPayload.selfEvaluation().json();
            String query = "/render?format=html&" + name + "=" + watched.address();
            assertThat(service.post(query, "application/json", ordinary).statusCode())
                    .isEqualTo(400);
            assertThat(watched.calls()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@class", "@type", "class", "$type", "_class", "__proto__", "constructor", "$ref", "@import"})
    void class5NoTypeIsTakenFromData(String name) {
        FormWithPayload form = FormWithPayload.selfEvaluation();
        form.data().put(name, "com.sun.rowset.JdbcRowSetImpl");
        assertRefused(form.json(), List.of("/" + name), name);

        FormWithPayload deeper = FormWithPayload.selfEvaluation();
        deeper.data().putObject("projectName").put(name, "java.lang.Runtime");
        assertRefused(deeper.json(), List.of("/projectName"), "项目名称");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]",
                "!!java.io.File [/tmp/pwned]",
                "form: self-evaluation",
                "[\"java.io.File\", \"/tmp/pwned\"]",
                "<form>self-evaluation</form>",
                "\u00AC\u00ED\u0000\u0005sr"
            })
    void class5NothingButJsonIsRead(String body) {
        HttpResponse<byte[]> answer =
                service.post("/render", "application/json", body.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(Service.json(answer).path("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "１００",
                "1\u200B00",
                "\u202E001",
                "\u2066100\u2069",
                "\u2212100",
                "١٠٠",
                "१००",
                "1,000.00",
                "1\u00A0000",
                "１００．００",
                "1e9999999",
                "0x10",
                "NaN",
                "=1+1",
                "Ⅹ",
                "一百"
            })
    void class12AmountsAndDatesHaveOrdinaryDigitsOnly(String amount) {
        FormWithPayload.all().forEach(form -> {
            List<String> places = form.putIntoAmountsAndDates(amount);

            assertThat(places).hasSizeGreaterThan(5);
            assertRefused(form.json(), places, "不是");
        });
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2069, 0x206A, 0x3164, 0xFFA0, 0xFFF9, 0xE0001, 0xE0041
            })
    void class12CharactersThatDeceiveTheReaderAreNamedInEveryText(int codePoint) {
        FormWithPayload.all().forEach(form -> {
            List<String> places = form.putIntoTexts("甲" + Character.toString(codePoint) + "乙");

            assertRefused(form.json(), places, String.format("U+%04X", codePoint));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 0xB, 0xC, 0x1B, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF})
    void controlCharactersAndCharactersThatAreNoneAreNamedInEveryText(int codePoint) {
        FormWithPayload.all().forEach(form -> {
            List<String> places = form.putIntoTexts("甲" + Character.toString(codePoint) + "乙");

            assertRefused(form.json(), places, String.format("U+%04X", codePoint));
        });
    }

    static Stream<String> halves() {
        return Stream.of("\\ud800", "\\udc00", "\\udfff甲", "\\ud800\\ud800", "\\udc00\\ud800");
    }

    @ParameterizedTest
    @MethodSource("halves")
    void loneSurrogatesAreNamed(String escape) {
        FormWithPayload form = FormWithPayload.selfEvaluation();
        form.data().put("projectName", "PAYLOAD");
        String json = new String(form.json(), StandardCharsets.UTF_8).replace("PAYLOAD", escape);

        assertRefused(json.getBytes(StandardCharsets.UTF_8), List.of("/projectName"), "U+D");
        byte[] asBytes = json.replace(escape, "#").getBytes(StandardCharsets.UTF_8);
        asBytes[new String(asBytes, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xED;
        assertThat(service.render(asBytes, OutputFormat.PDF).statusCode()).isEqualTo(400);
    }
}
