package org.formpress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A disk that shows at a late step only that it is full, as network file systems and quotas do. A process of its own keeps an
 * object, and strace has the system answer that step so.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "/^mkdir, EDQUOT, Disk quota exceeded",
        "fsync, ENOSPC, No space left on device",
        "fsync, EDQUOT, Disk quota exceeded",
        "/^rename, ENOSPC, No space left on device"
    })
    void aFullDiskIsToldAtWhateverStepItShowsAndNothingIsLeft(String step, String error, String reason)
            throws Exception {
        assertThat(put("-e", "trace=" + step, "-e", "inject=" + step + ":error=" + error))
                .isEqualTo("FULL: " + store() + " is full (" + reason + ")");
        assertThat(files()).isEmpty();

        assertThat(put("-e", "trace=" + step)).isEqualTo("kept");
        assertThat(files()).containsExactly(store().resolve("a/1"));
    }

    private Path store() {
        return folder.resolve("store");
    }

    private String put(String... traced) throws Exception {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-o", "/dev/null"));
        command.addAll(List.of(traced));
        // Java's figures for other programs lie in a folder of their own.
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", place(FolderStore.class) + File.pathSeparator + place(FullDiskTest.class)));
        command.addAll(List.of(PutOne.class.getName(), store().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Keeps an object and says what came of it. */
    static final class PutOne {

        private PutOne() {}

        /** @param arguments the folder */
        public static void main(String[] arguments) throws IOException {
            try {
                new FolderStore(Path.of(arguments[0])).put("a/1", out -> out.write(new byte[100_000]));
                System.out.println("kept");
            } catch (StoreException e) {
                System.out.println(e.fault().kind() + ": " + e.getMessage());
            }
        }
    }
}
