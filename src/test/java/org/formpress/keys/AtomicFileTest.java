package org.formpress.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final int LOCKED = 3;
    private static final String TRY_TO_LOCK = """
            import fcntl, sys
            try:
                fcntl.lockf(open(sys.argv[1], "r+"), fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                sys.exit(%d)
            """.formatted(LOCKED);

    @TempDir
    private Path folder;

    @Test
    void anotherProcessHasToWaitUntilTheFileIsChanged() throws Exception {
        Path file = Files.writeString(folder.resolve("keys"), "甲 1\n");
        assertThat(lockedFor(file)).isFalse();

        AtomicFile.change(file, text -> {
            assertThat(lockedFor(file)).isTrue();
            return text + "b 2\n";
        });

        assertThat(file).content().isEqualTo("甲 1\nb 2\n");
        assertThat(lockedFor(file)).isFalse();
    }

    private static boolean lockedFor(Path file) {
        try {
            return new ProcessBuilder("python3", "-c", TRY_TO_LOCK, file.toString())
                            .start()
                            .waitFor()
                    == LOCKED;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
