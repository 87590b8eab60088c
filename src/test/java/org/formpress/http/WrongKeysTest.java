package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.formpress.access.KeyFile;
import org.formpress.access.RateLimits;
import org.formpress.access.Scope;
import org.formpress.http.request.SentKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongKeysTest implements TestPropertyProvider {

    private Caller caller;
    private String key;

    @BeforeAll
    void callTheService(EmbeddedServer server) {
        caller = new Caller(server);
    }

    @Override
    public Map<String, String> getProperties() {
        try {
            Path file = Files.createTempDirectory("access").resolve("keys");
            key = KeyFile.add(file, "clerk", new RateLimits(0, 0), Scope.ALL);
            return Map.of("formpress.access.keys", file.toString(), "formpress.access.wrong-keys-per-minute", "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoTriesManyWrongKeysIsToldToWaitAndTheRightOneGoesIn() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(caller.get("/forms", SentKeys.HEADER, "fp_guess" + attempt)
                            .statusCode())
                    .isEqualTo(401);
        }
        var answer = caller.get("/forms", SentKeys.HEADER, "fp_guess");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:formpress:problem:too-many-wrong-keys");
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 60);
        assertThat(caller.get("/forms", SentKeys.HEADER, key).statusCode()).isEqualTo(200);
        assertThat(caller.get("/forms").statusCode()).isEqualTo(401);
    }
}
