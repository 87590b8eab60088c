package org.formpress.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfReader;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.formpress.Seen;
import org.formpress.prove.SeenCell;
import org.formpress.prove.SeenPdf;
import org.formpress.prove.pdf.PdfForm;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.DocxReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Payloads as names of projects and units and on covers: printed as the characters they are, wherever a booklet repeats them. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class BookletTextTest implements TestPropertyProvider {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private Service service;
    private Booklets booklets;
    private WatchedTarget watched;

    @BeforeAll
    void callTheService(EmbeddedServer server) {
        this.service = new Service(server);
        this.booklets = new Booklets(service);
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of("formpress.store.folder", folder.resolve("store").toString());
    }

    @BeforeEach
    void listen() {
        watched = new WatchedTarget(folder);
    }

    @AfterEach
    void nothingWasTouchedAndTheServiceIsWell() throws IOException {
        booklets.assertWell();
        assertThat(watched.calls()).isZero();
        watched.close();
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactlyInAnyOrder(folder.resolve("store"), watched.file());
        }
        assertThat(Path.of("pwned")).doesNotExist();
        assertThat(Path.of("/tmp/pwned")).doesNotExist();
    }

    private List<String> payloads() {
        String file = watched.file().toUri().toString();
        return List.of(
                "../../../../tmp/pwned",
                "..\\..\\pwned",
                "/tmp/pwned",
                "C:\\pwned",
                "..",
                "CON",
                "a/b/../../../pwned",
                "$(touch pwned)",
                "=cmd|'/c calc'!A1",
                "+1+cmd|'/c calc'!A1",
                "@SUM(1+1)*cmd|'/c calc'!A1",
                "-2+3+cmd|'/c calc'!A1",
                "＝HYPERLINK(\"" + watched.address() + "\")",
                "\"=1+1",
                "${7*7}<#include \"/etc/passwd\">[=7*7]",
                "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"id\")}",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + file + "\">]>&e;",
                "<fo:external-graphic src=\"url('" + watched.address() + "')\"/>",
                "</w:t></w:r></w:p><w:p><w:r><w:t>x",
                "<w:instrText>INCLUDETEXT \"" + file + "\"</w:instrText>",
                "]]><![CDATA[x]]>",
                ") Tj ET Q endstream endobj 1 0 obj <</S/JavaScript/JS(app.alert(1))>> (",
                "</script><script>alert(1)</script><!--",
                "javascript:alert(1) data:text/html,<script>alert(1)</script>");
    }

    private JsonNode made(Map<String, String> settings, List<String> payloads) {
        byte[] body = Booklets.lines(payloads.stream().map(payload -> {
            FormWithPayload form = FormWithPayload.selfEvaluation();
            form.putIntoTexts(payload);
            return form;
        }));
        JsonNode done = booklets.ended(booklets.submit(Booklets.query(settings), Booklets.LINES, body));
        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.path("rendered").asInt()).as(done.toString()).isEqualTo(payloads.size());
        return done;
    }

    private static List<String> outline(byte[] pdf) throws IOException {
        try (PdfDocument file = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            List<String> titles = new ArrayList<>();
            addAll(file.getOutlines(false), titles);
            return titles;
        }
    }

    private static void addAll(PdfOutline item, List<String> titles) {
        for (PdfOutline child : item.getAllChildren()) {
            titles.add(child.getTitle());
            addAll(child, titles);
        }
    }

    @Test
    void class1And10NamesInContentsSummariesOutlinesAndHeadings() throws Exception {
        List<String> payloads = payloads();
        JsonNode done = made(Map.of("title", "x", "formats", "pdf,docx"), payloads);

        byte[] pdf = booklets.file(done, "pdf");
        PdfForm read = org.formpress.prove.pdf.PdfReader.read(pdf);
        List<String> printed = SeenPdf.cells(read).stream().map(SeenCell::text).toList();
        List<String> outline = outline(pdf);
        byte[] word = booklets.file(done, "docx");
        List<String> inWord = Seen.inWord(word).stream().map(SeenCell::text).toList();
        List<String> headings = new DocxReader(word).paragraphs();
        for (int i = 0; i < payloads.size(); i++) {
            assertThat(printed).contains(payloads.get(i));
            assertThat(outline).contains(payloads.get(i), (i + 1) + " " + payloads.get(i));
            assertThat(inWord).contains(payloads.get(i));
            assertThat(headings).contains(payloads.get(i), (i + 1) + " " + payloads.get(i));
        }
        assertThat(new String(pdf, UTF_8) + new DocxFile(word).text("word/document.xml"))
                .doesNotContain(WatchedTarget.SECRET);
        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
    }

    @Test
    void class8NamesOfFilesInArchivesAndFormulasInTheirLists() throws Exception {
        List<String> payloads = payloads();
        JsonNode done = made(Map.of("title", "x", "formats", "zip", "parts", "pdf,docx,html"), payloads);

        Map<String, byte[]> entries = Booklets.unzipped(booklets.file(done, "zip"));
        assertThat(entries).hasSize(3 * payloads.size() + 2);
        assertThat(entries.keySet())
                .allMatch(name ->
                        name.matches("\\d{3}-[^/\\\\:*?\"<>|\\p{Cntrl}]+\\.(pdf|docx|html)|manifest\\.(json|csv)"));
        JsonNode manifest = JSON.readTree(entries.get("manifest.json"));
        assertThat(manifest.findValuesAsText("projectName")).isEqualTo(payloads);
        assertThat(new String(entries.get("manifest.csv"), UTF_8))
                .doesNotContainPattern("[,\\n]\"[=+@＝-][^\"]*[^\"0-9.,%-]");
    }

    @Test
    void class1And10PayloadsOnCovers() throws Exception {
        for (String payload : payloads()) {
            String text = payload.substring(0, Math.min(99, payload.length()));
            JsonNode done = made(
                    Map.of("title", text, "town", text, "year", text, "date", text, "formats", "pdf,docx,zip"),
                    List.of("x"));

            byte[] pdf = booklets.file(done, "pdf");
            PdfForm read = org.formpress.prove.pdf.PdfReader.read(pdf);
            assertThat(read.texts().stream().map(PdfForm.Text::text)).anyMatch(seen -> seen.contains(text));
            assertThat(new DocxReader(booklets.file(done, "docx")).paragraphs()).anyMatch(seen -> seen.contains(text));
            assertThat(new String(pdf, UTF_8)).doesNotContain(WatchedTarget.SECRET);
        }
    }

    @Test
    void class5And12WhatDeceivesTheReaderIsRefusedForCovers() throws Exception {
        for (String text : List.of("汇\u202E编", "\uE000", "\u2066镇", "\u200B\u0378")) {
            for (String setting : List.of("title", "town", "year", "date")) {
                assertThat(booklets.submit(
                                        Booklets.query(Map.of(setting, text)),
                                        Booklets.LINES,
                                        Booklets.lines(Stream.of(FormWithPayload.selfEvaluation())))
                                .statusCode())
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void class5And12WhatDeceivesTheReaderIsShownByCodePointOnPagesOfRefusedForms() throws Exception {
        FormWithPayload form = FormWithPayload.selfEvaluation();
        form.data().put("projectName", "\u202Efdp.exe");
        Map<String, String> settings = Map.of("formats", "pdf,docx,zip");

        JsonNode done = booklets.ended(booklets.submit(
                Booklets.query(settings),
                Booklets.LINES,
                Booklets.lines(Stream.of(form, FormWithPayload.selfEvaluation()))));

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.path("failed").asInt()).isEqualTo(1);
        byte[] pdf = booklets.file(done, "pdf");
        PdfForm read = org.formpress.prove.pdf.PdfReader.read(pdf);
        assertThat(read.title()).doesNotContain("\u202E", "\u2066", "\u200B");
        assertThat(read.toString()).contains("[U+202E]").doesNotContain("\u202E", "\u2066", "\u200B");
        assertThat(new DocxFile(booklets.file(done, "docx")).text("word/document.xml"))
                .contains("[U+202E]")
                .doesNotContain("\u202E", "\u2066", "\u200B");
        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
        String disposition = service.get("/booklets/" + done.path("id").asText() + "/file?format=pdf")
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow();
        assertThat(disposition).doesNotContain("%E2%80%AE", "%E2%81%A6");
    }
}
