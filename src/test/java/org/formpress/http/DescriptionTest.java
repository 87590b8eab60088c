package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.formpress.http.filter.QueryParameterFilter;
import org.formpress.http.openapi.OpenApiController;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class DescriptionTest {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"");
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final Caller caller;
    private final Router router;

    DescriptionTest(EmbeddedServer server, Router router) {
        this.caller = new Caller(server);
        this.router = router;
    }

    @Test
    void everyRouteOfOursIsDescribed() throws Exception {
        JsonNode paths = json(caller.get("/openapi.json")).path("paths");

        routes().forEach(route -> assertThat(
                        paths.path(route.getUriMatchTemplate().toPathString())
                                .path(route.getHttpMethodName().toLowerCase(java.util.Locale.ROOT))
                                .path("summary")
                                .asText())
                .as(route.toString())
                .isNotBlank());
        assertThat(paths.fieldNames()).toIterable().contains("/render", "/check", "/forms", "/health", "/prometheus");
    }

    private List<UriRouteInfo<?, ?>> routes() {
        List<UriRouteInfo<?, ?>> ours = router.uriRoutes()
                .filter(route -> route.getDeclaringType().getPackageName().startsWith("org.formpress.http"))
                .filter(route -> route.getDeclaringType() != OpenApiController.class)
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .toList();
        assertThat(ours).hasSizeGreaterThan(20);
        return ours;
    }

    @Test
    void theParametersDescribedAreThoseThatAreDeclared() throws Exception {
        JsonNode description = json(caller.get("/openapi.json"));

        routes().forEach(route -> {
            JsonNode operation = description
                    .path("paths")
                    .path(route.getUriMatchTemplate().toPathString())
                    .path(route.getHttpMethodName().toLowerCase(Locale.ROOT));
            assertThat(StreamSupport.stream(operation.path("parameters").spliterator(), false)
                            .filter(parameter -> parameter.path("in").asText().equals("query"))
                            .map(parameter -> parameter.path("name").asText()))
                    .as(route.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            QueryParameterFilter.of(route.getTargetMethod().getExecutableMethod()));
        });
    }

    @Test
    void itsVersionIsThatOfTheProgram() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>formpress</artifactId>\n  <version>"
                        + json(caller.get("/openapi.json")).at("/info/version").asText() + "</version>");
    }

    @Test
    void itIsYamlUnlessJsonIsAskedFor() throws Exception {
        assertThat(new String(caller.get("/openapi").body(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("openapi:");
        assertThat(json(caller.get("/openapi", "Accept", "application/json")))
                .isEqualTo(json(caller.get("/openapi.json")));
    }

    @Test
    void everyReferenceInTheDescriptionResolves() throws Exception {
        JsonNode description = json(caller.get("/openapi.json"));

        assertThat(REFERENCE.matcher(description.toString()).results().map(reference -> reference.group(1)))
                .isNotEmpty()
                .allMatch(pointer -> !description.at(pointer).isMissingNode());
    }

    @Test
    void everyErrorOfARenderIsDescribed() throws Exception {
        JsonNode responses = json(caller.get("/openapi.json")).at("/paths/~1render/post/responses");

        assertThat(responses.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "406", "413", "415", "421", "422", "429", "500", "503");
        assertThat(responses.path("200").path("content")).hasSize(OutputFormat.values().length);
        assertThat(responses.path("200").path("headers").fieldNames())
                .toIterable()
                .contains("Repr-Digest", "X-Findings");
    }

    @Test
    void theKeyIsDescribedAndHealthNeedsNone() throws Exception {
        JsonNode description = json(caller.get("/openapi.json"));

        assertThat(description.at("/components/securitySchemes/key/name").asText())
                .isEqualTo("X-API-Key");
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(description.at("/security/0").has("key")).isTrue();
        assertThat(description.at("/security/1").has("bearer")).isTrue();
        assertThat(description.at("/paths/~1health/get/security").isArray()).isTrue();
        assertThat(description.at("/paths/~1health/get/security")).isEmpty();
    }

    @Test
    void theExamplesInTheDescriptionRender() throws Exception {
        JsonNode examples = json(caller.get("/openapi.json")).at("/components/examples");

        assertThat(examples).hasSize(2);
        for (JsonNode example : examples) {
            var answer = caller.post("/render", example.path("value").toString());
            assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs"})
    void aPageLoadsOnlyWhatThisServiceHas(String path) throws Exception {
        var page = caller.get(path);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("script-src 'self'");
        assertThat(text(page)).doesNotContain("<style", "onclick=", "http://", "https://");
        assertThat(LOADED.matcher(text(page)).results().map(loaded -> loaded.group(1)))
                .hasSizeGreaterThan(2)
                .allSatisfy(address -> {
                    // A proxy may put the service into a folder.
                    assertThat(address).doesNotStartWith("/").doesNotContain(":");
                    assertThat(caller.get(URI.create(path).resolve(address).toString())
                                    .statusCode())
                            .as(address)
                            .isEqualTo(200);
                });
    }
}
