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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.formpress.cli.Program.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void startedByHandItSaysOnceWhatTheLauncherWouldHaveGivenIt() throws Exception {
        String line = "Running without the Java options and the start-up cache of bin/formpress";
        Path log = folder.resolve("service.log");
        // It may be well a moment before it says so.
        for (int i = 0; i < PATIENCE_SECONDS * 10 && !Files.readString(log).contains(line); i++) {
            Thread.sleep(100);
        }
        assertThat(Files.readString(log)).containsOnlyOnce(line);
    }

    @Test
    void aSecondServiceOnTheSamePortIsAFaultOfUsage() {
        Run run = Program.in(folder).run("serve", "--host", "127.0.0.1", "--port", Integer.toString(PORT));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--port").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
    void withoutKeysItListensToThisMachineAlone(String host) {
        Run run = Program.in(folder).run("serve", "--host", host, "--port", "0");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(host, "formpress.access.keys", "密钥").doesNotContain("\tat ");
    }

    @Test
    void theEnvironmentCannotOpenItUnawares() {
        Run run = Program.in(folder, Map.of("LC_ALL", "C.UTF-8", "MICRONAUT_SERVER_HOST", "0.0.0.0"))
                .run("serve", "--port", "0", "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("0.0.0.0 is not a loopback address", "formpress.access.open")
                .doesNotContain("\tat ");
    }

    @Test
    void aTrustedProxyThatIsNoAddressStopsTheStart() {
        Run run = Program.in(
                        folder, Map.of("LC_ALL", "C.UTF-8", "FORMPRESS_PROXY_TRUSTED", "10.1.0.0/16,proxy.example"))
                .run("serve", "--port", "0");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("proxy.example", "formpress.proxy.trusted", "10.1.2.3")
                .doesNotContain("\tat ");
    }

    @Test
    void aKeyFileThatIsMissingOrWrongStopsTheStart() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong-keys"), "# keys\nclerk 00 00\n");
        for (String file :
                new String[] {wrong.toString(), folder.resolve("none").toString()}) {
            Run run = Program.in(folder, Map.of("LC_ALL", "C.UTF-8", "FORMPRESS_ACCESS_KEYS", file))
                    .run("serve", "--port", "0");

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("密钥文件 " + file).doesNotContain("\tat ");
        }
    }

    @Test
    void withKeysOrWhenToldSoItListensEverywhereAndTheLogNamesTheKey() throws Exception {
        Path keys = folder.resolve("keys");
        String key = Program.in(folder)
                .run("keys", "add", "clerk", "--file", keys.toString())
                .out()
                .get(0);

        String log = logOfACall(Map.of("FORMPRESS_ACCESS_KEYS", keys.toString()), key);

        assertThat(log).contains("GET /forms", "key=clerk").doesNotContain(key);
        assertThat(logOfACall(Map.of("FORMPRESS_ACCESS_OPEN", "true"), "any")).contains("GET /forms", "key=-");
    }

    private static String logOfACall(Map<String, String> settings, String key) throws Exception {
        Path log = Files.createTempFile(folder, "open", ".log");
        int port = Program.freePort();
        Process open = Program.in(folder, settings)
                .builder("serve", "--host", "0.0.0.0", "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/forms"))
                    .header("X-API-Key", key)
                    .build();
            for (int i = 0; i < 300 && !answers(request); i++) {
                Thread.sleep(100);
            }
        } finally {
            open.destroy();
            open.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return Files.readString(log);
    }

    private static boolean answers(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
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
