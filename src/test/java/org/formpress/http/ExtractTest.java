package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class ExtractTest {

    private static final String DOCX = OutputFormat.DOCX.mediaType();

    private final Caller caller;

    ExtractTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    private HttpResponse<byte[]> extract(byte[] file, String type, String... more) throws Exception {
        String[] headers = new String[more.length + 2];
        headers[0] = "Content-Type";
        headers[1] = type;
        System.arraycopy(more, 0, headers, 2, more.length);
        return caller.call("POST", "/extract", BodyPublishers.ofByteArray(file), headers);
    }

    private byte[] docx(String form) throws Exception {
        return caller.post("/render?format=docx", sample(form, "typical")).body();
    }

    private static byte[] form(byte[]... files) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] file : files) {
            body.write(("--x1\r\nContent-Disposition: form-data; name=\"表\"; filename=\"自评表.docx\"\r\nContent-Type: "
                            + DOCX + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write("--x1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nfilename=\r\n--x1--\r\n"
                .getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String type) throws Exception {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:formpress:problem:" + type);
        assertThat(json(answer).path("detail").asText()).isNotBlank().doesNotContain("{", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void anUneditedFileIsItsDataWithoutChanges(String form) throws Exception {
        for (String type : new String[] {DOCX, "application/octet-stream", DOCX + "; charset=binary"}) {
            HttpResponse<byte[]> answer = extract(docx(form), type);

            assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
            JsonNode extracted = json(answer);
            assertThat(extracted.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "form", "edition", "profile", "authentic", "data", "changes", "findings", "signatures");
            assertThat(extracted.path("form").asText()).isEqualTo(form);
            assertThat(extracted.path("data")).isEqualTo(new ObjectMapper().readTree(sample(form, "typical")));
            assertThat(extracted.path("changes")).isEmpty();
        }
    }

    @Test
    void aFileOfAFormIsReadAsTheFileItself() throws Exception {
        byte[] file = docx("self-evaluation");

        HttpResponse<byte[]> answer = extract(form(file), "multipart/form-data; boundary=x1");

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(extract(file, DOCX).body());
    }

    @Test
    void aFormWithNoFileOrWithTwoIs400() throws Exception {
        byte[] file = docx("self-evaluation");

        assertProblem(extract(form(), "multipart/form-data; boundary=x1"), 400, "one-file");
        assertProblem(extract(form(file, file), "multipart/form-data; boundary=x1"), 400, "one-file");
        assertProblem(extract(form(file), "multipart/form-data"), 400, "one-file");
    }

    @Test
    @Timeout(20)
    void aFormOfAHundredThousandPartsIsNotReadAHundredThousandTimes() throws Exception {
        byte[] parts = "--x1\r\nfilename=\r\n".repeat(250_000).getBytes(StandardCharsets.US_ASCII);

        assertProblem(extract(parts, "multipart/form-data; boundary=x1"), 400, "one-file");
    }

    @Test
    void anEditedFileTellsEachChangeAndItsDataRendersAgain() throws Exception {
        byte[] edited = new DocxFile(docx("self-evaluation"))
                .with("word/document.xml", xml -> xml.replaceFirst("浦锦街道", "新浦锦街道"));

        JsonNode extracted = json(extract(edited, DOCX));

        assertThat(extracted.path("changes")).hasSize(1);
        JsonNode change = extracted.path("changes").path(0);
        assertThat(change.fieldNames()).toIterable().containsExactly("kind", "pointer", "label", "from", "to");
        assertThat(change.path("kind").asText()).isEqualTo("replaced");
        assertThat(change.path("to").asText()).contains("新浦锦街道");
        assertThat(extracted.at("/data" + change.path("pointer").asText())).isEqualTo(change.path("to"));
        HttpResponse<byte[]> again =
                caller.post("/render?format=docx", extracted.path("data").toString());
        assertThat(json(extract(again.body(), DOCX)).path("data")).isEqualTo(extracted.path("data"));
    }

    @Test
    void changesAndFaultsOfAWorkbookNameTheirCells() throws Exception {
        byte[] xlsx = caller.post("/render?format=xlsx", sample("self-evaluation", "typical"))
                .body();
        byte[] edited = new DocxFile(xlsx).with("xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("浦锦街道", "新浦锦街道"));
        byte[] wrong = new DocxFile(xlsx)
                .with(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("<v>155.17</v>", "<f>1/0</f><v>#DIV/0!</v>")
                                .replaceFirst("(<c r=\"[A-Z0-9]+\" s=\"[0-9]+\")(><f>1/0)", "$1 t=\"e\"$2"));

        JsonNode change = json(extract(edited, "application/octet-stream")).at("/changes/0");
        JsonNode fault = json(extract(wrong, "application/octet-stream")).at("/errors/0");

        assertThat(change.path("cell").asText()).matches("财政项目支出绩效自评表![A-Z]+[0-9]+");
        assertThat(fault.path("code").asText()).isEqualTo("formula-error");
        assertThat(fault.path("cell").asText()).matches("财政项目支出绩效自评表![A-Z]+[0-9]+");
        assertThat(fault.path("label").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pdf,application/pdf",
        "html,text/html",
        "html,text/html; charset=utf-8",
        "pdf,application/octet-stream",
        "html,application/octet-stream",
        "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx,application/octet-stream"
    })
    void otherFormatsAreReadToo(String format, String type) throws Exception {
        byte[] file = caller.post("/render?format=" + format, sample("self-evaluation", "typical"))
                .body();

        JsonNode extracted = json(extract(file, type, "Accept-Language", "en"));

        assertThat(extracted.path("data")).isEqualTo(new ObjectMapper().readTree(sample("self-evaluation", "typical")));
        assertThat(extracted.path("changes")).isEmpty();
        assertThat(extracted.path("authentic").asText()).isEqualTo("unsigned");
        for (JsonNode finding : extracted.path("findings")) {
            assertThat(finding.fieldNames())
                    .toIterable()
                    .containsExactly("rule", "severity", "pointer", "label", "message", "hint");
        }
    }

    @Test
    void readingBackIsMeasured() throws Exception {
        extract(docx("self-evaluation"), DOCX);
        extract(new byte[] {1}, DOCX);

        assertThat(text(caller.get("/prometheus")))
                .contains("formpress_extract_seconds_count{format=\"docx\",outcome=\"done\"}")
                .contains("formpress_extract_seconds_count{format=\"unknown\",outcome=\"refused\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "pdf"})
    void whateverTheTypeIsCalledTheFileItselfTellsWhatItIs(String format) throws Exception {
        byte[] file = caller.post("/render?format=" + format, sample("self-evaluation", "typical"))
                .body();
        byte[] read = extract(file, DOCX).body();

        for (String type : new String[] {
            "application/x-www-form-urlencoded", "text/plain", "application/zip", "image/png", "*/*", "x", ""
        }) {
            HttpResponse<byte[]> answer = extract(file, type);

            assertThat(answer.statusCode()).as("%s: %s", type, text(answer)).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(read);
        }
        assertThat(caller.call("POST", "/extract", BodyPublishers.ofByteArray(file))
                        .body())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "x"})
    void whatIsNoFileIs415WhateverItsType(String type) throws Exception {
        assertProblem(extract("a=1&b=%7B%7D".getBytes(StandardCharsets.UTF_8), type), 415, "unsupported-file");
        assertProblem(extract(docx("self-evaluation"), type, "Content-Encoding", "gzip"), 415, "compressed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "multipart/mixed; boundary=x1"})
    void aBodyThatSaysItIsNoFileIs415AndNamesTheRightType(String type) throws Exception {
        HttpResponse<byte[]> answer = extract("{}".getBytes(StandardCharsets.UTF_8), type);

        assertProblem(answer, 415, "wrong-file-type");
        assertThat(json(answer).path("detail").asText()).contains(DOCX);
    }

    @Test
    void bytesThatAreNoFileAre4xx() throws Exception {
        assertProblem(extract(new byte[0], DOCX), 415, "unsupported-file");
        assertProblem(extract(new byte[] {1, 2, 3}, DOCX), 415, "unsupported-file");
        assertProblem(extract("PK\3\4 and no more".getBytes(StandardCharsets.US_ASCII), DOCX), 422, "unsafe-file");
        assertProblem(extract(docx("self-evaluation"), DOCX, "Content-Encoding", "gzip"), 415, "compressed");
    }

    @Test
    void aFileThatIsNotOursIs422InTheLanguageAskedFor() throws Exception {
        byte[] foreign = new DocxFile(docx("self-evaluation")).without("customXml/item1.xml");

        HttpResponse<byte[]> answer = extract(foreign, DOCX, "Accept-Language", "en");

        assertProblem(answer, 422, "unreadable-file");
        assertThat(json(answer).at("/errors/0/message").asText()).contains("not made here");
        assertProblem(extract(foreign, DOCX), 422, "unreadable-file");
    }
}
