package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.formpress.access.KeyFile;
import org.formpress.access.KeyRing;
import org.formpress.access.RateLimits;
import org.formpress.access.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest implements TestPropertyProvider {

    private static final String KEY = "X-API-Key";
    private static final String COOKIE = "Cookie";
    private static final RateLimits NONE = new RateLimits(0, 0);

    private Caller caller;
    private Path file;
    private String key;

    // The properties are asked of an instance, so the server cannot be given to its constructor.
    @BeforeAll
    void callTheService(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Override
    public Map<String, String> getProperties() {
        try {
            file = Files.createTempDirectory("sessions").resolve("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        key = KeyFile.add(file, "clerk", NONE, Scope.ALL);
        return Map.of("formpress.access.keys", file.toString(), "formpress.access.session", "8h");
    }

    private HttpResponse<byte[]> signIn(String secret, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = KEY;
        all[1] = secret;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return caller.call("POST", "/session", BodyPublishers.noBody(), all);
    }

    private String cookie(String secret) throws Exception {
        return header(signIn(secret), "Set-Cookie").split(";", 2)[0];
    }

    private static String type(HttpResponse<byte[]> answer) throws IOException {
        return json(answer).path("type").asText().replace("urn:formpress:problem:", "");
    }

    @Test
    void theCookieIsNoScriptsAndNoOtherSitesAndNotTheKey() throws Exception {
        var answer = signIn(key);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "X-Key-Name")).isEqualTo("clerk");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Set-Cookie").split("; "))
                .hasSize(5)
                .contains("Max-Age=28800", "HTTPOnly", "SameSite=Strict")
                .anyMatch(part -> part.startsWith("formpress-session="))
                .anyMatch(part -> part.startsWith("Expires="));
        assertThat(header(answer, "Set-Cookie")).doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto | https | true",
                "X-Forwarded-Proto | http | false",
                "Forwarded | for=10.1.2.3;proto=https | true",
                "Forwarded | for=10.1.2.3;proto=http | false",
                "Origin | https://localhost | true",
                "Origin | http://localhost | false"
            })
    void overHttpsTheCookieStaysThere(String name, String value, boolean secure) throws Exception {
        assertThat(List.of(header(signIn(key, name, value), "Set-Cookie").split("; "))
                        .contains("Secure"))
                .isEqualTo(secure);
    }

    @Test
    void whoIsSignedInWorksAsWithTheKey() throws Exception {
        String cookie = cookie(key);

        for (String path : List.of("/forms", "/docs", "/docs/docs.js", "/openapi", "/prometheus", "/booklets")) {
            var answer = caller.get(path, COOKIE, cookie);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(header(answer, "X-Key-Name")).as(path).isEqualTo("clerk");
        }
        String json = sample("self-evaluation", "typical");
        assertThat(caller.post("/render", json, COOKIE, cookie, "X-Requested-With", "FormPress")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void bookletsOfTheKeyAreThoseOfItsSession() throws Exception {
        var made = caller.post(
                "/booklets",
                "[" + sample("self-evaluation", "typical") + "]",
                COOKIE,
                cookie(key),
                "X-Requested-With",
                "x");
        String place = header(made, "Location");

        assertThat(made.statusCode()).isEqualTo(202);
        assertThat(caller.get(place, KEY, key).statusCode()).isEqualTo(200);
        assertThat(new String(caller.get(place + "/events", COOKIE, cookie(key)).body(), "UTF-8"))
                .contains("\"state\":\"done\"");
        assertThat(caller.get(place + "/file?format=pdf", COOKIE, cookie(key)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1", "https://evil.example", "null"})
    void aPageOfAnotherOriginCannotUseTheCookie(String origin) throws Exception {
        String json = sample("self-evaluation", "typical");
        String cookie = cookie(key);

        assertThat(caller.post("/render", json, COOKIE, cookie, "Origin", origin)
                        .statusCode())
                .isEqualTo(403);
        var preflight = caller.call(
                "OPTIONS",
                "/render",
                BodyPublishers.noBody(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "X-Requested-With");
        assertThat(preflight.statusCode()).isBetween(400, 499);
        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void aFormThatPostsWithTheCookieIsRefusedByName() throws Exception {
        for (String site : List.of("same-site", "cross-site", "same-origin")) {
            var answer = caller.post("/check", "{}", COOKIE, cookie(key), "Sec-Fetch-Site", site);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(type(answer)).isEqualTo("not-from-the-page");
        }
        assertThat(caller.call("DELETE", "/booklets/x", BodyPublishers.noBody(), COOKIE, cookie(key))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionThatIsOverOrForgedIsToldSo() throws Exception {
        String over = KeyRing.session(KeyFile.read(file).get(0), Instant.now());
        String cookie = cookie(key);
        String altered = cookie.substring(0, cookie.indexOf('=') + 1) + "9" + cookie.substring(cookie.indexOf('=') + 2);

        for (String sent : List.of("formpress-session=" + over, altered, "formpress-session=" + key)) {
            var answer = caller.get("/forms", COOKIE, sent);
            assertThat(answer.statusCode()).as(sent).isEqualTo(401);
            assertThat(type(answer)).isEqualTo("session-over");
            assertThat(json(answer).path("detail").asText()).contains("再贴一次密钥");
        }
    }

    @Test
    void aWithdrawnKeyEndsItsSessions() throws Exception {
        String cookie = cookie(KeyFile.add(file, "gone", NONE, Scope.ALL));
        assertThat(caller.get("/forms", COOKIE, cookie).statusCode()).isEqualTo(200);

        KeyFile.remove(file, "gone");

        assertThat(caller.get("/forms", COOKIE, cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutMakesTheBrowserForget() throws Exception {
        var answer = caller.call(
                "DELETE", "/session", BodyPublishers.noBody(), COOKIE, cookie(key), "X-Requested-With", "FormPress");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Set-Cookie"))
                .startsWith("formpress-session=;")
                .contains("Max-Age=0", "HTTPOnly");
    }

    @Test
    void aSessionCannotProlongItselfAndAWrongKeyBeginsNone() throws Exception {
        var again = caller.call(
                "POST", "/session", BodyPublishers.noBody(), COOKIE, cookie(key), "X-Requested-With", "FormPress");

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(header(again, "Set-Cookie")).isEmpty();
        assertThat(signIn("fp_guess").statusCode()).isEqualTo(401);
        assertThat(header(signIn("fp_guess"), "Set-Cookie")).isEmpty();
    }

    @Test
    void limitsAndScopesOfTheKeyApply() throws Exception {
        String few = cookie(KeyFile.add(file, "few", new RateLimits(2, 0), Scope.WORK));

        assertThat(caller.get("/prometheus", COOKIE, few).statusCode()).isEqualTo(403);
        assertThat(caller.get("/forms", COOKIE, few).statusCode()).isEqualTo(200);
        assertThat(caller.get("/forms", COOKIE, few).statusCode()).isEqualTo(429);
        assertThat(signIn(KeyFile.add(file, "monitor", NONE, Scope.METRICS)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aKeyInAHeaderCountsWhateverTheCookieSays() throws Exception {
        assertThat(caller.post("/check", "{}", KEY, key, COOKIE, "formpress-session=x")
                        .statusCode())
                .isEqualTo(422);
        assertThat(caller.get("/forms", KEY, "fp_guess", COOKIE, cookie(key)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void ofSeveralCookiesTheOneOfThisServiceCounts() throws Exception {
        String both = "a=1; formpress-session=1.x.other; " + cookie(key);

        assertThat(caller.get("/forms", COOKIE, both).statusCode()).isEqualTo(200);
    }
}
