package org.formpress.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.formpress.write.word.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class DiffTest {

    private static final String OLD = sample("self-evaluation", "typical").strip();
    private static final String NEW = OLD.replaceFirst("\"projectName\": *\"", "$0新的");
    private static final String FORM = "multipart/form-data; boundary=x1";

    private final Caller caller;

    DiffTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    private HttpResponse<byte[]> form(String path, Map<String, byte[]> parts) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            body.write(
                    ("--x1\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\"; filename=\"表\"\r\n\r\n")
                            .getBytes(UTF_8));
            body.write(part.getValue());
            body.write("\r\n".getBytes(UTF_8));
        }
        body.write("--x1--\r\n".getBytes(UTF_8));
        return caller.call("POST", path, BodyPublishers.ofByteArray(body.toByteArray()), "Content-Type", FORM);
    }

    private static String both(String first, String one, String second, String other) {
        return "{\"" + first + "\": " + one + ", \"" + second + "\": " + other + "}";
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String type) throws Exception {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:formpress:problem:" + type);
        assertThat(json(answer).path("detail").asText()).isNotBlank().doesNotContain("Exception", "{0}");
    }

    @Test
    void tellsTheChangesOfTwoVersionsInOneObject() throws Exception {
        HttpResponse<byte[]> answer = caller.post("/diff", both("from", OLD, "to", NEW));

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        JsonNode difference = json(answer);
        assertThat(difference.fieldNames()).toIterable().containsExactly("form", "changes", "findings");
        assertThat(difference.path("changes")).hasSize(1);
        JsonNode change = difference.at("/changes/0");
        assertThat(change.fieldNames()).toIterable().containsExactly("kind", "pointer", "label", "from", "to");
        assertThat(change.path("kind").asText()).isEqualTo("replaced");
        assertThat(change.path("pointer").asText()).isEqualTo("/projectName");
    }

    @Test
    void takesDataAndFinishedFilesAsPartsOfAForm() throws Exception {
        byte[] file = caller.post("/render?format=docx", OLD).body();

        HttpResponse<byte[]> answer = form("/diff", Map.of("from", file, "to", NEW.getBytes(UTF_8)));

        assertThat(answer.body())
                .isEqualTo(caller.post("/diff", both("from", OLD, "to", NEW)).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "html"})
    void rendersAComparisonFromEitherKindOfBody(String format) throws Exception {
        String path = "/render?compare=true&format=" + format;

        HttpResponse<byte[]> answer = caller.post(path, both("data", NEW, "compare", OLD));

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(header(answer, "Content-Disposition")).contains("%E4%BF%AE%E8%AE%A2%E5%AF%B9%E7%85%A7." + format);
        assertThat(form(path, Map.of("data", NEW.getBytes(UTF_8), "compare", OLD.getBytes(UTF_8)))
                        .body())
                .isEqualTo(answer.body());
        if (format.equals("docx")) {
            assertThat(Review.changes(answer.body())).isEqualTo(1);
        }
    }

    @Test
    void faultsAreNamedWithThePartTheyAreIn() throws Exception {
        String broken = OLD.replaceFirst("\"year\": *\\d+", "\"year\": \"二〇二四\"");

        HttpResponse<byte[]> answer = caller.post("/render?compare=true", both("data", NEW, "compare", broken));

        assertProblem(answer, 422, "invalid-data");
        assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo("/compare/year");
        assertThat(json(caller.post("/diff", both("from", OLD, "to", broken)))
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/to/year");
    }

    @Test
    void differentFormsAre422() throws Exception {
        String other = sample("target-declaration", "typical");

        assertProblem(caller.post("/diff", both("from", OLD, "to", other)), 422, "invalid-data");
        assertProblem(caller.post("/render?compare=true", both("data", other, "compare", OLD)), 422, "invalid-data");
    }

    @Test
    void oneVersionOrThreeOrOneTwiceAre400() throws Exception {
        assertProblem(caller.post("/diff", OLD), 400, "two-parts");
        assertProblem(caller.post("/diff", "[]"), 400, "two-parts");
        assertProblem(caller.post("/render?compare=true", NEW), 400, "two-parts");
        assertProblem(form("/diff", Map.of("from", OLD.getBytes(UTF_8))), 400, "two-parts");
        assertProblem(
                form("/diff", Map.of("from", OLD.getBytes(UTF_8), "to", NEW.getBytes(UTF_8), "more", new byte[0])),
                400,
                "two-parts");
    }

    @Test
    void whatIsNoJsonIs400AndAMemberTwiceOrTooDeepIs422() throws Exception {
        assertProblem(caller.post("/diff", "{\"from\": {"), 400, "not-json");
        assertProblem(caller.post("/diff", both("from", OLD, "from", NEW)), 422, "invalid-data");
        assertProblem(caller.post("/diff", "[".repeat(100_000)), 422, "invalid-data");
    }

    @Test
    void anUnknownValueOfCompareIs400() throws Exception {
        assertProblem(caller.post("/render?compare=old.json", NEW), 400, "bad-parameter");
    }
}
