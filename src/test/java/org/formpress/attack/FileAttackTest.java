package org.formpress.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no honest forms, uploaded to the running service; all their kinds are in {@code HostileFileTest}. */
@MicronautTest
class FileAttackTest {

    private static final DocxFile WORD = new DocxFile(OrdinaryForm.file(OutputFormat.DOCX));
    private static final String DOCUMENT = "word/document.xml";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Service service;

    @TempDir
    private Path folder;

    private WatchedTarget watched;

    FileAttackTest(EmbeddedServer server) {
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

    private void assertRefused(byte[] file) {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = service.extract(file);

        assertThat(answer.statusCode()).isIn(415, 422);
        assertThat(Service.json(answer).path("detail").asText())
                .isNotBlank()
                .doesNotContain(WatchedTarget.SECRET, "Exception", "org.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {DOCUMENT, "customXml/item1.xml", "[Content_Types].xml", "_rels/.rels", "docProps/custom.xml"})
    void class2ExternalEntitiesInUploads(String part) {
        String local = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + watched.file().toUri() + "\">]>";
        String remote = "<!DOCTYPE x SYSTEM \"" + watched.address() + "\">";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000) + "\">]>";
        for (String doctype : new String[] {local, remote, laughs}) {
            assertRefused(WORD.with(part, xml -> xml.replaceFirst("(<\\?xml[^>]*>)?", doctype)));
        }
    }

    @ParameterizedTest
    @CsvSource({"word/_rels/document.xml.rels,image", "_rels/.rels,attachedTemplate"})
    void class3AddressesInUploads(String part, String type) {
        for (String target :
                new String[] {watched.address(), watched.file().toUri().toString()}) {
            String link = "<Relationship Id=\"rId99\" Type=\"urn:" + type + "\" Target=\"" + target
                    + "\" TargetMode=\"External\"/></Relationships>";
            assertRefused(WORD.with(part, xml -> xml.replace("</Relationships>", link)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:sdt><w:sdtContent>", "<w:p>", "<w:tbl><w:tr><w:tc>", "<a>"})
    void class7UploadsNestedWithoutEnd(String element) {
        assertRefused(WORD.with(DOCUMENT, xml -> xml.replace("<w:body>", "<w:body>" + element.repeat(50_000))));
        assertRefused(WORD.with(DOCUMENT, xml -> xml.substring(0, xml.length() / 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../tmp/pwned",
                "/tmp/pwned",
                "word/../../pwned",
                "C:\\pwned",
                "..\\pwned",
                "WORD/DOCUMENT.XML"
            })
    void class8ZipSlips(String name) throws Exception {
        assertRefused(zip(name, new byte[] {1}));
        assertRefused(WORD.plus(name, "pwned"));
        assertThat(Files.exists(Path.of("/tmp/pwned"))).isFalse();
        assertThat(Files.exists(Path.of("pwned"))).isFalse();
    }

    @Test
    void class8ZipBombs() throws Exception {
        assertRefused(bomb("word/document.xml", 200));
        assertRefused(WORD.plus("word/media/image1.png", "\0".repeat(20 << 20)));
        assertRefused(WORD.with(DOCUMENT, xml -> xml.replace("<w:body>", "<w:body>" + "<w:p/>".repeat(3_000_000))));
    }

    private static byte[] bomb(String name, int megabytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written < megabytes; written++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$(touch pwned).docx",
                "; touch pwned #.docx",
                "../../../../tmp/pwned",
                "a\\\"; filename=\\\"b",
                "甲.docx",
                "${7*7}"
            })
    void class6FileNamesOfUploadsAreNothingButNames(String name) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(UTF_8));
        body.write(OrdinaryForm.file(OutputFormat.DOCX));
        body.write("\r\n--b--\r\n".getBytes(UTF_8));

        HttpResponse<byte[]> answer = service.post("/extract", "multipart/form-data; boundary=b", body.toByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Service.json(answer).path("changes")).isEmpty();
        assertThat(Files.exists(Path.of("pwned")) || Files.exists(Path.of("/tmp/pwned")))
                .isFalse();
    }
}
