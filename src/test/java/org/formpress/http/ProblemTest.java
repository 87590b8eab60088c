package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@Property(name = "micronaut.server.max-request-size", value = "256KB")
class ProblemTest {

    private static final String[] ENGLISH = {"Accept-Language", "en-GB,en;q=0.9,zh;q=0.5"};

    private final Caller caller;

    ProblemTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    private static JsonNode problem(HttpResponse<byte[]> answer, int status, String type, String title)
            throws Exception {
        JsonNode problem = json(answer);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.path("type").asText()).isEqualTo("urn:formpress:problem:" + type);
        assertThat(problem.path("title").asText()).isEqualTo(title);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("{", "Exception", "io.micronaut");
        assertThat(problem.path("instance").asText()).startsWith("/");
        assertThat(problem.path("request").asText()).isEqualTo(header(answer, "X-Request-Id"));
        return problem;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/render", "/check"})
    void textThatIsNoJsonIs400(String path) throws Exception {
        JsonNode chinese = problem(caller.post(path, "form=1"), 400, "not-json", "数据不是 JSON");
        JsonNode english = problem(caller.post(path, "form=1", ENGLISH), 400, "not-json", "Not JSON");

        assertThat(chinese.path("errors")).hasSize(1);
        assertThat(english.path("errors").path(0).path("hint").asText()).matches("\\p{ASCII}+");
    }

    @Test
    void anEmptyBodyIs400() throws Exception {
        problem(caller.post("/render", ""), 400, "not-json", "数据不是 JSON");
    }

    @Test
    void anUnknownFormIs404() throws Exception {
        problem(caller.post("/render", "{\"form\":\"tax\"}"), 404, "unknown-form", "没有这种表单");
        problem(caller.post("/render", "{\"form\":\"tax\"}", ENGLISH), 404, "unknown-form", "Unknown form");
    }

    @Test
    void everyFaultInTheDataIsNamedAtOnce() throws Exception {
        String json = "{\"form\":\"self-evaluation\",\"year\":\"去年\",\"indicators\":[{\"score\":\"十\"}]}";

        JsonNode problem = problem(caller.post("/render", json), 422, "invalid-data", "数据与表单不符");

        assertThat(problem.path("errors")).hasSizeGreaterThan(5);
        JsonNode year = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .filter(error -> error.path("pointer").asText().equals("/year"))
                .findFirst()
                .orElseThrow();
        assertThat(year.path("label").asText()).isEqualTo("年度");
        assertThat(year.path("code").asText()).isEqualTo("wrong-type");
        assertThat(year.path("value").asText()).isEqualTo("去年");
        assertThat(year.path("message").asText()).contains("整数");
        assertThat(year.path("hint").asText()).isNotBlank();
        assertThat(problem.path("errors"))
                .allSatisfy(error -> assertThat(error.fieldNames())
                        .toIterable()
                        .containsExactly("pointer", "label", "code", "value", "message", "hint"));
    }

    @Test
    void whatCannotBePrintedIsNamedTogetherWithWhatDoesNotFit() throws Exception {
        String json =
                "{\"form\":\"self-evaluation\",\"year\":\"x\",\"projectName\":\"坏\\ud884\\udf4a\",\"expectedGoal\":\"a\\u0007\\ud884\\udf4a\"}";

        JsonNode problem = problem(caller.post("/check", json), 422, "invalid-data", "数据与表单不符");

        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .contains("/year", "/projectName")
                .containsOnlyOnce("/expectedGoal");
        assertThat(text(caller.post("/check", json))).contains("U+3134A", "U+0007");
    }

    @Test
    void faultsThatAreNotListedAreCounted() throws Exception {
        String row = "{\"score\":\"十\"}";
        String json = "{\"form\":\"self-evaluation\",\"indicators\":[" + row + ("," + row).repeat(149) + "]}";

        JsonNode problem = problem(caller.post("/render", json), 422, "invalid-data", "数据与表单不符");

        int more = Integer.parseInt(
                problem.path("errors").path(100).path("message").asText().replaceAll("\\D", ""));
        assertThat(problem.path("errors")).hasSize(101);
        assertThat(problem.at("/errors/100/code").asText()).isEqualTo("more-faults");
        assertThat(problem.path("detail").asText()).contains((100 + more) + " 处");
    }

    @Test
    void theLanguageOfAProblemIsNamed() throws Exception {
        assertThat(header(caller.post("/render", "{}"), "Content-Language")).isEqualTo("zh");
        assertThat(header(caller.post("/render", "{}", ENGLISH), "Content-Language"))
                .isEqualTo("en");
        assertThat(header(caller.post("/render", "{}", "Accept-Language", "fr"), "Content-Language"))
                .isEqualTo("zh");
        assertThat(header(caller.post("/render", "{}", "Accept-Language", ";;q="), "Content-Language"))
                .isEqualTo("zh");
        assertThat(header(caller.post("/render", "{}", "Accept-Language", "zh;q=0.3,en;q=0.2"), "Content-Language"))
                .isEqualTo("zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "", "pdf/../x", "text/html"})
    void anUnknownFormatIs406AndNamesTheKnown(String format) throws Exception {
        String path = "/render?format=" + java.net.URLEncoder.encode(format, java.nio.charset.StandardCharsets.UTF_8);

        JsonNode problem = problem(caller.post(path, "{}"), 406, "unknown-format", "没有这种格式");

        assertThat(problem.path("detail").asText()).contains("pdf, docx, html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/png, audio/*", "garbage", "application/pdf;q=0"})
    void anAcceptThatNoFormatFitsIs406(String accept) throws Exception {
        JsonNode problem = problem(
                caller.post("/render", "{}", "Accept", accept, "Accept-Language", "en"),
                406,
                "no-such-type",
                "Format not available");

        assertThat(problem.path("detail").asText()).contains("application/pdf", "text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x"})
    void anotherTypeThanJsonIs415(String type) throws Exception {
        for (String path : new String[] {"/render", "/check", "/forms/self-evaluation/draft"}) {
            HttpResponse<byte[]> answer =
                    caller.call("POST", path, BodyPublishers.ofString("{}"), "Content-Type", type);

            assertThat(problem(answer, 415, "wrong-media-type", "正文类型不对")
                            .path("detail")
                            .asText())
                    .contains("application/json");
        }
    }

    @Test
    void noTypeAtAllIs415() throws Exception {
        problem(caller.call("POST", "/render", BodyPublishers.ofString("{}")), 415, "wrong-media-type", "正文类型不对");
    }

    @Test
    void aCompressedBodyIs415() throws Exception {
        problem(caller.post("/render", "x", "Content-Encoding", "gzip"), 415, "compressed", "不接受压缩的正文");
    }

    @Test
    void aHugeBodyIs413() throws Exception {
        byte[] huge = new byte[300_000];

        for (String path : new String[] {"/render", "/check", "/forms/self-evaluation/draft"}) {
            HttpResponse<byte[]> told =
                    caller.call("POST", path, BodyPublishers.ofByteArray(huge), "Content-Type", "application/json");
            HttpResponse<byte[]> streamed = caller.call(
                    "POST",
                    path,
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)),
                    "Content-Type",
                    "application/json");

            assertThat(problem(told, 413, "too-large", "请求过大").path("detail").asText())
                    .contains("256 KiB");
            problem(streamed, 413, "too-large", "请求过大");
        }
    }

    @ParameterizedTest
    @CsvSource({"/,PUT", "/index.html,POST", "/docs/,DELETE", "/docs/index.html,PATCH", "/,OPTIONS", "/ui/page.css,FOO"
    })
    void aPageCanOnlyBeRead(String path, String method) throws Exception {
        HttpResponse<byte[]> answer = caller.call(method, path, BodyPublishers.noBody());

        problem(answer, 405, "method-not-allowed", "方法不适用");
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void anotherMethodIs405AndNamesTheRightOne() throws Exception {
        HttpResponse<byte[]> answer = caller.get("/render");

        assertThat(header(answer, "Allow")).isEqualTo("POST");
        assertThat(problem(answer, 405, "method-not-allowed", "方法不适用")
                        .path("detail")
                        .asText())
                .contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/application.yml", "/docs/nothing", "/env", "/beans", "/stop", "/forms/x/y/z"})
    void anUnknownPathIs404(String path) throws Exception {
        problem(caller.get(path), 404, "not-found", "没有这个地址");
        problem(caller.get(path, ENGLISH), 404, "not-found", "No such path");
    }

    @ParameterizedTest
    @CsvSource({"/forms/tax", "/forms/tax/schema", "/forms/tax/sample", "/forms/..%2F..", "/forms/%0d%0aX-Evil:1"})
    void aFormThatIsNotThereIs404(String path) throws Exception {
        HttpResponse<byte[]> answer = caller.get(path);

        problem(answer, 404, "no-such-form", "没有这种表单");
        assertThat(answer.headers().map()).doesNotContainKeys("x-evil");
    }

    @Test
    void aStrictThatIsNeitherTrueNorFalseIs400() throws Exception {
        String json = sample("self-evaluation", "typical");

        JsonNode problem = problem(caller.post("/render?strict=yes", json), 400, "bad-parameter", "参数有误");

        assertThat(problem.path("detail").asText()).contains("strict", "yes", "true, false");
    }

    @Test
    void headersWithoutEndAre413() throws Exception {
        HttpResponse<byte[]> answer = caller.get("/forms", "X-Long", "a".repeat(20_000));

        problem(answer, 413, "too-large", "请求过大");
    }
}
