package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

@MicronautTest
class FormsTest {

    private final Caller caller;

    FormsTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void theCatalogueListsEveryFormWithItsTitles() throws Exception {
        JsonNode forms = json(caller.get("/forms")).path("forms");

        assertThat(forms.findValuesAsText("id")).contains("self-evaluation", "target-declaration");
        assertThat(forms.findValuesAsText("title")).contains("财政项目支出绩效自评表", "财政项目支出绩效目标申报表");
        assertThat(forms)
                .allSatisfy(form -> assertThat(form.fieldNames())
                        .toIterable()
                        .contains("id", "title", "titleEn", "family", "edition", "source", "confidence", "links"));
    }

    @Test
    void whatWasNotComparedWithAnOriginalIsMarkedInTheCatalogue() throws Exception {
        JsonNode monitoring = json(caller.get("/forms/monitoring"));
        JsonNode compared = json(caller.get("/forms/self-evaluation"));

        assertThat(monitoring.path("status").asText()).isEqualTo("unverified");
        assertThat(monitoring.path("unverified").asText()).isNotBlank();
        assertThat(compared.has("status")).isFalse();
        assertThat(compared.path("region").asText()).isEqualTo("上海市");
    }

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        for (JsonNode form : json(caller.get("/forms")).path("forms")) {
            for (JsonNode link : form.path("links")) {
                assertThat(caller.get(link.asText()).statusCode())
                        .as(link.asText())
                        .isEqualTo(200);
            }
            assertThat(json(caller.get(form.path("links").path("self").asText())))
                    .isEqualTo(form);
        }
    }

    @Test
    void aSchemaIsJsonSchemaWithChineseTitles() throws Exception {
        var answer = caller.get("/forms/self-evaluation/schema");

        assertThat(header(answer, "Content-Type")).isEqualTo("application/schema+json");
        assertThat(caller.get("/forms/self-evaluation/schema", "Accept", "application/json")
                        .body())
                .isEqualTo(answer.body());
        assertThat(json(answer).path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(json(answer).at("/properties/projectName/title").asText()).isEqualTo("项目名称");
    }

    @Test
    void aSampleRendersAsItIs() throws Exception {
        for (String id : json(caller.get("/forms")).path("forms").findValuesAsText("id")) {
            var sample = caller.get("/forms/" + id + "/sample");

            assertThat(header(sample, "Content-Type")).isEqualTo("application/json");
            assertThat(caller.post("/render", text(sample)).statusCode()).isEqualTo(200);
        }
    }
}
