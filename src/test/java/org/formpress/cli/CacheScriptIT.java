package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.formpress.cli.Program.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheScriptIT {

    private static final String RENDERING = "org.formpress.write.pdf.PdfWriter";

    @TempDir
    private static Path folder;

    private static Path jar;
    private static Path cache;

    @BeforeAll
    static void makeTheCache() throws IOException, InterruptedException {
        jar = Files.copy(Program.JAR, folder.resolve("formpress.jar"));
        cache = folder.resolve("formpress.cache");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("scripts", "cache").toAbsolutePath().toString(), jar.toString())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process script = builder.start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(script.exitValue()).as(said).isZero();
    }

    @Test
    void classesComeFromTheCacheAndNotFromTheJar() {
        assertThat(run(jar).out())
                .filteredOn(line -> line.contains(RENDERING + " "))
                .singleElement()
                .asString()
                .contains("shared objects file");
    }

    @Test
    void theCacheOfAnotherJarIsPassedOver() throws IOException {
        Path other = Files.copy(jar, folder.resolve("other.jar"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

        Run run = run(other);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .filteredOn(line -> line.contains(RENDERING + " "))
                .singleElement()
                .asString()
                .contains(other.getFileName().toString());
    }

    @Test
    void nothingButTheCacheIsLeftBehind() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("formpress.cache")
                    .noneMatch(name -> name.startsWith("cache."));
        }
    }

    private static Run run(Path program) {
        return Program.in(folder)
                .java(List.of("-XX:SharedArchiveFile=" + cache, "-Xlog:class+load"), program)
                .run(
                        "render",
                        Program.sample("self-evaluation").toString(),
                        "--format",
                        "pdf",
                        "--out",
                        folder.toString());
    }
}
