package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new user meets first. Maven is a stand-in on the PATH where the build itself is what is told of. */
class TryScriptIT {

    private static final String NAME = "2023-财政项目支出绩效自评表-居村党群服务站标准化建设.pdf";
    private static final int WAITING_SECONDS = 120;

    @TempDir
    private Path folder;

    private Process script;

    @AfterEach
    void leaveNothingRunning() {
        if (script != null) {
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
        }
    }

    @Test
    void tryRendersASampleUnderItsChineseNameAndStops() throws IOException, InterruptedException {
        Path result = Path.of("target", "try", NAME);
        Files.deleteIfExists(result);

        String said = start(Path.of(""), Program.freePort(), "--once").awaitEnd(0);

        assertThat(said).contains(NAME).doesNotContain("Running without");
        assertThat(result).isNotEmptyFile();
    }

    @Test
    void tryRefusesArgumentsItDoesNotKnow() throws IOException, InterruptedException {
        assertThat(start(Path.of(""), Program.freePort(), "--twice").awaitEnd(1))
                .contains("--twice");
    }

    @Test
    void aBuildThatTakesLongerThanTheServiceMayIsWaitedForAndToldOf() throws Exception {
        Path checkout = checkout("sleep 31; mkdir -p target; ln -s '" + Program.JAR + "' target/formpress.jar");

        String said = start(checkout, Program.freePort(), "--once").awaitEnd(0);

        assertThat(said).contains("building, 10 s", "building, 20 s", "building, 30 s", "built in 3", NAME);
        assertThat(checkout.resolve("target/try").resolve(NAME)).isNotEmptyFile();
    }

    @Test
    void aBuildThatFailsShowsTheEndOfItsLog() throws Exception {
        Path checkout =
                checkout("echo '[ERROR] No such library'; mkdir -p target; echo half >target/formpress.jar; exit 3");

        String said = start(checkout, Program.freePort(), "--once").awaitEnd(1);

        assertThat(said)
                .contains("[ERROR] No such library", "the build failed", "ended with 3", "target/try/build.log");
        assertThat(checkout.resolve("target/formpress.jar"))
                .as("it would be taken for a finished one")
                .doesNotExist();
    }

    @Test
    void aPortInUseIsToldBeforeTheBuild() throws Exception {
        Path checkout = checkout("echo built >built");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String said = start(checkout, other.getLocalPort(), "--once").awaitEnd(1);

            assertThat(said).contains("port " + other.getLocalPort(), "in use", "MICRONAUT_SERVER_PORT");
            assertThat(checkout.resolve("built")).doesNotExist();
        }
    }

    @Test
    void aPortThatIsTakenDuringTheBuildIsToldAfterIt() throws Exception {
        Path checkout = checkout("touch begun; until [ -e taken ]; do sleep 0.1; done; mkdir -p target; ln -s '"
                + Program.JAR + "' target/formpress.jar");
        int port = Program.freePort();
        start(checkout, port, "--once");
        await(() -> Files.exists(checkout.resolve("begun")));
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Files.createFile(checkout.resolve("taken"));

            assertThat(awaitEnd(1)).contains("built in", "port " + other.getLocalPort(), "in use");
        }
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void interruptedInTheBuildItLeavesNeitherAProcessNorHalfAJar(String signal, int status) throws Exception {
        Path checkout = checkout("mkdir -p target; echo half >target/formpress.jar; sleep 300 & touch begun; wait");
        start(checkout, Program.freePort(), "--once");
        await(() -> Files.exists(checkout.resolve("begun")));

        assertNothingIsLeftAfter(signal, status);

        assertThat(checkout.resolve("target/formpress.jar")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void interruptedAsTheServiceStartsItLeavesNoProcess(String signal, int status) throws Exception {
        start(checkout("exit 1", Program.JAR), Program.freePort());
        await(() -> script.descendants().anyMatch(TryScriptIT::isJava));

        assertNothingIsLeftAfter(signal, status);
    }

    @Test
    void interruptedWhileTheServiceRunsItLeavesNoProcess() throws Exception {
        Path checkout = checkout("exit 1", Program.JAR);
        start(checkout, Program.freePort());
        await(() -> Files.exists(checkout.resolve("target/try").resolve(NAME)));

        assertNothingIsLeftAfter("INT", 130);
    }

    private void assertNothingIsLeftAfter(String signal, int status) throws IOException, InterruptedException {
        List<ProcessHandle> started = script.descendants().toList();
        assertThat(started).isNotEmpty();

        new ProcessBuilder("kill", "-" + signal, Long.toString(script.pid()))
                .start()
                .waitFor();
        awaitEnd(status);

        // The system takes a moment to bury those whose parent has ended before them.
        await(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().filter(name -> name.endsWith("/java")).isPresent();
    }

    /** A checkout with nothing built, and a Maven that does as told. */
    private Path checkout(String maven) throws IOException {
        Path checkout = folder.resolve("检出 one");
        for (Path file : files()) {
            Path copy = checkout.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Path program = Files.createDirectories(folder.resolve("programs")).resolve("mvn");
        Files.writeString(program, "#!/bin/sh\n" + maven + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return checkout;
    }

    /** The same, with a jar that is newer than its sources. */
    private Path checkout(String maven, Path jar) throws IOException {
        Path checkout = checkout(maven);
        Files.createSymbolicLink(
                Files.createDirectories(checkout.resolve("target")).resolve("formpress.jar"), jar);
        for (String source : List.of("pom.xml", "LICENSE", "src/main", "templates", "fonts", "samples")) {
            if (Files.notExists(checkout.resolve(source))) {
                Files.createDirectory(checkout.resolve(source));
            }
            try (Stream<Path> files = Files.walk(checkout.resolve(source))) {
                files.forEach(
                        file -> assertThat(file.toFile().setLastModified(0)).isTrue());
            }
        }
        return checkout;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> program = Files.walk(Path.of("src", "main", "dist"))) {
            return Stream.concat(
                            program.filter(Files::isRegularFile),
                            Stream.of("pom.xml", "LICENSE", "scripts/try", "samples/self-evaluation/typical.json")
                                    .map(Path::of))
                    .toList();
        }
    }

    private TryScriptIT start(Path checkout, int port, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        // Whoever runs the tests in the background has made everybody deaf to SIGINT.
                        Stream.of(
                                "env",
                                "--default-signal=INT",
                                checkout.resolve("scripts/try").toAbsolutePath().toString()),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("FORMPRESS_TRY_PATIENCE", "30");
        builder.environment()
                .put("FORMPRESS_STORE_FOLDER", folder.resolve("store").toString());
        builder.environment().put("PATH", folder.resolve("programs") + ":" + System.getenv("PATH"));
        script = builder.start();
        return this;
    }

    private String awaitEnd(int status) throws IOException, InterruptedException {
        assertThat(script.waitFor(WAITING_SECONDS, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
        assertThat(script.exitValue()).as(said).isEqualTo(status);
        return said;
    }

    private void await(BooleanSupplier condition) throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAITING_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(Files.readString(folder.resolve("said"), StandardCharsets.UTF_8))
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }
}
