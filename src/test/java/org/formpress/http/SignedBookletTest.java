package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.formpress.read.SignerIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A service that signs the booklets it makes. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedBookletTest implements TestPropertyProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FORM = Caller.sample("self-evaluation", "typical");

    @Override
    public Map<String, String> getProperties() {
        try {
            Path key = Files.createTempDirectory("keys").resolve("town.p12");
            SignerIdentity.rsa("CN=临溪镇人民政府").writeTo(key, "密码 1");
            return Map.of("formpress.seal.key", key.toString(), "formpress.seal.password", "密码 1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itsPdfIsSignedAndASingleFormIsNot(EmbeddedServer server) throws Exception {
        Caller caller = new Caller(server);

        JsonNode booklet = extracted(caller, booklet(caller));
        JsonNode form =
                extracted(caller, caller.post("/render?format=pdf", FORM).body());

        assertThat(booklet.at("/forms/1/signatures/0/signer").asText()).isEqualTo("临溪镇人民政府");
        assertThat(booklet.at("/forms/1/signatures/0/valid").asBoolean()).isTrue();
        assertThat(form.at("/signatures")).isEmpty();
    }

    private static byte[] booklet(Caller caller) throws Exception {
        String made = Caller.header(caller.post("/booklets?formats=pdf", "[" + FORM + "," + FORM + "]"), "Location");
        Instant end = Instant.now().plus(PATIENCE);
        while (!Caller.json(caller.get(made)).path("state").asText().equals("done")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
        return caller.get(made + "/file?format=pdf").body();
    }

    private static JsonNode extracted(Caller caller, byte[] file) throws Exception {
        return Caller.json(caller.call("POST", "/extract", BodyPublishers.ofByteArray(file)));
    }
}
