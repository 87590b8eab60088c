package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class HeadersTest {

    private static final String ELSEWHERE = "https://elsewhere.example";

    private final EmbeddedServer server;
    private final Caller caller;

    HeadersTest(EmbeddedServer server) {
        this.server = server;
        this.caller = new Caller(server);
    }

    private static void assertGuarded(HttpResponse<byte[]> answer) {
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")
                .doesNotContain("unsafe-eval", "http:", "https:", "*");
        assertThat(answer.headers().map().values()).allMatch(values -> values.size() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ui/main.js",
                "/docs",
                "/docs/docs.js",
                "/openapi",
                "/openapi.json",
                "/forms",
                "/health",
                "/prometheus",
                "/none"
            })
    void everyAnswerIsGuarded(String path) throws Exception {
        assertGuarded(caller.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "html"})
    void aFileIsGuardedAndNotKeptByCaches(String format) throws Exception {
        var answer = caller.post("/render?format=" + format, sample("self-evaluation", "typical"));

        assertGuarded(answer);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Security-Policy").contains("script-src"))
                .isEqualTo(!format.equals("html"));
    }

    @Test
    void aRefusalIsGuardedAndNotKeptByCaches() throws Exception {
        var answer = caller.post("/render", "{\"form\":\"self-evaluation\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertGuarded(answer);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    /** Such a thing passes no filter. */
    @Test
    void theAnswerToWhatIsNoRequestIsGuarded() throws Exception {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write("GARBAGE\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .contains(
                            "400 Bad Request", "Content-Security-Policy: default-src 'none'", "X-Frame-Options: DENY");
        }
    }

    @Test
    void aPageElsewhereIsAllowedNothing() throws Exception {
        var preflight = caller.call(
                "OPTIONS",
                "/render",
                BodyPublishers.noBody(),
                "Origin",
                ELSEWHERE,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type,x-api-key");
        var simple = caller.get("/forms", "Origin", ELSEWHERE);

        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(json(preflight).path("type").asText()).isEqualTo("urn:formpress:problem:other-site");
        assertThat(json(preflight).path("detail").asText()).contains(ELSEWHERE);
        assertGuarded(preflight);
        for (var answer : new HttpResponse<?>[] {preflight, simple}) {
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
        }
    }
}
