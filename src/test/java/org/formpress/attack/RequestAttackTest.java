package org.formpress.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads in addresses, parameters and headers: answered with 4xx or as if they were not there, and never taken up. */
@MicronautTest
class RequestAttackTest {

    private static final String BODY =
            new String(FormWithPayload.selfEvaluation().json(), StandardCharsets.UTF_8);

    private final Service service;

    RequestAttackTest(EmbeddedServer server) {
        this.service = new Service(server);
    }

    @AfterEach
    void theServiceIsWell() {
        service.assertWell();
    }

    private String raw(String start, String... headers) {
        byte[] body = start.startsWith("POST") ? BODY.getBytes(StandardCharsets.UTF_8) : new byte[0];
        return service.raw(start + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: " + body.length
                + "\r\n" + String.join("", headers) + "\r\n" + new String(body, StandardCharsets.UTF_8));
    }

    private static void assertNotTakenUp(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head).doesNotContainIgnoringCase("\r\nX-Evil");
        assertThat(answer).doesNotContain("root:", "uid=", "Exception", "org.formpress.", "x-kind: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forms/..%2f..%2fetc%2fpasswd",
                "/forms/%2e%2e/schema",
                "/forms/../../../../etc/passwd",
                "/forms/self-evaluation%00/schema",
                "/forms/self-evaluation%2fform.yml",
                "/forms/shared/schema",
                "/forms/%24%7B7*7%7D",
                "/forms/<script>",
                "/forms/self-evaluation;x=../y",
                "/forms/%c0%ae%c0%ae/x",
                "/forms/%",
                "/..%2f..%2fetc/passwd",
                "//etc/passwd",
                "/%2e%2e/%2e%2e/application.yml",
                "/ui/main.js/../../../application.yml",
                "/docs/..%2fapplication.yml",
                "/docs/%2e%2e/%2e%2e/logback.xml",
                "/docs/....//application.yml",
                "/%5c..%5capplication.yml",
                "/META-INF/MANIFEST.MF",
                "/templates/self-evaluation/form.yml",
                "/render?%",
                "/forms?x=%zz"
            })
    void noAddressLeadsOutOfTheService(String path) {
        String answer = raw("GET " + path);

        assertNotTakenUp(answer);
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("micronaut:", "<configuration", "Manifest-Version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=${7777*7777}",
                "format=pdf%0d%0aX-Evil:1",
                "format=..%2f..%2fetc%2fpasswd",
                "format=pdf&format=html",
                "format[]=pdf",
                "strict=${7777*7777}",
                "strict=true;id",
                "strict=%00"
            })
    void class1And6PayloadsInParameters(String query) {
        String answer = raw("POST /render?" + query, "Content-Type: application/json\r\n");

        assertNotTakenUp(answer);
        assertThat(answer).doesNotContain("60481729");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "template=file:///etc/passwd",
                "layout=../../etc/passwd",
                "stylesheet=http://127.0.0.1:1/x.xsl",
                "formpress.templates=/tmp",
                "output=/tmp/pwned",
                "url=http://127.0.0.1:1/"
            })
    void nothingInARequestNamesATemplateOrAPlace(String query) {
        HttpResponse<byte[]> answer =
                service.post("/render?format=html&" + query, "application/json", BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Service.json(answer).path("type").asText()).endsWith(":unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: ${7777*7777}",
                "Accept: text/html;q=99999999999999999999",
                "Accept: text/html;q=-1, */*;q=x",
                "Accept: ;;;,,,///",
                "Accept-Language: ${7777*7777}",
                "Accept-Language: en;q=1e999999999",
                "Accept-Language: ../../messages",
                "Accept-Language: \u0000",
                "X-Request-Id: a\u000bX-Evil: 1",
                "X-Request-Id: ${jndi:ldap://127.0.0.1:1/x}",
                "X-Forwarded-For: ${jndi:ldap://127.0.0.1:1/x}",
                "X-Original-URL: /application.yml",
                "X-HTTP-Method-Override: DELETE",
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: ${7777*7777}/json",
                "Content-Encoding: gzip",
                "Transfer-Encoding: chunked",
                "Expect: nonsense",
                "Range: bytes=0-1,0-1,0-1,0-1",
                "Cookie: JSESSIONID=x; $Path=/",
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"
            })
    void payloadsInHeaders(String header) {
        boolean typed = header.startsWith("Content-Type") || header.startsWith("Transfer-Encoding");
        String answer = raw("POST /check", typed ? "" : "Content-Type: application/json\r\n", header + "\r\n");

        assertNotTakenUp(answer);
        assertThat(answer).doesNotContain("jndi");
    }

    @Test
    void absurdlyLongPreferencesTakeNoTime() {
        for (String preference : new String[] {"a/b;q=0.1,", "en;q=0.1,", "zh-", "*/*,"}) {
            String value = preference.repeat(15_000 / preference.length()) + "x";

            assertThat(service.get("/forms", "Accept-Language", value, "Accept", value)
                            .statusCode())
                    .isLessThan(500);
        }
    }

    @Test
    void aFloodOfHeadersIsRefused() {
        String answer = raw("GET /forms", "X-Flood: y\r\n".repeat(10_000));

        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7777*7777}",
                "../self-evaluation",
                "self-evaluation\\u0000",
                "SELF-EVALUATION",
                "shared",
                "*",
                ""
            })
    void anIdOfAFormIsNothingButAnId(String id) {
        HttpResponse<byte[]> answer = service.post(
                "/render", "application/json", ("{\"form\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isIn(404, 422);
        assertThat(Service.json(answer).path("errors").path(0).path("pointer").asText())
                .isEqualTo("/form");
    }
}
