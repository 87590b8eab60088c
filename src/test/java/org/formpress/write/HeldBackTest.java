package org.formpress.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.write.ooxml.HeldBack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldBackTest {

    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("formpress[0-9].*"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void allOfItComesBackInOrderAndNoFileStays(int megabytes) throws IOException {
        List<Path> before = files();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream read = new ByteArrayOutputStream();

        try (HeldBack held = new HeldBack()) {
            for (int piece = 0; piece < megabytes; piece++) {
                byte[] bytes = new byte[1 << 20];
                bytes[0] = (byte) piece;
                written.write(bytes);
                held.write(bytes);
            }
            held.writeTo(read);
        }

        assertThat(read.toByteArray()).isEqualTo(written.toByteArray());
        assertThat(files()).isSubsetOf(before);
    }
}
