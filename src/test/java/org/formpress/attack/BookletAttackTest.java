package org.formpress.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are no honest booklets: taken for what they are or refused by name, and the next booklet is made as ever. */
@Tag("slow")
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class BookletAttackTest implements TestPropertyProvider {

    private static final String FORM = Booklets.form();

    @TempDir
    private static Path folder;

    private Service service;
    private Booklets booklets;

    @BeforeAll
    void callTheService(EmbeddedServer server) {
        this.service = new Service(server);
        this.booklets = new Booklets(service);
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of(
                "formpress.store.folder",
                folder.resolve("store").toString(),
                "formpress.booklets.max-megabytes",
                "40",
                "formpress.booklets.max-forms",
                "2000");
    }

    @AfterEach
    void nothingIsWrittenElsewhereAndTheServiceIsWell() throws IOException {
        booklets.assertWell();
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(folder.resolve("store"));
        }
    }

    private void assertRefused(HttpResponse<byte[]> answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isIn((Object[]) statuses);
        assertThat(Service.json(answer).path("type").asText()).startsWith("urn:formpress:problem:");
        assertThat(Service.json(answer).path("detail").asText())
                .isNotBlank()
                .doesNotContain("Exception", "org.", "{0}");
    }

    /** The form among the garbage is printed, and each of the others is told of. */
    private JsonNode assertOnePrinted(byte[] body, int failed) {
        JsonNode done = booklets.ended(booklets.submit("?title=x", Booklets.LINES, body));

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.path("rendered").asInt()).isEqualTo(1);
        assertThat(done.path("failed").asInt()).isEqualTo(failed);
        assertThat(booklets.file(done, "pdf")).startsWith("%PDF-".getBytes(UTF_8));
        return done;
    }

    static Stream<Map.Entry<String, byte[]>> garbage() {
        return Stream.of(
                Map.entry("deep arrays", octets("{\"x\":" + "[".repeat(100_000))),
                Map.entry("deep objects", octets("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))),
                Map.entry("NUL", octets("\0\0\0\0")),
                Map.entry("NUL in a form", octets(FORM.replace("{", "{\000"))),
                Map.entry("a surrogate alone", octets("{\"form\":\"self-evaluation\",\"projectName\":\"\\ud800\"}")),
                Map.entry("a name of surrogates", octets("{\"form\":\"\\udc00\\ud800\",\"\\ud800\":1}")),
                Map.entry("invalid UTF-8", new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'}),
                Map.entry("surrogates in UTF-8", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}),
                Map.entry("half a character", new byte[] {'"', (byte) 0xF0, (byte) 0x9F}),
                Map.entry("UTF-16", "{\"form\":\"x\"}".getBytes(StandardCharsets.UTF_16LE)),
                Map.entry(
                        "a number without end",
                        octets("{\"form\":\"self-evaluation\",\"year\":" + "9".repeat(1 << 20) + "}")),
                Map.entry("words", octets("null")),
                Map.entry("settings too late", octets("{\"settings\":{\"title\":\"x\"}}")),
                Map.entry(
                        "bidi",
                        octets(
                                "{\"form\":\"self-evaluation\",\"projectName\":\"\u202Egnp.exe\",\"implementingUnit\":\"\u2066\u0007\"}")));
    }

    private static byte[] octets(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void class9And11ALineOfGarbageIsARefusedFormAndSpoilsNoOther(Map.Entry<String, byte[]> garbage) {
        byte[] body = joined(octets(FORM + "\r\n"), garbage.getValue(), octets("\n"));

        JsonNode done = assertOnePrinted(body, 1);

        assertThat(done.at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(done.at("/errors/0/errors/0/message").asText()).isNotBlank();
        assertThat(done.toString()).doesNotContain("\u202E", "\\u0007", "Exception");
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void class9GarbageComesFirstOrAloneOrInAnArray(Map.Entry<String, byte[]> garbage) {
        HttpResponse<byte[]> array = booklets.submit(
                "?title=x", Booklets.ARRAY, joined(octets("["), garbage.getValue(), octets("," + FORM + "]")));
        HttpResponse<byte[]> alone = booklets.submit("?title=x", Booklets.LINES, garbage.getValue());

        assertEndsAs("done", array);
        assertEndsAs("failed", alone);
    }

    private void assertEndsAs(String state, HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 202) {
            JsonNode ended = booklets.ended(answer);
            assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo(state);
        } else {
            assertRefused(answer, 400, 422);
        }
    }

    @Test
    void class9ByteOrderMarksAndFormsSideBySideSpoilNothing() {
        byte[] body = octets(FORM + "\n\uFEFF" + FORM + "\uFEFF\n" + FORM + FORM);

        JsonNode done = booklets.ended(booklets.submit("?title=x", Booklets.LINES, body));

        assertThat(done.path("rendered").asInt()).as(done.toString()).isEqualTo(4);
        assertThat(done.path("failed").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void class9ArraysInAnotherEncoding(String encoding) {
        byte[] body = ("[" + FORM + "]").getBytes(Charset.forName(encoding));

        HttpResponse<byte[]> answer = booklets.submit("", Booklets.ARRAY, body);

        if (answer.statusCode() == 202) {
            assertThat(booklets.ended(answer).path("failed").asInt()).isPositive();
        } else {
            assertRefused(answer, 400, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[[",
                "[]",
                "[,]",
                "[{}",
                "[{}]]",
                "[{}] x",
                "[{}]\0",
                "[{}][{}]",
                "[{},]",
                "[{]}",
                "[\0]",
                "]",
                " ",
                "[1e999999999",
                "[\"\\ud800",
                "[\"",
                "[nul]",
                "[{\"a\":NaN}]",
                "[/* */]",
                "[\u0000\u0000\u0000{",
                "\uFEFF\uFEFF["
            })
    void class9ArraysThatAreNone(String body) {
        HttpResponse<byte[]> answer = booklets.submit("?title=x", Booklets.ARRAY, octets(body));

        if (answer.statusCode() == 202) {
            assertThat(booklets.ended(answer).path("failed").asInt()).isPositive();
        } else {
            assertRefused(answer, 400, 422);
        }
    }

    @Test
    void class9LinesAndArraysWithoutEndAreRefusedWhileTheyComeIn() {
        String most = "x".repeat((8 << 20) + 1);
        assertRefused(booklets.submit("", Booklets.LINES, octets(FORM + "\n\"" + most + "\"\n")), 413);
        assertRefused(booklets.submit("", Booklets.LINES, octets(most.repeat(4))), 413);
        assertRefused(booklets.submit("", Booklets.ARRAY, octets("[" + FORM + ",\"" + most.repeat(2))), 413);
        assertRefused(booklets.submit("", Booklets.ARRAY, octets("[" + "[".repeat(9 << 20))), 400, 413);
        assertRefused(booklets.submit("", Booklets.ARRAY, octets(" ".repeat(9 << 20) + "[")), 400, 413, 422);
        assertRefused(booklets.submit("", Booklets.LINES, octets("\n".repeat((40 << 20) + 1))), 413);
        assertRefused(booklets.submit("", Booklets.LINES, octets("1\n".repeat(2001))), 413);
    }

    @Test
    void class9EmptyLinesCostNothing() {
        JsonNode done = assertOnePrinted(octets("\n".repeat(100_000) + FORM + "\r\n \t\r\n" + "\n".repeat(100_000)), 0);

        assertThat(done.path("forms").asInt()).isEqualTo(1);
    }

    static Stream<String> settings() {
        return Stream.of(
                "{\"title\":\"\\ud800\"}",
                "{\"title\":\"\\u0000\"}",
                "{\"title\":\"\\u202Ex\"}",
                "{\"title\":\"\uFFFE\uE000\u0378\"}",
                "{\"title\":[[[[\"x\"]]]]}",
                "{\"title\":{\"$type\":\"java.net.URL\"}}",
                "{\"title\":null,\"town\":1e999,\"year\":-0.0,\"date\":true}",
                "{\"title\":\"" + "长".repeat(101) + "\"}",
                "{\"" + "x".repeat(1 << 20) + "\":1}",
                "{\"formpress.store.folder\":\"/tmp/pwned\"}",
                "{\"formats\":\"pdf,../../x\"}",
                "{\"formats\":[]}",
                "{\"formats\":{}}",
                "{\"formats\":\"" + "pdf,".repeat(100_000) + "pdf\"}",
                "{\"parts\":\"exe\"}",
                "{\"order\":\"; DROP TABLE booklet_job\"}",
                "{\"strict\":\"1; id\"}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"__proto__\":{},\"class\":\"x\"}");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void class4And13SettingsAreNothingButSettings(String settings) {
        byte[] body = octets("{\"settings\":" + settings + "}\n" + FORM);

        HttpResponse<byte[]> answer = booklets.submit("", Booklets.LINES, body);

        if (answer.statusCode() == 202) {
            assertThat(booklets.ended(answer).path("state").asText()).isEqualTo("done");
        } else {
            assertRefused(answer, 422);
        }
        assertThat(Path.of("/tmp/pwned")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title=%ED%A0%80",
                "title=%00",
                "title=%0d%0aX-Evil:1",
                "title=%E2%80%AE",
                "title=%C0%AF",
                "formats=",
                "formats=,",
                "formats=pdf%00",
                "format=../x",
                "parts=%2e%2e",
                "order[]=unit",
                "strict=%F0%9F",
                "year=%0a",
                "title=a&title=b",
                "colour=red"
            })
    void class6And13SettingsInTheQuery(String query) {
        HttpResponse<byte[]> answer = booklets.submit("?" + query, Booklets.LINES, octets(FORM));

        assertThat(answer.headers().map()).doesNotContainKey("x-evil");
        if (answer.statusCode() == 202) {
            assertThat(booklets.ended(answer).path("state").asText()).isEqualTo("done");
        } else {
            assertRefused(answer, 400, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: ../../etc/passwd",
                "Idempotency-Key: '; DROP TABLE booklet_job; --",
                "Idempotency-Key: \u0007",
                "Idempotency-Key: 长",
                "Idempotency-Key:",
                "Idempotency-Key: ${jndi:ldap://127.0.0.1:1/x}",
                "Idempotency-Key: a\r\nIdempotency-Key: b",
                "Content-Encoding: gzip",
                "Content-Encoding: identity, br",
                "Expect: 100-continue",
                "Content-Length: 1"
            })
    void class13HeadersOfBooklets(String header) {
        byte[] body = octets(FORM);
        String answer = service.raw("POST /booklets?title=x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Type: application/x-ndjson\r\nContent-Length: " + body.length + "\r\n" + header + "\r\n\r\n"
                + FORM);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("Exception", "jndi", "HTTP/1.1 5");
    }

    @Test
    void class9AKeyOfManyKibibytesAndACompressedBodyAreRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(octets((FORM + "\n").repeat(100)));
        }
        JsonNode state = booklets.ended(booklets.submit("?title=x", Booklets.LINES, packed.toByteArray()));
        assertThat(state.path("rendered").asInt()).isZero();

        String answer = service.raw("POST /booklets HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Type: application/x-ndjson\r\nContent-Length: 0\r\nIdempotency-Key: " + "k".repeat(1 << 15)
                + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2fetc%2fpasswd",
                "%2e%2e",
                "../../etc/passwd",
                "%00",
                "*",
                "' OR 1=1 --",
                "%25",
                "${7*7}",
                "x/file?format=../x",
                "x/file?volume=-1",
                "x/file?volume=99999999999999999999",
                "x/events",
                "..%5c..%5cx/file"
            })
    void class8And13IdsLeadNowhere(String id) {
        String path = "/booklets/"
                + id.replace(" ", "%20")
                        .replace("'", "%27")
                        .replace("$", "%24")
                        .replace("{", "%7B")
                        .replace("}", "%7D");
        for (String method : new String[] {"GET", "DELETE"}) {
            String answer = service.raw(method + " " + path
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("root:", "Exception", "booklet_job");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=../pdf",
                "format=pdf%00",
                "format=",
                "volume=-1",
                "volume=1.0",
                "volume=+1",
                "volume=%EF%BC%91",
                "volume=",
                "volume=99999999999999999999",
                "volume=1&volume=2",
                "format=pdf&format=zip",
                "format[]=pdf"
            })
    void class8FilesAreChosenAmongThoseThereAre(String query) {
        JsonNode done = booklets.ended(booklets.submit("?title=x", Booklets.LINES, octets(FORM)));

        HttpResponse<byte[]> answer = service.get("/booklets/" + done.path("id").asText() + "/file?" + query);

        if (answer.statusCode() == 200) {
            assertThat(answer.body()).startsWith("%PDF-".getBytes(UTF_8));
        } else {
            assertRefused(answer, 400, 404, 406);
        }
    }
}
