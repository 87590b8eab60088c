package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.formpress.cli.Program.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines on which something is missing, full or broken: either it is said clearly, or it does no harm. */
@Tag("slow")
class FailuresIT {

    private static final int PATIENCE_SECONDS = 60;
    private static final File FULL_DEVICE = new File("/dev/full");
    private static final File READ_ONLY = new File("/proc");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @ValueSource(strings = {"forms", "check"})
    void resultsThatAFullDiskDoesNotTakeAreNoSuccess(String command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command));
        if (command.equals("check")) {
            arguments.add(Program.sample("self-evaluation").toString());
        }
        File said = folder.resolve("err").toFile();

        Process process = Program.in(folder)
                .builder(arguments.toArray(String[]::new))
                .redirectOutput(FULL_DEVICE)
                .redirectError(said)
                .start();

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(said.toPath())).contains("无法写入标准输出").doesNotContain("\tat ");
    }

    // Files of at most 8 blocks, where a form needs a hundred: what a full disk does to one who writes a file.
    @EnabledOnOs(OS.LINUX)
    @Test
    void aFileThatDoesNotFitOnTheDiskIsNamedAndNothingIsLeftOfIt() throws Exception {
        Path sample = Program.sample("self-evaluation");
        ProcessBuilder builder = Program.in(folder)
                .builder(
                        "render",
                        sample.toString(),
                        "--out",
                        folder.resolve("out").toString());
        List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 8; exec \"$0\" \"$@\""));
        limited.addAll(builder.command());
        limited.add(4, "-XX:-UsePerfData");

        Process process = builder.command(limited).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).contains("无法写入文件", ".pdf").doesNotContain("\tat ");
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fonts", "templates"})
    void aFolderWithNothingInItStopsTheStart(String kind) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Run run = Program.in(folder).run("serve", "--port", "0", "--" + kind, empty.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(empty.toString(), "文件夹").doesNotContain("\tat ");
    }

    @Test
    void aDamagedFontStopsTheStartEvenWhereFewFormsNeedIt() throws IOException {
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        for (File font : new File("fonts").listFiles((parent, name) -> name.matches(".*\\.[ot]tf"))) {
            Files.copy(font.toPath(), fonts.resolve(font.getName()));
        }
        Files.write(fonts.resolve("HanaMinB.ttf"), new byte[5000]);

        Run run = Program.in(folder).run("serve", "--port", "0", "--fonts", fonts.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("HanaMinB.ttf").doesNotContain("\tat ");
    }

    /** Its folder takes no file, there is no temporary folder, and the disk of its log is full. */
    @EnabledOnOs(OS.LINUX)
    @Test
    void theServiceNeedsNoDisk() throws Exception {
        int port = Program.freePort();
        List<String> options = List.of("-Djava.io.tmpdir=" + folder.resolve("nowhere"));
        Process service = Program.in(READ_ONLY.toPath())
                .java(options, Program.JAR)
                .builder("serve", "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(FULL_DEVICE)
                .start();
        try {
            awaitHealth(service, port);

            for (String format : List.of("pdf", "docx", "html")) {
                HttpResponse<byte[]> file =
                        post(port, "/render?format=" + format, Files.readAllBytes(Program.sample("self-evaluation")));
                assertThat(file.statusCode()).isEqualTo(200);
                assertThat(file.body()).isNotEmpty();
            }
            byte[] docx = post(port, "/render?format=docx", Files.readAllBytes(Program.sample("self-evaluation")))
                    .body();
            assertThat(post(port, "/extract", docx).statusCode()).isEqualTo(200);
        } finally {
            service.destroy();
            service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void aSecondServiceOnOneFolderDoesNotStartAndAKillLeavesNoLock() throws Exception {
        Map<String, String> settings = Map.of(
                "LC_ALL",
                "C.UTF-8",
                "FORMPRESS_STORE_FOLDER",
                folder.resolve("store").toString());
        Node one = Node.start(folder, settings);
        try {
            Run second = Program.in(folder, settings).run("serve", "--port", "0", "--lang", "en");

            assertThat(second.status()).isEqualTo(2);
            assertThat(second.err())
                    .contains("in use by another service (process ", "formpress.store.folder", "PostgreSQL")
                    .contains(folder.resolve("store").toString())
                    .doesNotContain("\tat ");
        } finally {
            one.kill();
        }
        Node.start(folder, settings).stop();
    }

    @Test
    void aStoreThatWasChosenAndCannotBeUsedStopsTheStart() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Map<String, String> settings = Map.of("LC_ALL", "C.UTF-8", "FORMPRESS_STORE_FOLDER", file.toString());

        Run run = Program.in(folder, settings).run("serve", "--port", "0");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(file.toString(), "不是文件夹", "FORMPRESS_STORE_FOLDER")
                .doesNotContain("\tat ");
    }

    @Test
    void aKeyThatCannotSignStopsTheStart() throws IOException {
        Path key = Files.writeString(folder.resolve("town.p12"), "no key");
        Map<String, String> settings = Map.of("LC_ALL", "C.UTF-8", "FORMPRESS_SEAL_KEY", key.toString());

        Run run = Program.in(folder, settings).run("serve", "--port", "0");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(key.toString(), "PKCS#12").doesNotContain("\tat ");
    }

    @Test
    void aSecondServiceStartedByHandServesAllButBookletsAndSaysSoOnce() throws Exception {
        int port = Program.freePort();
        int secondPort = Program.freePort();
        Path log = folder.resolve("second.log");
        Process first = byHand(port, folder.resolve("first.log"));
        Process second = null;
        try {
            awaitHealth(first, port);
            second = byHand(secondPort, log);
            awaitHealth(second, secondPort);
            byte[] form = Files.readAllBytes(Program.sample("self-evaluation"));

            assertThat(post(secondPort, "/render?format=pdf", form).statusCode())
                    .isEqualTo(200);
            HttpResponse<byte[]> refused = post(secondPort, "/booklets", form);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
            assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                    .contains("store-unusable")
                    .doesNotContain(folder.toString());
            assertThat(get(secondPort, "/health/readiness")).isEqualTo("{\"status\":\"DEGRADED\"}");
            assertThat(post(port, "/booklets", form).statusCode()).isEqualTo(202);
            assertThat(Files.readString(log).lines().filter(line -> line.contains("no booklets can be made")))
                    .singleElement()
                    .asString()
                    .contains(folder.resolve(".formpress").toString())
                    .contains("process " + first.pid() + ", port " + port)
                    .contains("formpress.store.folder");
            assertThat(Files.readString(log)).doesNotContain("\tat ");

            first.destroy();
            first.waitFor();
            awaitBooklets(secondPort, form);
        } finally {
            first.destroyForcibly().waitFor();
            if (second != null) {
                second.destroyForcibly().waitFor();
            }
        }
    }

    private Process byHand(int port, Path log) throws IOException {
        return Program.in(folder, Map.of("LC_ALL", "C.UTF-8", "FORMPRESS_RENDER_WARM_UP", "0"))
                .builder("serve", "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    // The folder is free now, and the one that is left takes it without being started again.
    private static void awaitBooklets(int port, byte[] form) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (post(port, "/booklets", form).statusCode() != 202) {
            assertThat(System.nanoTime()).as("still no booklets").isLessThan(deadline);
            Thread.sleep(100);
        }
        assertThat(get(port, "/booklets")).contains("\"booklets\":[{\"id\":");
    }

    private static String get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    private static HttpResponse<byte[]> post(int port, String path, byte[] body) throws Exception {
        String type = path.startsWith("/extract") ? "application/octet-stream" : "application/json";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private static void awaitHealth(Process service, int port) throws Exception {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        boolean well = false;
        while (!well) {
            assertThat(service.isAlive() && System.nanoTime() < deadline).isTrue();
            Thread.sleep(100);
            well = isWell(health);
        }
    }

    private static boolean isWell(HttpRequest health) throws IOException, InterruptedException {
        try {
            return CLIENT.send(health, BodyHandlers.ofString()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }
}
