package org.formpress.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.Seen;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.Review;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two versions of which one is hostile, at {@code /diff} and for a comparison: refused by name, or compared as texts. */
@Tag("slow")
@MicronautTest
@Property(name = "formpress.render.working", value = "10s")
@Timeout(240)
class PairAttackTest {

    private static final byte[] FORM = FormWithPayload.selfEvaluation().json();
    private static final DocxFile WORD = new DocxFile(OrdinaryForm.file(OutputFormat.DOCX));
    private static final String DOCUMENT = "word/document.xml";
    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Service service;

    @TempDir
    private Path folder;

    private WatchedTarget watched;

    PairAttackTest(EmbeddedServer server) {
        this.service = new Service(server);
    }

    @BeforeEach
    void listen() {
        watched = new WatchedTarget(folder);
    }

    @AfterEach
    void nothingWasTouchedAndTheServiceIsWell() throws Exception {
        service.assertWell();
        assertThat(watched.calls()).isZero();
        watched.close();
    }

    private static byte[] parts(Map<String, byte[]> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, content) -> {
            body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n").getBytes(UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(UTF_8));
        });
        body.writeBytes("--b--\r\n".getBytes(UTF_8));
        return body.toByteArray();
    }

    /** On either side, at either door. */
    private List<HttpResponse<byte[]>> answers(byte[] hostile) {
        return List.of(
                service.post("/diff", TYPE, parts(Map.of("from", hostile, "to", FORM))),
                service.post("/diff", TYPE, parts(Map.of("from", FORM, "to", hostile))),
                service.post("/render?compare=true&format=pdf", TYPE, parts(Map.of("data", FORM, "compare", hostile))),
                service.post(
                        "/render?compare=true&format=docx", TYPE, parts(Map.of("data", hostile, "compare", FORM))));
    }

    private void assertRefused(byte[] hostile) {
        for (HttpResponse<byte[]> answer : answers(hostile)) {
            assertRefused(answer, 400, 404, 413, 415, 422);
        }
    }

    private static void assertRefused(HttpResponse<byte[]> answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isIn((Object[]) statuses);
        assertThat(Service.json(answer).path("detail").asText())
                .isNotBlank()
                .doesNotContain(WatchedTarget.SECRET, "Exception", "org.", "{0}");
    }

    @Test
    void class2And3EntitiesAndAddressesInEitherVersion() {
        String local = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + watched.file().toUri() + "\">]>";
        String remote = "<!DOCTYPE x SYSTEM \"" + watched.address() + "\">";
        for (String doctype : new String[] {local, remote}) {
            assertRefused(WORD.with(DOCUMENT, xml -> xml.replaceFirst("(<\\?xml[^>]*>)?", doctype)));
        }
        String link = "<Relationship Id=\"rId99\" Type=\"urn:image\" Target=\"" + watched.address()
                + "\" TargetMode=\"External\"/></Relationships>";
        assertRefused(WORD.with("word/_rels/document.xml.rels", xml -> xml.replace("</Relationships>", link)));
        assertRefused(("<!DOCTYPE html><img src=" + watched.address() + ">").getBytes(UTF_8));
    }

    @Test
    void class7And8BombsInEitherVersion() {
        assertRefused(WORD.plus("word/media/image1.png", "\0".repeat(20 << 20)));
        assertRefused(WORD.plus("../../../../tmp/pwned", "pwned"));
        assertRefused(WORD.with(DOCUMENT, xml -> xml.replace("<w:body>", "<w:body>" + "<w:p>".repeat(50_000))));
        assertRefused("[".repeat(100_000).getBytes(UTF_8));
        assertRefused("{\"a\":".repeat(100_000).getBytes(UTF_8));
        assertRefused(FormWithPayload.selfEvaluation().indicators(100_000, "").json());
        assertThat(Path.of("/tmp/pwned")).doesNotExist();
    }

    static Stream<String> names() {
        return Stream.of(
                "from/to",
                "~1~0~",
                "../../to",
                "FROM",
                "from\\u0000",
                "\\ud800",
                "",
                "from\\\"; filename=\\\"x",
                "${7*7}",
                "__proto__");
    }

    @ParameterizedTest
    @MethodSource("names")
    void class13NamesOfPartsAreNothingButNames(String name) {
        String form = new String(FORM, UTF_8);
        byte[] json = ("{\"from\":" + form + ",\"" + name + "\":" + form + "}").getBytes(UTF_8);

        assertRefused(service.post("/diff", "application/json", json), 400, 422);
        assertRefused(service.post("/diff", TYPE, parts(Map.of("from", FORM, name, FORM))), 400);
        assertRefused(
                service.post(
                        "/diff",
                        "application/json",
                        ("{\"from\":" + form + ",\"to\":{\"form\":\"self-evaluation\",\"" + name + "\":1}}")
                                .getBytes(UTF_8)),
                422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=${7*7}",
                "multipart/form-data; boundary=\"b",
                "multipart/mixed; boundary=b",
                "application/json; boundary=b",
                "application/octet-stream"
            })
    void class13BodiesUnderAnotherType(String type) {
        byte[] body = parts(Map.of("from", FORM, "to", FORM));

        assertRefused(service.post("/diff", type, body), 400, 415, 422);
        assertRefused(service.post("/render?compare=true&format=pdf", type, body), 400, 415, 422);
    }

    @Test
    void class9PartsWithoutEnd() {
        String header = "--b\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\n";
        for (String body : List.of(
                header.repeat(50_000),
                "--b\r\n".repeat(500_000),
                "--b".repeat(900_000),
                header + "{}",
                "--b" + "x".repeat(5 << 20))) {
            assertRefused(service.post("/diff", TYPE, body.getBytes(UTF_8)), 400, 422);
        }
    }

    @Test
    void class9VersionsThatHaveNothingInCommonAreComparedInTime() {
        byte[] one = FormWithPayload.selfEvaluation().indicators(100, noise(1)).json();
        byte[] other =
                FormWithPayload.selfEvaluation().indicators(100, noise(2)).json();
        for (String door : List.of("/diff", "/render?compare=true&format=docx", "/render?compare=true&format=pdf")) {
            long start = System.nanoTime();
            boolean diff = door.equals("/diff");
            HttpResponse<byte[]> answer = service.post(
                    door, TYPE, parts(Map.of(diff ? "from" : "compare", one, diff ? "to" : "data", other)));

            assertThat(answer.statusCode()).as(door).isIn(200, 413, 422, 503);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(door).isLessThan(PATIENCE);
            service.assertWell();
        }
    }

    /** Two characters in no order: texts of it have as many small things in common as can be. */
    private static String noise(long seed) {
        return new Random(seed)
                .ints(12_000, 0, 2)
                .mapToObj(bit -> bit == 0 ? "甲" : "乙")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</w:t></w:ins></w:r><w:del>x",
                "${7*7}<#include \"/etc/passwd\">",
                ") Tj ET endstream endobj (",
                "]]></script><script>alert(1)</script>"
            })
    void class1And10PayloadsInEitherVersionAreTexts(String payload) {
        FormWithPayload form = FormWithPayload.selfEvaluation();
        form.putIntoTexts(payload);
        for (Map<String, byte[]> versions :
                List.of(Map.of("data", form.json(), "compare", FORM), Map.of("data", FORM, "compare", form.json()))) {
            HttpResponse<byte[]> word = service.post("/render?compare=true&format=docx", TYPE, parts(versions));
            HttpResponse<byte[]> pdf = service.post("/render?compare=true&format=pdf", TYPE, parts(versions));
            HttpResponse<byte[]> diff = service.post(
                    "/diff", TYPE, parts(Map.of("from", versions.get("compare"), "to", versions.get("data"))));

            assertThat(List.of(word.statusCode(), pdf.statusCode(), diff.statusCode()))
                    .containsOnly(200);
            assertThat(Seen.inWord(Review.accepted(word.body())))
                    .isEqualTo(Seen.inWord(service.render(versions.get("data"), OutputFormat.DOCX)
                            .body()));
            assertThat(Service.json(diff).path("changes").toString()).doesNotContain("49");
            assertThat(Service.json(diff).findValuesAsText("pointer")).contains("/projectName");
        }
    }
}
