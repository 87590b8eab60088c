package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryScriptIT {

    private static final String NAME = "2023-财政项目支出绩效自评表-居村党群服务站标准化建设.pdf";

    @TempDir
    private Path folder;

    @Test
    void tryRendersASampleUnderItsChineseNameAndStops() throws IOException, InterruptedException {
        Path result = Path.of("target", "try", NAME);
        Files.deleteIfExists(result);

        Process script = script("--once");
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(script.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(script.exitValue()).as(said).isZero();
        assertThat(said).contains(NAME);
        assertThat(result).isNotEmptyFile();
    }

    @Test
    void tryRefusesArgumentsItDoesNotKnow() throws IOException, InterruptedException {
        assertThat(script("--twice").waitFor()).isEqualTo(1);
    }

    private Process script(String argument) throws IOException {
        ProcessBuilder script = new ProcessBuilder(
                        Path.of("scripts", "try").toAbsolutePath().toString(), argument)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        script.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(Program.freePort()));
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return script.start();
    }
}
