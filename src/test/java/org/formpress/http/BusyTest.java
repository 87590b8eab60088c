package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "formpress.render.threads", value = "1")
@Property(name = "formpress.render.queue", value = "1")
@Property(name = "formpress.render.retry-after", value = "7s")
class BusyTest {

    private final Caller caller;

    BusyTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void moreThanThereIsRoomForAreToldWhenToComeBack() throws Exception {
        String json = sample("self-evaluation", "very-long-texts");

        List<HttpResponse<byte[]>> answers =
                IntStream.range(0, 12).mapToObj(i -> caller.postLater("/render", json)).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 503)
                .containsOnly(200, 503);
        HttpResponse<byte[]> turnedAway = answers.stream()
                .filter(answer -> answer.statusCode() == 503)
                .findFirst()
                .orElseThrow();
        assertThat(header(turnedAway, "Retry-After")).isEqualTo("7");
        assertThat(json(turnedAway).path("type").asText()).isEqualTo("urn:formpress:problem:busy");
        assertThat(caller.post("/render", json).statusCode()).isEqualTo(200);
    }
}
