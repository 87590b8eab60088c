package org.formpress.load;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import org.formpress.Sample;

/**
 * A booklet that a service has made.
 *
 * @param time  from its first byte that came in to its end, as the service tells them
 * @param files how many it has
 */
record Booklet(int forms, Duration time, int files) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LOOKING = Duration.ofMillis(250);

    /** Has a booklet made of the published forms in turn, none of which has the name of another. */
    static Booklet of(int forms, String name, Service service) throws IOException, InterruptedException {
        return of(forms, name, service, percent -> {});
    }

    /** @param watch is told the percentage that is done, some four times a second */
    static Booklet of(int forms, String name, Service service, IntConsumer watch)
            throws IOException, InterruptedException {
        Path lines = Files.createTempFile("booklet", ".ndjson");
        try {
            write(forms, name, lines);
            return made(forms, submitted(lines, service), service, watch);
        } finally {
            Files.delete(lines);
        }
    }

    private static void write(int forms, String name, Path lines) throws IOException {
        List<Sample> published = Sample.corpus().toList();
        try (OutputStream out = Files.newOutputStream(lines)) {
            for (int number = 0; number < forms; number++) {
                ObjectNode form = (ObjectNode)
                        JSON.readTree(published.get(number % published.size()).json());
                form.put("projectName", name + form.path("projectName").asText() + number);
                out.write(JSON.writeValueAsBytes(form));
                out.write('\n');
            }
        }
    }

    private static String submitted(Path lines, Service service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.address("/booklets"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(lines))
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("not taken in: " + new String(answer.body()));
        }
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private static Booklet made(int forms, String location, Service service, IntConsumer watch)
            throws IOException, InterruptedException {
        JsonNode state = state(location, service);
        while (!state.has("finished")) {
            watch.accept(state.path("percent").asInt());
            Thread.sleep(LOOKING.toMillis());
            state = state(location, service);
        }
        if (!state.path("state").asText().equals("done")
                || state.path("rendered").asInt() != forms) {
            throw new IllegalStateException("not made: " + state);
        }
        Instant created = Instant.parse(state.path("created").asText());
        Instant finished = Instant.parse(state.path("finished").asText());
        return new Booklet(
                forms, Duration.between(created, finished), state.path("files").size());
    }

    private static JsonNode state(String location, Service service) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.address(location)).GET().build();
        return JSON.readTree(
                CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }
}
