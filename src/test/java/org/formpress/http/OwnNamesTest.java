package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where there are no keys, a page that gave its own name this machine's address (DNS rebinding) gets nothing. */
@MicronautTest
@Property(name = "formpress.access.hosts", value = "forms.example,proxy")
class OwnNamesTest {

    private final EmbeddedServer server;

    OwnNamesTest(EmbeddedServer server) {
        this.server = server;
    }

    private String get(String path, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebound.example",
                "rebound.example:8080",
                "localhost.rebound.example",
                "127.0.0.1.rebound.example",
                "rebound-localhost",
                "192.0.2.1",
                "0.0.0.0",
                "localhost@rebound.example",
                "[::2]"
            })
    void anotherNameIsRefusedWherever(String host) throws IOException {
        for (String path : new String[] {"/", "/forms", "/health", "/prometheus", "/openapi.json", "/nothing"}) {
            assertThat(get(path, "Host: " + host + "\r\n"))
                    .startsWith("HTTP/1.1 421 ")
                    .contains("urn:formpress:problem:other-name", "formpress.access.hosts")
                    .contains("X-Content-Type-Options: nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.1.2.3",
                "[::1]",
                "[::1]:8080",
                "forms.example",
                "Proxy:443"
            })
    void ownNamesAndThoseOfTheOperatorAreAnswered(String host) throws IOException {
        assertThat(get("/forms", "Host: " + host + "\r\n")).startsWith("HTTP/1.1 200 ");
    }

    /** Whoever set a name for its proxy is told when the proxy is called by another. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: rebound.example:8080", "Forwarded: for=192.0.2.1;host=rebound.example"})
    void aProxyThatWasCalledByAnotherNameIsRefused(String header) throws IOException {
        assertThat(get("/forms", "Host: 127.0.0.1\r\n" + header + "\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .contains("formpress.access.hosts=forms.example,proxy,rebound.example ");
        assertThat(get("/forms", "Host: 127.0.0.1\r\n" + header.replace("rebound", "forms") + "\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void ofTwoNamesBothMustBeOwn() throws IOException {
        assertThat(get("/forms", "Host: localhost\r\nHost: rebound.example\r\n"))
                .startsWith("HTTP/1.1 4");
    }
}
