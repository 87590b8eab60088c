package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "formpress.store.folder", value = "/proc/nowhere")
class UnusableStoreTest {

    @Test
    void bookletsAreRefusedWithWhatToLookAtAndFormsAreMade(EmbeddedServer server) throws Exception {
        Caller caller = new Caller(server);
        String form = sample("self-evaluation", "typical");

        HttpResponse<byte[]> booklet = caller.post("/booklets", "[" + form + "]", "Content-Type", "application/json");
        HttpResponse<byte[]> render = caller.post("/render", form, "Content-Type", "application/json");

        assertThat(booklet.statusCode()).isEqualTo(503);
        assertThat(header(booklet, "Retry-After")).isNotBlank();
        assertThat(json(booklet).path("type").asText()).endsWith("booklets-away");
        assertThat(json(booklet).path("detail").asText()).contains("formpress.store.folder");
        assertThat(render.statusCode()).isEqualTo(200);
    }
}
