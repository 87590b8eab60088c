package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.formpress.http.shutdown.ConnectionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class KnownParametersTest {

    private static final String UNKNOWN = "urn:formpress:problem:unknown-parameter";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    /** Balancers and scrapers may send what they like. */
    private static final List<String> FOR_ANYBODY = List.of("/health", "/prometheus");

    private static final int QUIET_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 30;

    private final EmbeddedServer server;
    private final ConnectionRegistry arrivals;
    private final Caller caller;

    KnownParametersTest(EmbeddedServer server, ConnectionRegistry arrivals) {
        this.server = server;
        this.arrivals = arrivals;
        this.caller = new Caller(server);
    }

    private JsonNode refusal(String method, String path, String... headers) throws Exception {
        return json(caller.call(method, path, BodyPublishers.noBody(), headers));
    }

    @Test
    void everyOperationOfTheDescriptionRefusesWhatItDoesNotDeclare() throws Exception {
        for (Map.Entry<String, JsonNode> path :
                json(caller.get("/openapi.json")).path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey()) && !FOR_ANYBODY.contains(path.getKey())) {
                    checkOperation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue());
                }
            }
        }
    }

    private void checkOperation(String method, String template, JsonNode operation) throws Exception {
        String path = template.replaceAll("\\{[^}]*}", "self-evaluation");
        JsonNode refused = refusal(method, path + "?no-such-parameter=1");
        assertThat(refused.path("type").asText()).as(method + path).isEqualTo(UNKNOWN);
        assertThat(refused.path("status").asInt()).isEqualTo(400);
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                assertThat(refused.path("detail").asText()).contains(name);
                assertThat(refusal(method, path + "?" + name + "=x&no-such-parameter=1")
                                .path("detail")
                                .asText())
                        .contains("没有参数 no-such-parameter")
                        .doesNotContain("没有参数 " + name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/render?formt=docx, formt, format",
        "/render?Format=docx, Format, format",
        "/render?strikt, strikt, strict",
        "/booklets?titel=x, titel, title",
        "/booklets?format%20=pdf, format, formats"
    })
    void aMisspeltNameIsToldTheOneThatWasMeant(String address, String sent, String meant) throws Exception {
        JsonNode chinese = refusal("POST", address, "Content-Type", "application/json");
        JsonNode english = refusal("POST", address, "Content-Type", "application/json", "Accept-Language", "en");

        assertThat(chinese.path("detail").asText()).contains(sent, "是否指 " + meant.substring(0, 5), "可用的参数：");
        assertThat(english.path("detail").asText())
                .contains(sent, "did you mean " + meant.substring(0, 5), "the parameters are ");
    }

    @Test
    void aNameLikeNoOtherIsToldAllThatThereAre() throws Exception {
        assertThat(refusal("POST", "/booklets?sort=unit").path("detail").asText())
                .contains(
                        "没有参数 sort；",
                        "date, format, formats, gather, order, parts, profile, seals, strict, title, town, year");
        assertThat(refusal("GET", "/forms?page=2", "Accept-Language", "en")
                        .path("detail")
                        .asText())
                .contains("no parameter page", "takes no parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/render?format=docx&format=pdf", "/render?strict&format=pdf&strict=false"})
    void aParameterWithOneValueIsRefusedTwice(String address) throws Exception {
        var answer = caller.post(address, sample("self-evaluation", "typical"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("type").asText()).endsWith(":repeated-parameter");
        assertThat(json(answer).path("detail").asText()).contains("出现了 2 次");
    }

    @Test
    void aListMayBeGivenOneByOne() throws Exception {
        assertThat(refusal("POST", "/booklets?formats=pdf&formats=docx")
                        .path("type")
                        .asText())
                .endsWith(":booklet-type");
    }

    /** A stop of the service would otherwise wait for its callers to hang up. */
    @Test
    void aBodyThatFollowsItsRefusalIsOwedNoSecondAnswer() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            socket.getOutputStream()
                    .write("POST /check?x=1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(QUIET_MILLIS);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (arrivals.anyInUse(System.nanoTime())) {
                assertThat(System.nanoTime()).as("still in use").isLessThan(end);
                Thread.sleep(QUIET_MILLIS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?v=1",
                "/ui/main.js?v=1",
                "/docs?url=x",
                "/docs/swagger-ui.css?1",
                "/health?now=1",
                "/prometheus?x=1"
            })
    void filesAndHealthAreGivenWhateverIsInTheQuery(String address) throws Exception {
        assertThat(caller.get(address).statusCode()).isEqualTo(200);
    }
}
