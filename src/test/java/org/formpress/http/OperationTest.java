package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class OperationTest {

    private final Caller caller;

    OperationTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void healthSaysUpAndNothingOfTheMachine() throws Exception {
        assertThat(text(caller.get("/health"))).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void rendersAndRefusalsAreMeasuredUnderBoundedNames() throws Exception {
        caller.post("/render?format=pdf", sample("self-evaluation", "typical"));
        caller.post("/render?format=pdf", "{\"form\":\"made-up-form\"}");
        caller.get("/made-up-path");

        String measures = text(caller.get("/prometheus"));

        assertThat(measures)
                .contains("formpress_render_seconds_count{form=\"self-evaluation\",format=\"pdf\",outcome=\"done\"}")
                .contains("formpress_render_seconds_count{form=\"none\",format=\"pdf\",outcome=\"refused\"}")
                .contains("formpress_render_queued", "formpress_render_running", "jvm_memory_used_bytes")
                .contains("formpress_refusals_total{kind=\"unknown-form\"}")
                .contains("formpress_refusals_total{kind=\"not-found\"}")
                .doesNotContain("made-up");
    }

    @Test
    void aWellFormedRequestIdIsTakenOver() throws Exception {
        assertThat(header(caller.get("/forms", "X-Request-Id", "A1._-z"), "X-Request-Id"))
                .isEqualTo("A1._-z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "<script>", "a/b", "12345678901234567890123456789012345678901234567890123456789012345"})
    void anotherRequestIdIsReplaced(String id) throws Exception {
        assertThat(header(caller.get("/forms", "X-Request-Id", id), "X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void everyRequestHasAnIdOfItsOwn() throws Exception {
        assertThat(header(caller.get("/forms"), "X-Request-Id"))
                .isNotEmpty()
                .isNotEqualTo(header(caller.get("/forms"), "X-Request-Id"));
    }

    @Test
    void noAnswerSaysWhatServesIt() throws Exception {
        assertThat(caller.get("/forms").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void theDescriptionExistsAsYamlAndAsJson() throws Exception {
        assertThat(header(caller.get("/openapi"), "Content-Type")).isEqualTo("application/yaml");
        assertThat(json(caller.get("/openapi.json")).path("openapi").asText()).startsWith("3.");
    }
}
