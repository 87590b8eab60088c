package org.formpress.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
@Property(name = "formpress.seals", value = "fields")
class SealsCallsTest {

    private static final String SEALED = sample("ex-ante-evaluation", "published");

    private final Caller caller;

    SealsCallsTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    private static boolean hasFields(HttpResponse<byte[]> pdf) {
        return new String(pdf.body(), ISO_8859_1).contains("/AcroForm");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "?seals=fields, true", "?seals=places, false"})
    void theRequestChoosesAndOtherwiseTheSetting(String query, boolean fields) throws Exception {
        HttpResponse<byte[]> answer = caller.post("/render" + query, SEALED);

        assertThat(hasFields(answer)).isEqualTo(fields);
        assertThat(header(answer, "X-Seals")).contains("\"name\":\"unit\"");
    }

    @Test
    void anotherChoiceIsRefusedNamingTheTwo() throws Exception {
        HttpResponse<byte[]> render = caller.post("/render?seals=usual", SEALED);
        HttpResponse<byte[]> booklet = caller.post("/booklets?seals=usual", "[" + SEALED + "]");

        assertThat(render.statusCode()).isEqualTo(400);
        assertThat(text(render)).contains("bad-parameter", "usual", "places, fields");
        assertThat(booklet.statusCode()).isEqualTo(422);
        assertThat(text(booklet)).contains("usual", "places, fields");
    }

    @Test
    @Timeout(60)
    void aBookletGoesByTheSettingAndByItsOwn() throws Exception {
        for (String query : List.of("", "?seals=places")) {
            String state = header(caller.post("/booklets" + query, "[" + SEALED + "]"), "Location");
            while (json(caller.get(state)).path("state").asText().matches("queued|running")) {
                Thread.sleep(50);
            }
            assertThat(hasFields(caller.get(state + "/file"))).isEqualTo(query.isEmpty());
        }
    }
}
