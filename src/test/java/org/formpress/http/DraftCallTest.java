package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.formpress.digest.Sha256;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class DraftCallTest {

    private static final String PATH = "/forms/self-evaluation/draft";
    private static final String FORM = sample("self-evaluation", "typical");
    private static final String FOUND = FORM.replaceFirst("\"totalScore\": [0-9.]+", "\"totalScore\": 99.50");

    private final Caller caller;

    DraftCallTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void aBlankFormIsLaidOutAsItIs() throws Exception {
        JsonNode outline = json(caller.get(PATH));

        HttpResponse<byte[]> answer = caller.post(PATH, outline.path("blank").toString());

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(json(answer).path("faults")).hasSize(1);
        assertThat(json(answer).at("/faults/0/pointer").asText()).isEqualTo("/year");
        assertThat(json(answer).at("/faults/0/code").asText()).isEqualTo("missing");
    }

    @Test
    void findingsAreThoseOfACheck() throws Exception {
        for (String language : new String[] {"zh", "en"}) {
            HttpResponse<byte[]> answer = caller.post(PATH, FOUND, "Accept-Language", language);

            assertThat(header(answer, "Content-Language")).isEqualTo(language);
            assertThat(header(answer, "Vary")).contains("Accept-Language");
            assertThat(json(answer).path("findings"))
                    .isEqualTo(json(caller.post("/check", FOUND, "Accept-Language", language))
                            .path("findings"));
            assertThat(json(answer).path("faults")).isEmpty();
        }
    }

    @Test
    void faultsAreThoseOfARender() throws Exception {
        String faulty = FORM.replace("\"year\": 2024", "\"year\": \"今年\"").replaceFirst("\"level3\"", "\"level4\"");
        for (String language : new String[] {"zh", "en"}) {
            HttpResponse<byte[]> answer = caller.post(PATH, faulty, "Accept-Language", language);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).path("faults"))
                    .isNotEmpty()
                    .isEqualTo(json(caller.post("/render", faulty, "Accept-Language", language))
                            .path("errors"));
        }
    }

    @Test
    void aListThatIsNoneIsRefusedAsByARender() throws Exception {
        String faulty = "{\"form\": \"self-evaluation\", \"indicators\": \"无\"}";

        HttpResponse<byte[]> refused = caller.post(PATH, faulty);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(refused).path("errors"))
                .isEqualTo(json(caller.post("/render", faulty)).path("errors"));
    }

    @Test
    void theFormInTheAddressCountsWhereTheDataNamesNone() throws Exception {
        JsonNode faults = json(caller.post(PATH, "{}")).path("faults");

        assertThat(faults.findValuesAsText("pointer")).contains("/form", "/year", "/indicators");
        assertThat(json(caller.post(PATH, "{\"form\": \"target-declaration\"}"))
                        .path("faults")
                        .findValuesAsText("pointer"))
                .contains("/form");
    }

    @Test
    void whatIsNoObjectOrTooLargeIsRefused() throws Exception {
        assertThat(caller.post(PATH, "[]").statusCode()).isEqualTo(422);
        assertThat(caller.post(PATH, "7").statusCode()).isEqualTo(422);
        assertThat(caller.post(PATH, "").statusCode()).isEqualTo(400);
        assertThat(caller.post(PATH, "{\"projectName\": \"" + "长".repeat(4_000_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "html", "xlsx", "xls"})
    void aBlankFormHasItsOwnName(String format) throws Exception {
        HttpResponse<byte[]> answer = caller.get("/forms/self-evaluation/blank?format=" + format);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(URLDecoder.decode(header(answer, "Content-Disposition"), StandardCharsets.UTF_8))
                .endsWith("财政项目支出绩效自评表（空白表）." + format)
                .contains("self-evaluation." + format);
        assertThat(answer.body())
                .isEqualTo(caller.get("/forms/self-evaluation/blank?format=" + format)
                        .body());
    }

    @Test
    void anUnknownFormHasNoDraft() throws Exception {
        assertThat(caller.get("/forms/nothing/draft").statusCode()).isEqualTo(404);
        assertThat(caller.post("/forms/nothing/draft", FORM).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "html", "pdf"})
    void aBlankFormThatNobodyFilledInYetIsReadAsUnfinished(String format) throws Exception {
        byte[] blank =
                caller.get("/forms/self-evaluation/blank?format=" + format).body();

        HttpResponse<byte[]> whole = sent("/extract", blank);
        HttpResponse<byte[]> unfinished = sent("/extract/unfinished", blank);

        assertThat(whole.statusCode()).isEqualTo(422);
        assertThat(unfinished.statusCode()).as(text(unfinished)).isEqualTo(200);
        assertThat(json(unfinished).path("form").asText()).isEqualTo("self-evaluation");
        JsonNode draft = json(caller.post(PATH, json(unfinished).path("data").toString()));
        assertThat(draft.path("faults").findValuesAsText("pointer")).contains("/year");
    }

    @Test
    void anUnfinishedFileIsTheFormItWasMadeAsWhateverItsDataSays() throws Exception {
        byte[] blank = caller.get("/forms/self-evaluation/blank?format=docx").body();
        byte[] nameless = withoutForm(blank);

        HttpResponse<byte[]> answer = sent("/extract/unfinished", nameless);

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(json(answer).path("form").asText()).isEqualTo("self-evaluation");
    }

    @Test
    void aCellThatCannotBeReadIsAFindingAndEverythingElseComesHome() throws Exception {
        String page = text(caller.post("/render?format=html", FORM))
                .replaceAll("(data-pointer=\"/implementingUnit\"[^>]*>)[^<]*", "$1别的单位")
                .replaceAll("(data-pointer=\"/indicators/1/score\"[^>]*>)[^<]*", "$1二十");
        byte[] edited = page.getBytes(StandardCharsets.UTF_8);

        JsonNode unfinished = json(sent("/extract/unfinished", edited));

        JsonNode finding = unfinished.path("findings").path(0);
        assertThat(finding.path("rule").asText()).isEqualTo("cell-unreadable");
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("pointer").asText()).isEqualTo("/indicators/1/score");
        assertThat(finding.path("label").asText()).isEqualTo("得分");
        assertThat(finding.path("message").asText()).contains("二十");
        assertThat(unfinished.path("changes").findValuesAsText("pointer")).containsExactly("/implementingUnit");
        assertThat(unfinished.at("/data/indicators/1/score").decimalValue()).isEqualByComparingTo("10");
        assertThat(sent("/extract", edited).statusCode()).isEqualTo(422);
    }

    /** The file with data that does not say of which form it is, and with its hash in both places. */
    private static byte[] withoutForm(byte[] docx) {
        String part = "customXml/item1.xml";
        String carried = new DocxFile(docx).text(part).replaceFirst("(?s).*<json[^>]*>(.*)</json>.*", "$1");
        byte[] json = Base64.getDecoder().decode(carried);
        byte[] other = new String(json, StandardCharsets.UTF_8)
                .replaceFirst("\"form\"\\s*:\\s*\"[^\"]*\"\\s*,", "")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(other).isNotEqualTo(json);
        UnaryOperator<String> change =
                xml -> xml.replace(carried, Base64.getEncoder().encodeToString(other))
                        .replace(Sha256.hex(json), Sha256.hex(other));
        return new DocxFile(new DocxFile(docx).with(part, change)).with("docProps/custom.xml", change);
    }

    private HttpResponse<byte[]> sent(String path, byte[] file) throws Exception {
        return caller.call("POST", path, BodyPublishers.ofByteArray(file), "Content-Type", "application/octet-stream");
    }
}
