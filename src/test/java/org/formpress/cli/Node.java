package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A running service that makes booklets. */
final class Node {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port = Program.freePort();
    private final Process process;

    private Node(Path folder, Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("LC_ALL", "C.UTF-8");
        all.put("FORMPRESS_RENDER_WARM_UP", "0");
        this.process = Program.in(folder, all)
                .builder("serve", "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("node.log").toFile()))
                .start();
    }

    static Node start(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        Node node = new Node(folder, environment);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!node.isUp()) {
            assertThat(System.nanoTime()).as("no service yet").isLessThan(end);
            Thread.sleep(100);
        }
        return node;
    }

    private boolean isUp() throws InterruptedException {
        try {
            return get("/health").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The id of the booklet. */
    String submit(String forms) throws IOException, InterruptedException {
        return submit(forms, "pdf");
    }

    /** @param formats such as {@code pdf,zip} */
    String submit(String forms, String formats) throws IOException, InterruptedException {
        HttpRequest request = request("/booklets?title=x&formats=" + formats)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(forms))
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(202);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    JsonNode state(String id) throws IOException, InterruptedException {
        return JSON.readTree(get("/booklets/" + id).body());
    }

    /** The state a booklet ends in; that its database may be away meanwhile is no reason to end. */
    JsonNode ended(String id) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = state(id);
        while (!state.path("state").asText().matches("done|failed|cancelled")) {
            assertThat(System.nanoTime()).as("still %s", state).isLessThan(end);
            Thread.sleep(100);
            state = state(id);
        }
        return state;
    }

    void awaitPercent(String id, int percent) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (state(id).path("percent").asInt() < percent) {
            assertThat(System.nanoTime()).as("not yet %s%%", percent).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** A node tells a state again for a tenth of a second before it asks its database. */
    void awaitFault(String id, String type) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state(id).path("type").asText().endsWith(type)) {
            assertThat(System.nanoTime()).as("no fault of type %s", type).isLessThan(end);
            Thread.sleep(20);
        }
    }

    byte[] pdf(String id) throws IOException, InterruptedException {
        return file(id, "pdf");
    }

    byte[] file(String id, String format) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/booklets/" + id + "/file?format=" + format);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Cancels a booklet that is not finished, and deletes one that is. */
    int delete(String id) throws IOException, InterruptedException {
        return CLIENT.send(request("/booklets/" + id).DELETE().build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** How many forms this node alone has written, in any format. */
    int written() throws IOException, InterruptedException {
        return new String(get("/prometheus").body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("formpress_booklets_forms_total"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends it without giving it time for anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
