package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.formpress.fill.Clerk;
import org.formpress.fill.Forms;
import org.formpress.http.api.ReprDigest;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookTest {

    private static final String XLSX = OutputFormat.XLSX.mediaType();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Caller caller;

    @BeforeAll
    void callTheService(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void theListOfFormsLinksToAWorkbookToFillIn(String form) throws Exception {
        JsonNode links = json(caller.get("/forms/" + form)).path("links");

        HttpResponse<byte[]> answer = caller.get(links.path("workbook").asText());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(XLSX);
        assertThat(header(answer, "Repr-Digest")).isEqualTo(ReprDigest.of(answer.body()));
        assertThat(URLDecoder.decode(header(answer, "Content-Disposition"), StandardCharsets.UTF_8))
                .endsWith("表-批量填报.xlsx");
        assertThat(Clerk.of(answer.body()).sheet("项目").getRow(4).getCell(1).toString())
                .isEmpty();
    }

    @Test
    void theFormsOfAWorkbookBecomeABooklet() throws Exception {
        JsonNode form = Forms.tree(sample("self-evaluation", "typical").getBytes(StandardCharsets.UTF_8));
        ObjectNode other = form.deepCopy();
        other.put("projectName", "另一个项目");
        byte[] workbook = Clerk.of(caller.get("/forms/self-evaluation/workbook").body())
                .fill(form)
                .fill(other)
                .bytes();

        JsonNode done = ended(submit(workbook, XLSX));

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.path("failed").asInt()).isZero();
        byte[] booklet = caller.get(done.at("/files/0/href").asText()).body();
        JsonNode read = json(caller.call(
                "POST", "/extract", BodyPublishers.ofByteArray(booklet), "Content-Type", "application/pdf"));
        assertThat(Forms.meaning(read.at("/forms/0/data"))).isEqualTo(Forms.meaning(form));
        assertThat(Forms.meaning(read.at("/forms/1/data"))).isEqualTo(Forms.meaning(other));
    }

    @Test
    void theFormsOfAWorkbookAreGivenAsDataWithWhatIsWrongInTheirCells() throws Exception {
        JsonNode form = Forms.tree(sample("self-evaluation", "typical").getBytes(StandardCharsets.UTF_8));
        Clerk clerk = Clerk.of(caller.get("/forms/self-evaluation/workbook").body());
        clerk.fill(form).fill(((ObjectNode) form.deepCopy()).put("projectName", "另一个项目"));
        clerk.type("指标", "得分", 6, "十分");
        clerk.type("指标", "项目名称", clerk.sheet("指标").getLastRowNum() + 1, "没有的项目");

        JsonNode read = json(caller.call(
                "POST", "/extract/filled", BodyPublishers.ofByteArray(clerk.bytes()), "Content-Type", XLSX));

        assertThat(read.path("forms"))
                .extracting(each -> each.at("/data/projectName").asText())
                .containsExactly("居村党群服务站标准化建设", "另一个项目");
        assertThat(read.at("/forms/0/errors"))
                .extracting(
                        error -> error.path("cell").asText(),
                        error -> error.path("value").asText())
                .containsExactly(tuple("指标!I6", "十分"));
        assertThat(read.at("/forms/0/data/indicators/1/score").isMissingNode()).isTrue();
        assertThat(read.at("/errors/0/code").asText()).isEqualTo("unknown-project");
    }

    @Test
    void aFinishedFormIsAWorkbookOfOne() throws Exception {
        String form = sample("self-evaluation", "typical");
        byte[] finished = caller.post("/render?format=xlsx", form).body();

        JsonNode read = json(
                caller.call("POST", "/extract/filled", BodyPublishers.ofByteArray(finished), "Content-Type", XLSX));

        assertThat(read.path("forms")).hasSize(1);
        assertThat(Forms.meaning(read.at("/forms/0/data")))
                .isEqualTo(Forms.meaning(Forms.tree(form.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aFileOfAnHtmlFormIsTakenToo() throws Exception {
        byte[] workbook =
                caller.get("/forms/target-declaration/workbook?sample=typical").body();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("""
                --b\r
                Content-Disposition: form-data; name="file"; filename="a.xlsx"\r
                \r
                """.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(workbook);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));

        JsonNode done = ended(submit(body.toByteArray(), "multipart/form-data; boundary=b"));

        assertThat(done.path("state").asText()).isEqualTo("done");
    }

    @Test
    void faultsNameTheCellBesidePointerAndLabel() throws Exception {
        Clerk clerk = Clerk.of(caller.get("/forms/self-evaluation/workbook").body());
        JsonNode form = Forms.tree(sample("self-evaluation", "typical").getBytes(StandardCharsets.UTF_8));
        clerk.fill(form);
        clerk.type("指标", "得分", 6, "十分");
        clerk.type("指标", "分值", 7, 1.234);
        clerk.cell(clerk.place("项目", "年度", 5)).setBlank();
        clerk.type("指标", "项目名称", 8, "没有的项目");

        JsonNode state = ended(submit(clerk.bytes(), XLSX));

        JsonNode first = state.at("/errors/0");
        assertThat(state.path("failed").asInt()).isEqualTo(2);
        assertThat(first.path("line").asInt()).isEqualTo(5);
        assertThat(first.path("projectName").asText()).isEqualTo("居村党群服务站标准化建设");
        assertThat(first.path("errors"))
                .extracting(
                        error -> error.path("cell").asText(),
                        error -> error.path("pointer").asText(),
                        error -> error.path("label").asText(),
                        error -> error.path("code").asText())
                .containsExactlyInAnyOrder(
                        tuple("指标!I6", "/indicators/1/score", "得分", "not-a-number"),
                        tuple("指标!H7", "/indicators/2/weight", "分值", "too-many-decimals"),
                        tuple("项目!C5", "/year", "年度", "missing"));
        JsonNode orphan = state.at("/errors/1");
        assertThat(orphan.path("projectName").asText()).isEqualTo("没有的项目");
        assertThat(orphan.at("/errors/0/cell").asText()).isEqualTo("指标!B8");
        assertThat(orphan.at("/errors/0/code").asText()).isEqualTo("unknown-project");
        assertThat(orphan.path("errors")).hasSize(1);
    }

    @Test
    void aColumnThatIsUnknownRefusesTheWorkbook() throws Exception {
        Clerk clerk = Clerk.of(
                caller.get("/forms/self-evaluation/workbook?sample=typical").body());
        clerk.cell("项目!AZ4").setCellValue("联系电话");

        HttpResponse<byte[]> refused = submit(clerk.bytes(), XLSX);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(refused).at("/errors/0/cell").asText()).isEqualTo("项目!AZ4");
        assertThat(json(refused).at("/errors/0/code").asText()).isEqualTo("unknown-column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aFinishedWorkbookIsAFormOfTheBooklet(String form) throws Exception {
        String data = sample(form, "typical");
        byte[] finished = caller.post("/render?format=xlsx", data).body();

        JsonNode done = ended(submit(finished, XLSX));

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        byte[] booklet = caller.get(done.at("/files/0/href").asText()).body();
        JsonNode read = json(caller.call(
                "POST", "/extract", BodyPublishers.ofByteArray(booklet), "Content-Type", "application/pdf"));
        assertThat(Forms.meaning(
                        read.at("/forms/0/data").isMissingNode() ? read.path("data") : read.at("/forms/0/data")))
                .isEqualTo(Forms.meaning(Forms.tree(data.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aFaultOfAFinishedWorkbookNamesItsCell() throws Exception {
        Clerk clerk = Clerk.of(caller.post("/render?format=xlsx", sample("self-evaluation", "typical"))
                .body());
        var name = clerk.workbook().getName("fp_totalScore");
        String place =
                name.getRefersToFormula().replace("$", "").replace("'", "").replaceAll(":.*", "");
        clerk.cell(place).setCellValue("九十");

        HttpResponse<byte[]> refused = submit(clerk.bytes(), XLSX);

        assertThat(refused.statusCode()).as(text(refused)).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/cell").asText()).isEqualTo(place);
        assertThat(json(refused).at("/errors/0/code").asText()).isEqualTo("not-a-number");
    }

    @Test
    void anEmptyWorkbookIsNoBooklet() throws Exception {
        HttpResponse<byte[]> refused =
                submit(caller.get("/forms/self-evaluation/workbook").body(), XLSX);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("empty-booklet");
    }

    @Test
    void whatIsNoWorkbookIsNeverOurFault() throws Exception {
        HttpResponse<byte[]> refused = submit("PK\u0003\u0004 damaged".getBytes(StandardCharsets.UTF_8), XLSX);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("type").asText()).isEqualTo("urn:formpress:problem:unsafe-file");
    }

    @Test
    void anOldWorkbookIsNotTakenForLinesOfText() throws Exception {
        byte[] old = caller.post("/render?format=xls", sample("self-evaluation", "typical"))
                .body();

        HttpResponse<byte[]> refused = submit(old, XLSX);

        assertThat(refused.statusCode()).as(text(refused)).isEqualTo(415);
        assertThat(json(refused).path("type").asText()).isEqualTo("urn:formpress:problem:unsupported-file");
        assertThat(text(refused)).contains("xlsx");
    }

    private HttpResponse<byte[]> submit(byte[] body, String type) throws Exception {
        return caller.call("POST", "/booklets", BodyPublishers.ofByteArray(body), "Content-Type", type);
    }

    private JsonNode ended(HttpResponse<byte[]> taken) throws Exception {
        assertThat(taken.statusCode()).as(text(taken)).isEqualTo(202);
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode state = json(taken);
        while (!state.path("state").asText().matches("done|failed|cancelled")
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            state = json(caller.get(header(taken, "Location")));
        }
        return state;
    }
}
