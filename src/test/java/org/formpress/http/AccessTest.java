package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.formpress.access.KeyFile;
import org.formpress.access.RateLimits;
import org.formpress.access.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest implements TestPropertyProvider {

    private static final String HEADER = "X-API-Key";
    private static final RateLimits NONE = new RateLimits(0, 0);

    private EmbeddedServer server;
    private Caller caller;
    private Path file;
    private String key;

    // The properties are asked of an instance, so the server cannot be given to its constructor.
    @BeforeAll
    void callTheService(EmbeddedServer server) {
        this.server = server;
        this.caller = new Caller(server);
    }

    @Override
    public Map<String, String> getProperties() {
        try {
            file = Files.createTempDirectory("access").resolve("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        key = add("clerk", NONE, Scope.ALL);
        return Map.of("formpress.access.keys", file.toString(), "formpress.render.threads", "1");
    }

    private String add(String name, RateLimits limits, Scope scope) {
        return KeyFile.add(file, name, limits, scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forms",
                "/forms/self-evaluation/sample",
                "/docs",
                "/docs/swagger-ui.css",
                "/openapi",
                "/openapi.json",
                "/prometheus",
                "/no-such-path",
                "/ui/main.js;/forms",
                "/health/x",
                "/%66orms",
                "/forms?x=/health"
            })
    void withoutAKeyNothingIsTold(String path) throws Exception {
        var answer = caller.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:formpress:problem:no-key");
        assertThat(json(answer).path("detail").asText()).contains("X-API-Key");
        assertThat(header(answer, "WWW-Authenticate")).startsWith("ApiKey");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Request-Id")).isNotEmpty();
    }

    /** As written on the wire: clients would put such addresses in order first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//ui/main.js/forms",
                "//health/forms",
                "/ui/main.js/../forms",
                "/health/../forms",
                "/health/%2e%2e/forms",
                "/ui/main.js%2f..%2fforms",
                "/ui/main.js/forms",
                "/docs/../forms",
                "http://health/forms",
                "http://health#/forms",
                "forms",
                "/forms#/health",
                "/forms/?/ui/main.js",
                "/health?/../forms",
                "/./forms"
            })
    void noWayOfWritingAnAddressGoesPastTheDoor(String target) throws Exception {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("self-evaluation");
        }
    }

    @Test
    void withoutAKeyNothingIsRendered() throws Exception {
        assertThat(caller.post("/render", sample("self-evaluation", "typical")).statusCode())
                .isEqualTo(401);
        assertThat(caller.post("/check", "{}").statusCode()).isEqualTo(401);
        assertThat(caller.post("/forms/self-evaluation/draft", "{}").statusCode())
                .isEqualTo(401);
        assertThat(caller.get("/forms/self-evaluation/blank").statusCode()).isEqualTo(401);
        assertThat(caller.call("OPTIONS", "/render", BodyPublishers.noBody()).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/", "/ui/main.js", "/ui/page.css", "/ui/icon.svg"})
    void healthAndTheFilesOfThePageNeedNoKey(String path) throws Exception {
        assertThat(caller.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyOpensEverything() throws Exception {
        for (String path : List.of("/forms", "/openapi", "/prometheus", "/docs")) {
            var answer = caller.get(path, HEADER, key);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(header(answer, "X-Key-Name")).as(path).isEqualTo("clerk");
        }
        assertThat(caller.post("/render", sample("self-evaluation", "typical"), HEADER, key)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongKeyIsRefusedInTheCallersLanguageAndNeverQuoted() throws Exception {
        String wrong = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "Q" : "A");

        var answer = caller.get("/forms", HEADER, wrong, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("title").asText()).isEqualTo("Invalid key");
        assertThat(text(answer)).doesNotContain(wrong, "clerk");
    }

    @Test
    void twoKeysAreNone() throws Exception {
        assertThat(caller.get("/forms", HEADER, key, HEADER, key).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   "})
    void aKeyMayComeAsABearerToken(String scheme) throws Exception {
        var answer = caller.get("/forms", "Authorization", scheme + key);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Key-Name")).isEqualTo("clerk");
    }

    @Test
    void theSameKeyInBothHeadersIsOneKey() throws Exception {
        assertThat(caller.get("/forms", HEADER, key, "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void differentKeysInTheTwoHeadersAreRefusedByName() throws Exception {
        String other = add("other", NONE, Scope.ALL);

        var answer = caller.get("/forms", HEADER, key, "Authorization", "Bearer " + other, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:formpress:problem:two-keys");
        assertThat(json(answer).path("detail").asText()).contains("X-API-Key", "Authorization: Bearer");
        assertThat(text(answer)).doesNotContain(key, other);
    }

    @Test
    void aNameAndPasswordMeantForAProxyAreNoKeyAndNoHindrance() throws Exception {
        String password = "Basic Y2xlcms6c2VjcmV0";

        assertThat(caller.get("/forms", "Authorization", password).statusCode()).isEqualTo(401);
        assertThat(caller.get("/forms", "Authorization", password, HEADER, key).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer fp_guess", "Bearer a b", "Bearer fp_a, Bearer fp_b"})
    void aBearerTokenThatIsNoKeyIsToldAsTheStandardAsks(String credentials) throws Exception {
        var answer = caller.get("/forms", "Authorization", credentials);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:formpress:problem:wrong-key");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("ApiKey header=\"X-API-Key\"", "Bearer realm=\"formpress\", error=\"invalid_token\"");
    }

    @Test
    void withoutAKeyBothWaysToSendOneAreNamed() throws Exception {
        assertThat(caller.get("/forms").headers().allValues("WWW-Authenticate"))
                .containsExactly("ApiKey header=\"X-API-Key\"", "Bearer realm=\"formpress\"");
        assertThat(caller.get("/forms", "Authorization", "Bearer " + key, "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aKeyForTheMeasuresIsGoodForNothingElse() throws Exception {
        String metrics = add("monitor", NONE, Scope.METRICS);

        var answer = caller.get("/forms", HEADER, metrics);

        assertThat(caller.get("/prometheus", HEADER, metrics).statusCode()).isEqualTo(200);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("detail").asText()).contains("monitor", "/forms");
    }

    @Test
    void aKeyForWorkDoesNotShowTheMeasures() throws Exception {
        String work = add("work", NONE, Scope.WORK);

        assertThat(caller.get("/forms", HEADER, work).statusCode()).isEqualTo(200);
        assertThat(caller.get("/prometheus", HEADER, work).statusCode()).isEqualTo(403);
    }

    @Test
    void moreThanTheMinutesShareIsToldWhenToComeBackAndOthersAreNot() throws Exception {
        String few = add("few", new RateLimits(2, 0), Scope.ALL);
        caller.get("/forms", HEADER, few);
        caller.get("/forms", HEADER, few);

        var answer = caller.get("/forms", HEADER, few);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(25, 30);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:formpress:problem:too-many-a-minute");
        assertThat(caller.get("/forms", HEADER, key).statusCode()).isEqualTo(200);
    }

    @Test
    void moreThanItsShareAtOnceIsTurnedAwayAndTheNextOneIsNot() throws Exception {
        String one = add("one", new RateLimits(0, 1), Scope.ALL);
        String json = sample("self-evaluation", "very-long-texts");

        List<HttpResponse<byte[]>> answers =
                IntStream.range(0, 6).mapToObj(i -> caller.postLater("/render", json, HEADER, one)).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 429)
                .containsOnly(200, 429);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .allSatisfy(answer -> assertThat(header(answer, "Retry-After")).isEqualTo("1"));
        assertThat(caller.get("/forms", HEADER, one).statusCode()).isEqualTo(200);
    }

    @Test
    void whateverAnAnswerIsItGivesTheSlotBack() throws Exception {
        String one = add("slot", new RateLimits(0, 1), Scope.ALL);

        for (int round = 0; round < 3; round++) {
            assertThat(caller.get("/no-such-path", HEADER, one).statusCode()).isEqualTo(404);
            assertThat(caller.get("/docs/docs.js", HEADER, one).statusCode()).isEqualTo(200);
            assertThat(caller.get("/prometheus", HEADER, one).statusCode()).isEqualTo(200);
            assertThat(caller.post("/render", "{", HEADER, one).statusCode()).isEqualTo(400);
            assertThat(caller.post("/forms", "{}", HEADER, one).statusCode()).isEqualTo(405);
            assertThat(caller.post("/render", " ".repeat(9 << 20), HEADER, one).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void aCallerWhoHangsUpGivesTheSlotBackWhenTheWorkIsDone() throws Exception {
        String one = add("hasty", new RateLimits(0, 1), Scope.ALL);
        CompletableFuture<HttpResponse<byte[]>> given =
                caller.postLater("/render", sample("self-evaluation", "very-long-texts"), HEADER, one);
        Thread.sleep(30);

        given.cancel(true);

        long deadline = System.nanoTime() + 20_000_000_000L;
        while (caller.get("/forms", HEADER, one).statusCode() != 200) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    @Test
    void keysComeAndGoWithoutARestart() throws Exception {
        String next = add("next", NONE, Scope.ALL);
        assertThat(caller.get("/forms", HEADER, next).statusCode()).isEqualTo(200);

        KeyFile.remove(file, "next");

        assertThat(caller.get("/forms", HEADER, next).statusCode()).isEqualTo(401);
        assertThat(caller.get("/forms", HEADER, key).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrokenKeyFileLeavesTheKeysBeforeGood() throws Exception {
        String before = Files.readString(file);
        try {
            Files.writeString(file, before + "half-a-line 00\n");
            assertThat(caller.get("/forms", HEADER, key).statusCode()).isEqualTo(200);
        } finally {
            Files.writeString(file, before);
        }
    }

    @Test
    void callsAreCountedByTheNameOfTheKeyAndNeverByTheKey() throws Exception {
        caller.get("/forms", HEADER, key);

        assertThat(text(caller.get("/prometheus", HEADER, key)))
                .contains("formpress_calls_total{key=\"clerk\"}", "kind=\"no-key\"")
                .doesNotContain(key);
    }
}
