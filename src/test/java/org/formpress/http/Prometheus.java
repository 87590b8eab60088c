package org.formpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The Prometheus of Debian, which scripts/setup unpacks, as a process of its own. */
final class Prometheus implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("tools/prometheus/usr/bin").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STARTING = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private final Process process;

    private Prometheus(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        this.process = new ProcessBuilder(
                        program("prometheus"),
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=data",
                        "--web.listen-address=127.0.0.1:" + port)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** @param folder has {@code prometheus.yml} */
    static Prometheus start(Path folder) throws IOException {
        return new Prometheus(folder);
    }

    /** What {@code promtool check metrics} has to say; nothing where all is well. */
    static String faults(String metrics) throws IOException, InterruptedException {
        Path given = Files.writeString(Files.createTempFile("metrics", ".txt"), metrics);
        try {
            Process check = new ProcessBuilder(program("promtool"), "check", "metrics")
                    .redirectInput(given.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return check.waitFor() == 0 ? said : said + "exit status " + check.exitValue();
        } finally {
            Files.delete(given);
        }
    }

    /** What a query answers, as soon as that is anything. */
    JsonNode result(String query) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode answer = query(query);
        while (answer.at("/data/result").isEmpty()) {
            if (answer.path("status").asText().equals("error") || System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError(query + ": " + answer + "\n" + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(100);
            answer = query(query);
        }
        return answer.at("/data/result");
    }

    private JsonNode query(String query) throws IOException, InterruptedException {
        URI address = URI.create(
                "http://127.0.0.1:" + port + "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            return answer.statusCode() == STARTING ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (ConnectException notYet) {
            return JSON.createObjectNode();
        }
    }

    private static String program(String name) {
        Path unpacked = PROGRAMS.resolve(name);
        return Files.exists(unpacked) ? unpacked.toString() : name;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
