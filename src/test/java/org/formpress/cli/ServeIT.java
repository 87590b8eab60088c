package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.formpress.cli.Program.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeIT {

    private static final int PATIENCE_SECONDS = 60;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PORT = Program.freePort();

    @TempDir
    private static Path folder;

    private static Process service;

    @BeforeAll
    static void startTheService() throws IOException, InterruptedException {
        File log = folder.resolve("service.log").toFile();
        service = Program.in(folder)
                .builder("serve", "--host", "127.0.0.1", "--port", Integer.toString(PORT))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        awaitHealth();
    }

    @AfterAll
    static void stopTheService() throws InterruptedException {
        service.destroy();
        assertThat(service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("stops when asked to")
                .isTrue();
    }

    @Test
    void saysThatItIsWell() throws IOException, InterruptedException {
        assertThat(get("/health").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void aSecondServiceOnTheSamePortIsAFaultOfUsage() {
        Run run = Program.in(folder).run("serve", "--host", "127.0.0.1", "--port", Integer.toString(PORT));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--port").doesNotContain("\tat ");
    }

    @Test
    void rendersAFormUnderItsChineseName() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/render?format=pdf"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(Program.sample("self-evaluation")))
                .build();

        HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename*=UTF-8''2023-%E8%B4%A2");
        assertThat(response.body()).startsWith('%', 'P', 'D', 'F');
    }

    private static void awaitHealth() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            assertThat(service.isAlive() && System.nanoTime() < deadline)
                    .as(ServeIT::log)
                    .isTrue();
            Thread.sleep(100);
        }
    }

    private static String log() {
        try {
            return Files.readString(folder.resolve("service.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean answers() throws IOException, InterruptedException {
        try {
            return get("/health").statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }
}
