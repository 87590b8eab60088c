package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page in a real browser, on a service with keys. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Tag("browser")
@Tag("tools")
class KeyedPageTest implements TestPropertyProvider {

    private String key = "";

    @Override
    public Map<String, String> getProperties() {
        try {
            Path file = Files.createTempDirectory("keys").resolve("keys");
            key = KeyFile.add(file, "clerk", new RateLimits(0, 0), Scope.ALL);
            return Map.of("formpress.access.keys", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePageAsksForTheKey(EmbeddedServer server) throws Exception {
        String said = NodeRun.node(
                Map.of("FORMPRESS_ADDRESS", server.getURI() + "/", "FORMPRESS_KEY", key),
                "--test",
                "src/test/js/browser/keys.test.js");

        assertThat(said).contains("# pass 7", "# fail 0");
    }
}
