package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class LinkBuilderTest {

    private static final String WHOLE = "\"self\":\"/forms/self-evaluation\"";
    private static final String RELATIVE = "\"self\":\"self-evaluation\"";

    private final EmbeddedServer server;

    LinkBuilderTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void whoCallsDirectlyGetsWholePaths() throws IOException {
        assertThat(answer("HTTP/1.1", "")).contains(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=192.0.2.1",
                "Via: 1.1 front",
                "X-Forwarded-For: 192.0.2.1",
                "X-Real-IP: 192.0.2.1"
            })
    void behindAProxyThatSaysSoTheyAreRelative(String header) throws IOException {
        assertThat(answer("HTTP/1.1", header + "\r\n")).contains(RELATIVE);
    }

    @Test
    void aRequestInTheVersionThatOnlyProxiesStillUseGetsRelativeOnes() throws IOException {
        assertThat(answer("HTTP/1.0", "")).contains(RELATIVE);
    }

    private String answer(String version, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            String request = "GET /forms/self-evaluation " + version + "\r\nHost: localhost\r\n" + headers
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
