package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/formpress}, unpacked into a folder with a blank and Chinese in its name, and called through a link. */
class LauncherIT {

    private static final String JAVA = System.getProperty("java.home");
    private static final String PRINT_FLAGS = "-XX:+PrintFlagsFinal";

    @TempDir
    private static Path folder;

    private static Path launcher;
    private static Path cache;

    private record Run(int status, String out, String err) {}

    @BeforeAll
    static void unpack() throws IOException {
        Path home = folder.resolve("表单 程序");
        for (String name : List.of("bin/formpress", "lib/find-java.sh", "lib/java.options")) {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            Files.copy(Path.of("src", "main", "dist").resolve(name), file);
        }
        Files.createSymbolicLink(home.resolve("lib/formpress.jar"), Program.JAR);
        cache = home.resolve("lib/formpress.cache");
        Path absolute = Files.createSymbolicLink(folder.resolve("first"), home.resolve("bin/formpress"));
        launcher = Files.createSymbolicLink(folder.resolve("formpress"), absolute.getFileName());
    }

    @Test
    void filesWithChineseNamesAreReadAndWrittenWhateverTheLocaleAndNothingIsSaid() throws Exception {
        Path sample = Files.copy(Program.sample("self-evaluation"), folder.resolve("自评.json"));

        Run run = run(Map.of("LC_ALL", "C"), "render", sample.toString(), "--format", "pdf", "--out", folder + "/结果");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("结果"))) {
            assertThat(files).singleElement().asString().endsWith("2023-财政项目支出绩效自评表-居村党群服务站标准化建设.pdf");
        }
    }

    @Test
    void aCacheThatDoesNotFitIsPassedOverInSilence() throws Exception {
        Files.writeString(cache, "no cache\n");
        try {
            Run run = run(Map.of(), "--version");

            assertThat(run.status()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines().findFirst())
                    .hasValueSatisfying(line -> assertThat(line).startsWith("FormPress"));
        } finally {
            Files.delete(cache);
        }
    }

    @Test
    void aJavaHomeThatPointsNowhereIsPassedOver() throws Exception {
        Run run = run(Map.of("FORMPRESS_JAVA_HOME", "", "JAVA_HOME", "/no/such/java"), "--version");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void aJavaThatIsTooOldIsRefusedByItsNumberOrPassedOver() throws Exception {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_302\"\n");
        Path program = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        Run asked = run(Map.of("FORMPRESS_JAVA_HOME", old.toString()), "--version");
        Run passed = run(Map.of("FORMPRESS_JAVA_HOME", "", "JAVA_HOME", old.toString()), "--version");

        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.err()).contains("Java 17 or newer is needed", "FORMPRESS_JAVA_HOME: " + old + " is Java 8");
        assertThat(passed.status()).as(passed.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"96m,96,48,24", "512M,512,216,108", "1g,1024,216,108"})
    void theHeapIsAsSetAndTheRestFitsIt(String memory, long heap, long start, long young) throws Exception {
        String flags = run(Map.of("FORMPRESS_MEMORY", memory, "FORMPRESS_JAVA_OPTIONS", PRINT_FLAGS), "--version")
                .out();

        assertThat(flag(flags, "MaxHeapSize")).isEqualTo(heap << 20);
        assertThat(flag(flags, "InitialHeapSize")).isEqualTo(start << 20);
        assertThat(flag(flags, "NewSize")).isEqualTo(young << 20);
        assertThat(flags).containsPattern("UseSerialGC +:?= true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "512", "m", "63m", "1.5g", "-1g"})
    void aHeapThatIsNoneIsRefusedByName(String memory) throws Exception {
        Run run = run(Map.of("FORMPRESS_MEMORY", memory), "--version");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("FORMPRESS_MEMORY is " + memory);
    }

    @Test
    void theServiceIsTheLaunchersOwnProcessAndMissesNothing() throws Exception {
        Path log = folder.resolve("service.log");
        Process service = builder(
                        Map.of("FORMPRESS_STORE_FOLDER", folder.resolve("store").toString()), "serve", "--port", "0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (!Files.readString(log).contains("Server Running") && service.isAlive() && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertThat(service.info().command())
                    .hasValueSatisfying(command -> assertThat(command).endsWith("/bin/java"));
        } finally {
            service.destroy();
        }
        assertThat(service.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(service.exitValue()).as(Files.readString(log)).isEqualTo(128 + 15);
        assertThat(Files.readString(log)).contains("Server Running").doesNotContain("Running without");
    }

    private static long flag(String flags, String name) {
        return flags.lines()
                .filter(line -> line.matches(".* " + name + " +:?= .*"))
                .map(line -> line.replaceAll(".*= *(\\d+).*", "$1"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private static Run run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "run", ".err");
        Process process =
                builder(environment, arguments).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private static ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("FORMPRESS_"));
        builder.environment().put("FORMPRESS_JAVA_HOME", JAVA);
        builder.environment().putAll(environment);
        return builder;
    }
}
