package org.formpress.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The service's booklets, as their callers see them. */
final class Booklets {

    static final String LINES = "application/x-ndjson";
    static final String ARRAY = "application/json";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String ORDINARY = oneLine(FormWithPayload.selfEvaluation());

    private final Service service;

    Booklets(Service service) {
        this.service = service;
    }

    static String oneLine(FormWithPayload form) {
        return new String(form.json(), UTF_8);
    }

    /** A form a line. */
    static byte[] lines(Stream<FormWithPayload> forms) {
        return forms.map(Booklets::oneLine).collect(Collectors.joining("\n")).getBytes(UTF_8);
    }

    /** An ordinary form, on one line. */
    static String form() {
        return ORDINARY;
    }

    static String query(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + URLEncoder.encode(setting.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    HttpResponse<byte[]> submit(String query, String type, byte[] body) {
        return service.post("/booklets" + query, type, body);
    }

    /** The state a booklet ends in. */
    JsonNode ended(HttpResponse<byte[]> taken) {
        assertThat(taken.statusCode()).as(new String(taken.body(), UTF_8)).isEqualTo(202);
        String path = taken.uri()
                .resolve(taken.headers().firstValue("Location").orElseThrow())
                .getPath();
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = Service.json(service.get(path));
        while (List.of("queued", "running").contains(state.path("state").asText())) {
            assertThat(System.nanoTime()).as("still %s", state).isLessThan(end);
            pause();
            state = Service.json(service.get(path));
        }
        return state;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] file(JsonNode done, String format) {
        HttpResponse<byte[]> file = service.get("/booklets/" + done.path("id").asText() + "/file?format=" + format);
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    /** What a ZIP holds, by name. */
    static Map<String, byte[]> unzipped(byte[] archive) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entries.put(entry.getName(), in.readAllBytes()))
                        .as("twice: " + entry.getName())
                        .isNull();
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No attack keeps the next caller from an ordinary booklet, nor from an ordinary form. */
    void assertWell() {
        JsonNode done = ended(submit("?title=x", LINES, ORDINARY.getBytes(UTF_8)));

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("rendered").asInt()).isEqualTo(1);
        assertThat(file(done, "pdf")).startsWith("%PDF-".getBytes(UTF_8));
        service.assertWell();
    }
}
