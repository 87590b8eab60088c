package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people type them into a terminal, octet by octet as curl sends them. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedAddressTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Charset GBK = Charset.forName("GBK");
    private static final String FORM =
            Caller.sample("self-evaluation", "typical").replace("\n", " ");

    private EmbeddedServer server;

    @BeforeAll
    void callTheService(EmbeddedServer running) {
        this.server = running;
    }

    private String raw(String method, byte[] target, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((method + " ").getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(target);
        request.writeBytes(
                (" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\n"
                                + "Content-Length: " + content.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            socket.getOutputStream().write(request.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String target) throws IOException {
        return raw("GET", target.getBytes(StandardCharsets.UTF_8), "");
    }

    private JsonNode submitted(String query) throws IOException {
        String answer = raw("POST", ("/booklets?" + query).getBytes(StandardCharsets.UTF_8), FORM);
        assertThat(answer).startsWith("HTTP/1.1 202 ");
        return body(answer);
    }

    private static JsonNode body(String answer) throws IOException {
        return JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"绩效自评汇编", "绩", "镇　政府", "𠮷林", "完成率100%", "完成率100%25", "a|b^c`d{e}[f]\"g\"<h>\\i"})
    void aTitleIsWhatWasTyped(String title) throws IOException {
        assertThat(submitted("formats=pdf&title=" + title).path("title").asText())
                .isEqualTo(title.replace("%25", "%"));
    }

    @Test
    void plusSignsAndPercentEncodedTextsMeanWhatTheyMeanEverywhere() throws IOException {
        assertThat(submitted("title=A+%E7%BB%A9%e6%95%88+绩").path("title").asText())
                .isEqualTo("A 绩效 绩");
    }

    /** 64 hanzi each, in two halves, as messages quote 60 characters: the first octet is of every hanzi of the basic plane, the others are every octet that may follow. */
    @ParameterizedTest
    @ValueSource(ints = {0x4E00, 0x5000, 0x6000, 0x7000, 0x8000, 0x9000})
    void everyOctetOfAHanziComesThrough(int first) throws IOException {
        for (int half : List.of(0, 32)) {
            String id = IntStream.range(half, half + 32)
                    .map(i -> first + 65 * i)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

            String answer = get("/forms/" + id + "/schema");

            assertThat(answer).startsWith("HTTP/1.1 404 ");
            assertThat(body(answer).path("type").asText()).endsWith(":no-such-form");
            assertThat(body(answer).path("detail").asText()).contains("“" + id + "”");
        }
    }

    /** U+0085 and U+00A0 are white space to whoever takes an octet for a letter. */
    @Test
    void noOctetEndsTheRequestLine() throws IOException {
        for (int octet = 0x80; octet < 0x100; octet++) {
            byte[] target = ("/forms/x" + (char) octet + "y").getBytes(StandardCharsets.ISO_8859_1);
            String answer = raw("GET", target, "");

            assertThat(answer).as("%02X", octet).startsWith("HTTP/1.1 400 ");
            assertThat(body(answer).path("type").asText()).endsWith(":address-not-utf-8");
            assertThat(body(answer).path("detail").asText()).contains(String.format("x%%%02Xy", octet));
        }
    }

    @Test
    void anAddressWithAServerInItIsReadTheSame() throws IOException {
        assertThat(body(get("http://localhost/forms/自评表")).path("detail").asText())
                .contains("“自评表”");
    }

    @Test
    void whatAChineseConsoleOfWindowsSendsIsRefusedWithWhatItShouldBe() throws IOException {
        for (String path : new String[] {"/booklets?formats=pdf&title=绩效自评", "/forms/绩效自评"}) {
            String answer = raw("POST", path.getBytes(GBK), FORM);

            assertThat(answer).startsWith("HTTP/1.1 400 ");
            assertThat(body(answer).path("type").asText()).endsWith(":address-in-gbk");
            assertThat(body(answer).path("detail").asText())
                    .contains("%BC%A8%D0%A7", "绩效自评", "%E7%BB%A9%E6%95%88", "UTF-8");
        }
    }

    @Test
    void percentEncodedGbkIsRefusedToo() throws IOException {
        String answer = get("/forms?title=%BC%A8%D0%A7%D7%D4%C6%C0");

        assertThat(body(answer).path("detail").asText())
                .contains("title=%BC%A8%D0%A7%D7%D4%C6%C0", "title=%E7%BB%A9%E6%95%88%E8%87%AA%E8%AF%84");
    }

    @Test
    void theCommandOfTheGuideWorksInCurlAsItIsTyped(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("forms.ndjson"), FORM + "\n");
        Path script = Files.writeString(
                folder.resolve("script"),
                "curl -s -X POST 'http://127.0.0.1:" + server.getPort() + "/booklets?title=绩效自评汇编&formats=pdf,docx'"
                        + " -H 'Content-Type: application/x-ndjson' --data-binary @forms.ndjson");
        Process curl = new ProcessBuilder("sh", script.toString())
                .directory(folder.toFile())
                .start();
        JsonNode taken = JSON.readTree(curl.getInputStream().readAllBytes());

        assertThat(curl.waitFor()).isZero();
        assertThat(taken.path("title").asText()).isEqualTo("绩效自评汇编");
    }
}
