package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.formpress.access.KeyFile;
import org.formpress.access.RateLimits;
import org.formpress.access.Scope;
import org.formpress.http.request.SentKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service answers is what {@code /openapi} says: status, headers, type and, of JSON, the schema. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedAnswersTest implements TestPropertyProvider {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORM = sample("self-evaluation", "typical");
    private static final RateLimits NONE = new RateLimits(0, 0);

    private Caller caller;
    private JsonNode description;
    private String key;
    private String metrics;
    private String slow;

    @Override
    public Map<String, String> getProperties() {
        try {
            Path folder = Files.createTempDirectory("described");
            Path keys = folder.resolve("keys");
            key = KeyFile.add(keys, "clerk", NONE, Scope.ALL);
            metrics = KeyFile.add(keys, "prometheus", NONE, Scope.METRICS);
            slow = KeyFile.add(keys, "slow", new RateLimits(1, 0), Scope.ALL);
            return Map.of(
                    "formpress.access.keys", keys.toString(),
                    "formpress.store.folder", folder.resolve("store").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void readTheDescription(EmbeddedServer server) throws Exception {
        caller = new Caller(server);
        description = json(caller.get("/openapi.json", SentKeys.HEADER, key));
    }

    @ParameterizedTest
    @CsvSource({
        "/forms, /forms, 200",
        "/forms, /forms?sort=unit, 400",
        "/forms/{id}, /forms/self-evaluation, 200",
        "/forms/{id}, /forms/nothing, 404",
        "/forms/{id}/schema, /forms/target-declaration/schema, 200",
        "/forms/{id}/sample, /forms/target-declaration/sample, 200",
        "/forms/{id}/sample, /forms/nothing/sample, 404",
        "/forms/{id}/draft, /forms/self-evaluation/draft, 200",
        "/forms/{id}/draft, /forms/target-declaration/draft, 200",
        "/forms/{id}/draft, /forms/nothing/draft, 404",
        "/forms/{id}/blank, /forms/self-evaluation/blank, 200",
        "/forms/{id}/blank, /forms/target-declaration/blank?format=xlsx, 200",
        "/forms/{id}/blank, /forms/self-evaluation/blank?format=odt, 406",
        "/forms/{id}/blank, /forms/nothing/blank, 404",
        "/booklets, /booklets?limit=5, 200",
        "/booklets, /booklets?limit=0, 400",
        "/booklets/{id}, /booklets/nothing, 404",
        "/booklets/{id}/file, /booklets/nothing/file, 404",
        "/booklets/{id}/events, /booklets/nothing/events, 404",
        "/health, /health, 200",
        "/prometheus, /prometheus, 200"
    })
    void whatIsGotIsAsDescribed(String path, String called, int status) throws Exception {
        assertDescribed("GET", path, status, caller.get(called, SentKeys.HEADER, key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/render|/render?format=html|application/json|FORM|200",
                "/render|/render?formt=docx|application/json|FORM|400",
                "/render|/render|application/json|{|400",
                "/render|/render|application/json|{\"form\": \"leave\"}|404",
                "/render|/render?format=ods|application/json|FORM|406",
                "/render|/render|text/plain|FORM|415",
                "/render|/render|application/json|{\"form\": \"self-evaluation\"}|422",
                "/check|/check|application/json|FORM|200",
                "/check|/check|application/json|{\"form\": \"self-evaluation\", \"year\": 1}|422",
                "/forms/{id}/draft|/forms/self-evaluation/draft|application/json|FORM|200",
                "/forms/{id}/draft|/forms/self-evaluation/draft|application/json|{\"year\": \"二\", \"indicators\": [{}]}|200",
                "/forms/{id}/draft|/forms/self-evaluation/draft|application/json|{\"indicators\": 1}|422",
                "/forms/{id}/draft|/forms/self-evaluation/draft|application/json|[|400",
                "/forms/{id}/draft|/forms/self-evaluation/draft|text/plain|FORM|415",
                "/forms/{id}/draft|/forms/nothing/draft|application/json|FORM|404",
                "/extract|/extract|application/json|FORM|415",
                "/extract|/extract|text/html|<!DOCTYPE html><p>|422",
                "/diff|/diff|application/json|{\"from\": FORM, \"to\": FORM}|200",
                "/diff|/diff|application/json|{\"from\": FORM}|400",
                "/booklets|/booklets|application/json|[|400",
                "/booklets|/booklets|text/plain|FORM|415",
                "/booklets|/booklets?formats=xls|application/json|[FORM]|422"
            })
    void whatIsPostedIsAnsweredAsDescribed(String path, String called, String type, String body, int status)
            throws Exception {
        HttpResponse<byte[]> answer = caller.call(
                "POST",
                called,
                BodyPublishers.ofString(body.replace("FORM", FORM)),
                "Content-Type",
                type,
                SentKeys.HEADER,
                key);

        assertDescribed("POST", path, status, answer);
    }

    @Test
    void whatKeysForbidIsAsDescribed() throws Exception {
        assertDescribed("GET", "/forms", 401, caller.get("/forms"));
        assertDescribed("GET", "/forms", 403, caller.get("/forms", SentKeys.HEADER, metrics));
        caller.get("/forms", SentKeys.HEADER, slow);
        assertDescribed("GET", "/forms", 429, caller.get("/forms", SentKeys.HEADER, slow));
    }

    @Test
    void aTypeThatIsNotThereIsRefusedAsDescribed() throws Exception {
        assertDescribed("GET", "/forms", 406, caller.get("/forms", SentKeys.HEADER, key, "Accept", "text/plain"));
    }

    @Test
    void aFileAndWhatIsReadBackFromItAreAsDescribed() throws Exception {
        for (String format : new String[] {"pdf", "docx"}) {
            HttpResponse<byte[]> file = caller.post("/render?format=" + format, FORM, SentKeys.HEADER, key);
            assertDescribed("POST", "/render", 200, file);

            assertDescribed(
                    "POST",
                    "/extract",
                    200,
                    caller.call("POST", "/extract", BodyPublishers.ofByteArray(file.body()), SentKeys.HEADER, key));
        }
    }

    @Test
    void aBookletIsAsDescribedFromItsBeginningToItsEnd() throws Exception {
        String forms = "[" + FORM + ", {\"form\": \"self-evaluation\"}]";
        HttpResponse<byte[]> taken = caller.post("/booklets?formats=pdf,xlsx,csv", forms, SentKeys.HEADER, key);
        assertDescribed("POST", "/booklets", 202, taken);
        String booklet = "/booklets/" + json(taken).path("id").asText();

        HttpResponse<byte[]> state = caller.get(booklet, SentKeys.HEADER, key);
        while (json(state).path("state").asText().matches("queued|running")) {
            assertDescribed("GET", "/booklets/{id}", 200, state);
            Thread.sleep(50);
            state = caller.get(booklet, SentKeys.HEADER, key);
        }

        assertDescribed("GET", "/booklets/{id}", 200, state);
        assertThat(json(state).path("errors")).hasSize(1);
        assertThat(json(state).path("files")).hasSize(3);
        assertDescribed("GET", "/booklets", 200, caller.get("/booklets", SentKeys.HEADER, key));
        for (String format : new String[] {"pdf", "xlsx", "csv"}) {
            assertDescribed(
                    "GET",
                    "/booklets/{id}/file",
                    200,
                    caller.get(booklet + "/file?format=" + format, SentKeys.HEADER, key));
        }
        assertDescribed(
                "GET", "/booklets/{id}/file", 406, caller.get(booklet + "/file?format=xls", SentKeys.HEADER, key));
        assertDescribed(
                "DELETE",
                "/booklets/{id}",
                204,
                caller.call("DELETE", booklet, BodyPublishers.noBody(), SentKeys.HEADER, key));
    }

    private void assertDescribed(String method, String path, int status, HttpResponse<byte[]> answer)
            throws IOException {
        String name = method + " " + path + " " + status + ": " + text(answer);
        assertThat(answer.statusCode()).as(name).isEqualTo(status);
        JsonNode response = resolved(description
                .path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status)));
        assertThat(response.isMissingNode()).as(name).isFalse();
        response.path("headers")
                .fieldNames()
                .forEachRemaining(header -> assertThat(header(answer, header))
                        .as("%s of %s", header, name)
                        .isNotEmpty());
        if (answer.body().length > 0) {
            assertFits(response.path("content"), answer, name);
        }
    }

    private void assertFits(JsonNode content, HttpResponse<byte[]> answer, String name) throws IOException {
        String type = header(answer, "Content-Type").split(";", 2)[0];
        assertThat(content.has(type)).as("%s of %s", type, name).isTrue();
        if (type.endsWith("json")) {
            ObjectNode schema = JSON.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.putArray("allOf").add(content.path(type).path("schema"));
            schema.set("components", description.path("components"));
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(json(answer)))
                    .as(name)
                    .isEmpty();
        }
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }
}
