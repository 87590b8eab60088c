package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class RenderTest {

    private static final String SELF_EVALUATION = sample("self-evaluation", "typical");

    private final Caller caller;

    RenderTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    static Stream<Arguments> everyFormInEveryFormat() {
        return Stream.of("self-evaluation", "target-declaration")
                .flatMap(form -> Stream.of(OutputFormat.values()).map(format -> Arguments.of(form, format)));
    }

    @ParameterizedTest
    @MethodSource("everyFormInEveryFormat")
    void aFormComesAsTheFormatTheQueryNames(String form, OutputFormat format) throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render?format=" + format.id(), sample(form, "typical"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(format.mediaType());
        assertThat(text(answer)).startsWith(start(format));
        assertThat(fileName(answer)).endsWith("." + format.id());
        assertThat(header(answer, "X-Findings")).matches("\\d+");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
    }

    @Test
    void thePdfOfAFormThatIsSealedTellsWhere() throws Exception {
        String form = sample("ex-ante-evaluation", "published");
        HttpResponse<byte[]> answer = caller.post("/render", form);

        JsonNode places = new ObjectMapper().readTree(header(answer, "X-Seals"));
        assertThat(places.findValuesAsText("name")).containsExactly("evaluators", "unit");
        assertThat(places.get(1).path("kind").asText()).isEqualTo("seal");
        assertThat(places.get(1).path("page").asInt()).isEqualTo(1);
        // 42 mm
        assertThat(places.get(1).path("width").asDouble()).isCloseTo(119.055, within(0.001));
        assertThat(places.get(1).path("x").asDouble()).isBetween(300.0, 400.0);
        assertThat(places.get(1).path("y").asDouble()).isBetween(100.0, 300.0);
        assertThat(header(caller.post("/render?format=docx", form), "X-Seals")).isEqualTo("[]");
        assertThat(header(caller.post("/render", SELF_EVALUATION), "X-Seals")).isEqualTo("[]");
    }

    private static String start(OutputFormat format) {
        return switch (format) {
            case PDF -> "%PDF-";
            case DOCX, XLSX -> "PK";
            case HTML -> "<!DOCTYPE html>";
            // D0 CF 11, which is no UTF-8 (MS-CFB 2.2).
            case XLS -> "\uFFFD\uFFFD\u0011";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/pdf",
                "application/pdf|application/pdf",
                "text/html|text/html;charset=utf-8",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|text/html;charset=utf-8",
                "application/pdf;q=0.1, text/*|text/html;charset=utf-8",
                "application/json, */*;q=0.1|application/pdf",
                "application/problem+json|application/pdf",
                "application/vnd.ms-excel|application/vnd.ms-excel",
                "application/pdf;q=0, text/html;q=0.1, */*;q=0.2"
                        + "|application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                        + "|application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            })
    void withoutAQueryAcceptDecides(String accept, String type) throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render", SELF_EVALUATION, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase(type);
    }

    @Test
    void theQueryWinsOverAcceptAndPdfIsTheDefault() throws Exception {
        HttpResponse<byte[]> queried = caller.post("/render?format=PDF", SELF_EVALUATION, "Accept", "text/html");
        HttpResponse<byte[]> silent = caller.post("/render", SELF_EVALUATION);

        assertThat(header(queried, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(silent, "Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void theFileIsNamedAfterYearFormAndProject() throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render", SELF_EVALUATION);

        assertThat(fileName(answer)).isEqualTo("2023-财政项目支出绩效自评表-居村党群服务站标准化建设.pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment; filename=\"self-evaluation.pdf\"; filename*=UTF-8''2023-%E8%B4%A2");
    }

    @Test
    void theFileNameIsWhatAReaderSeesOfTheProject() throws Exception {
        String name = "甲\\u200b项\\u00ad目\\t一\\u2003二\\ufeff";

        assertThat(fileName(caller.post("/render", named(name)))).isEqualTo("2023-财政项目支出绩效自评表-甲项目 一 二.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"甲\\r\\nX-Evil: 1", "甲\\\"; filename=evil.exe", "甲;%0d%0aX-Evil:1", "甲\\u2028乙", "a'b*c<d>/../e"
            })
    void aProjectNameNeverBecomesAHeader(String name) throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render", named(name));

        assertThat(answer.statusCode()).isIn(200, 422);
        assertThat(answer.headers().map()).doesNotContainKeys("x-evil", "X-Evil");
        if (answer.statusCode() == 200) {
            assertThat(header(answer, "Content-Disposition"))
                    .matches(
                            "attachment; filename=\"self-evaluation\\.pdf\"; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+");
        }
    }

    private static String named(String name) {
        return SELF_EVALUATION.replace("居村党群服务站标准化建设", name);
    }

    @Test
    void aPageMayLoadNothingAndRunNothing() throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render?format=html", SELF_EVALUATION);

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "APPLICATION/JSON", "application/json;charset=\"utf-8\""})
    void jsonIsTakenHoweverItIsWritten(String type) throws Exception {
        HttpResponse<byte[]> answer = caller.call(
                "POST",
                "/check",
                java.net.http.HttpRequest.BodyPublishers.ofString(SELF_EVALUATION),
                "Content-Type",
                type);

        assertThat(text(answer)).startsWith("{\"findings\":[");
    }

    @Test
    void strictLetsThroughWhatHasNoErrors() throws Exception {
        assertThat(caller.post("/render?strict=true", SELF_EVALUATION).statusCode())
                .isEqualTo(200);
    }

    @Test
    void manyAtOnceGetTheirOwnFile() {
        List<CompletableFuture<HttpResponse<byte[]>>> answers = Stream.iterate(1, i -> i + 1)
                .limit(12)
                .map(i -> caller.postLater("/render", named("第" + i + "个项目")))
                .toList();

        for (int i = 0; i < answers.size(); i++) {
            assertThat(fileName(answers.get(i).join())).endsWith("-第" + (i + 1) + "个项目.pdf");
        }
    }

    private static String fileName(HttpResponse<?> answer) {
        String disposition = header(answer, "Content-Disposition");
        String encoded = disposition.substring(disposition.indexOf("UTF-8''") + "UTF-8''".length());
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
