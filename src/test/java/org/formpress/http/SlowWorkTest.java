package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.bounds.Bounds;
import org.formpress.bounds.DataBounds;
import org.formpress.bounds.FileBounds;
import org.formpress.render.RenderRequest;
import org.formpress.render.Renderer;
import org.formpress.sign.SigningKeys;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One worker, and hardly any time: whoever takes too long is told so, and the worker is free for the next. */
@MicronautTest
@Property(name = "formpress.render.threads", value = "1")
@Property(name = "formpress.render.waiting", value = "1m")
@Property(name = "formpress.render.working", value = "10ms")
class SlowWorkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] LARGE = large();

    private final Caller caller;
    private final MeterRegistry meters;

    SlowWorkTest(EmbeddedServer server, MeterRegistry meters) {
        this.caller = new Caller(server);
        this.meters = meters;
    }

    /** Nearly as much as the service reads; by itself it takes a fifth of a second to some seconds, by the format. */
    private static byte[] large() {
        try {
            ObjectNode form = (ObjectNode)
                    JSON.readTree(Sample.named("self-evaluation/typical").json());
            ArrayNode indicators = form.putArray("indicators");
            for (int row = 0; row < 200; row++) {
                indicators
                        .addObject()
                        .put("level1", "产出指标")
                        .put("level2", "数量指标" + row)
                        .put("level3", "三级指标" + row)
                        .put("deviation", "！".repeat(13_000));
            }
            return JSON.writeValueAsBytes(form);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void aRenderThatTakesTooLongEndsAndItsWorkerTakesTheNext(OutputFormat format) throws Exception {
        assertStoppedTwice("/render?format=" + format.id(), "application/json", LARGE);

        // Neither done nor refused for its pages: stopped on the way.
        assertThat(meters.get("formpress.render")
                        .tags("format", format.id(), "outcome", "late")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void checksThatTakeTooLongEndAndTheirWorkerTakesTheNext() throws Exception {
        assertStoppedTwice("/check", "application/json", LARGE);
    }

    @Test
    void draftsThatTakeTooLongEndAndTheirWorkerTakesTheNext() throws Exception {
        assertStoppedTwice("/forms/self-evaluation/draft", "application/json", LARGE);
    }

    @Test
    void aReadingThatTakesTooLongEndsAndItsWorkerTakesTheNext() throws Exception {
        // More pages than this service makes; their number bounds no reading.
        Bounds generous = new Bounds(DataBounds.DEFAULT, 1_000_000, FileBounds.DEFAULT);
        byte[] file = Renderer.of(Project.home(), false, generous, SigningKeys.NONE)
                .render(new RenderRequest(LARGE, OutputFormat.DOCX, false))
                .file();

        assertStoppedTwice("/extract", "application/octet-stream", file);
    }

    private void assertStoppedTwice(String path, String type, byte[] body) throws Exception {
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> answer =
                    caller.call("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", type);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json(answer).path("type").asText()).isEqualTo("urn:formpress:problem:too-slow");
            assertThat(untilFree()).isLessThan(SOON);
        }
    }

    private Duration untilFree() throws InterruptedException {
        long start = System.nanoTime();
        while (meters.get("formpress.render.running").gauge().value() > 0) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
            Thread.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
