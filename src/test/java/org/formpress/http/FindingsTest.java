package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class FindingsTest {

    private static final String CLEAN = sample("self-evaluation", "typical");
    private static final String WARNED = CLEAN.replace("\"grade\": \"优\"", "\"grade\": \"良\"");
    private static final String FAULTY = WARNED.replaceFirst("\"totalScore\": [0-9.]+", "\"totalScore\": 99.50");

    private final Caller caller;

    FindingsTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void aCleanFormHasNoFindings() throws Exception {
        assertThat(json(caller.post("/check", CLEAN)).get("findings")).isEmpty();
    }

    @Test
    void findingsAreToldInChinese() throws Exception {
        HttpResponse<byte[]> answer = caller.post("/check", FAULTY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(header(answer, "Content-Language")).isEqualTo("zh");
        JsonNode findings = json(answer).get("findings");
        assertThat(findings).hasSize(2);
        JsonNode total = findings.get(0);
        assertThat(total.get("rule").asText()).isEqualTo("total-score");
        assertThat(total.get("severity").asText()).isEqualTo("error");
        assertThat(total.get("pointer").asText()).isEqualTo("/totalScore");
        assertThat(total.get("label").asText()).isEqualTo("总分(得分)");
        assertThat(total.get("message").asText()).startsWith("字段“总分(得分)”（/totalScore）是 99.50，而各部分相加是 ");
        assertThat(total.get("hint").asText()).startsWith("总分(得分)应当是");
        assertThat(findings.get(1).get("severity").asText()).isEqualTo("warning");
    }

    @Test
    void findingsAreToldInEnglishToThoseWhoPreferIt() throws Exception {
        HttpResponse<byte[]> answer = caller.post("/check", FAULTY, "Accept-Language", "en-GB, zh;q=0.5");

        assertThat(header(answer, "Content-Language")).isEqualTo("en");
        assertThat(header(answer, "Vary")).contains("Accept-Language");
        JsonNode total = json(answer).get("findings").get(0);
        assertThat(total.get("label").asText()).isEqualTo("总分(得分)");
        assertThat(total.get("message").asText()).contains("is 99.50, but its parts add up to ");
        assertThat(total.get("hint").asText()).startsWith("It should be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "html"})
    void aRenderCountsAllFindingsAndIsNotStopped(String format) throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render?format=" + format, FAULTY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Findings")).isEqualTo("2");
    }

    @Test
    void aCleanFormHasNoFindingsToCount() throws Exception {
        assertThat(header(caller.post("/render?format=html&strict=true", CLEAN), "X-Findings"))
                .isEqualTo("0");
    }

    @Test
    void aStrictRenderRefusesErrorsWithTheirFieldsAndRemedies() throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render?format=pdf&strict=true", FAULTY);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("type").asText()).isEqualTo("urn:formpress:problem:breaks-rules");
        assertThat(problem.get("title").asText()).isEqualTo("内容检查发现错误");
        assertThat(problem.get("errors")).hasSize(1);
        JsonNode error = problem.at("/errors/0");
        assertThat(error.get("pointer").asText()).isEqualTo("/totalScore");
        assertThat(error.get("label").asText()).isEqualTo("总分(得分)");
        assertThat(error.get("code").asText()).isEqualTo("sum-differs");
        assertThat(error.get("value").asText()).isEqualTo("99.50");
        assertThat(error.get("message").asText()).contains("而各部分相加是");
        assertThat(error.get("hint").asText()).startsWith("总分(得分)应当是");
        assertThat(problem.get("detail").asText()).contains(error.get("message").asText());
    }

    @Test
    void aStrictRefusalIsInEnglishForThoseWhoPreferIt() throws Exception {
        JsonNode problem = json(caller.post("/render?strict=true", FAULTY, "Accept-Language", "en"));

        assertThat(problem.get("title").asText()).isEqualTo("The content checks found errors");
        assertThat(problem.at("/errors/0/message").asText()).contains("but its parts add up to");
    }

    @Test
    void aStrictRenderLetsWarningsPass() throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render?format=pdf&strict=true", WARNED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Findings")).isEqualTo("1");
    }

    @Test
    void severalFormsAreCheckedByThemselvesAndAgainstEachOther() throws Exception {
        String declared = sample("target-declaration", "typical");
        String evaluated = FAULTY.replaceFirst(
                        "\"year\": [0-9]+",
                        "\"year\": "
                                + json(caller.post("/check?fill", declared)).at("/data/year"))
                .replaceFirst(
                        "\"projectName\": \"[^\"]*\"",
                        "\"projectName\": "
                                + json(caller.post("/check?fill", declared)).at("/data/projectName"))
                .replaceFirst(
                        "\"implementingUnit\": \"[^\"]*\"",
                        "\"implementingUnit\": "
                                + json(caller.post("/check?fill", declared)).at("/data/implementingUnit"));
        JsonNode answer = json(caller.post("/check", "[" + declared + "," + evaluated + "]"));

        assertThat(answer.path("forms").findValuesAsText("form"))
                .containsExactly("target-declaration", "self-evaluation");
        assertThat(answer.at("/forms/1/findings").findValuesAsText("rule")).startsWith("total-score");
        assertThat(answer.at("/findings")).isNotEmpty().allSatisfy(found -> {
            assertThat(found.path("number").asInt()).isEqualTo(2);
            assertThat(found.at("/other/number").asInt()).isEqualTo(1);
        });
        JsonNode lines = json(caller.call(
                "POST",
                "/check",
                java.net.http.HttpRequest.BodyPublishers.ofString(declared + "\n" + evaluated),
                "Content-Type",
                "application/x-ndjson"));
        assertThat(lines).isEqualTo(answer);
        assertThat(caller.post("/check", "[" + "{},".repeat(100) + "{}]").statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatFollowsFromTheRestIsFilledInOnRequest() throws Exception {
        String open = CLEAN.replaceFirst("\"totalScore\": [0-9.]+", "\"totalScore\": null")
                .replace("\"grade\": \"优\"", "\"grade\": \"\"");
        JsonNode answer = json(caller.post("/check?fill=true", open));

        assertThat(answer.path("findings")).isEmpty();
        assertThat(answer.path("filled").findValuesAsText("pointer")).containsExactly("/totalScore", "/grade");
        assertThat(answer.at("/filled/1").toString())
                .isEqualTo("{\"pointer\":\"/grade\",\"label\":\"评分等级\",\"value\":\"优\",\"rule\":\"grade\"}");
        assertThat(answer.at("/data/totalScore")).isEqualTo(answer.at("/filled/0/value"));
        assertThat(json(caller.post("/check", open.replace("\"grade\": \"\"", "\"grade\": null")))
                        .has("data"))
                .isFalse();
    }

    @Test
    void dataThatDoesNotFitTheFormIsRefusedBeforeAnyRule() throws Exception {
        HttpResponse<byte[]> answer = caller.post("/check", FAULTY.replace("99.50", "\"九十九\""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("type").asText()).isEqualTo("urn:formpress:problem:invalid-data");
    }
}
