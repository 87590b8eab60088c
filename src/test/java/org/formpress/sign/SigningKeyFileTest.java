package org.formpress.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.keys.KeyFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

    @TempDir
    private Path folder;

    @Test
    void aNewKeyStandsFirstAndTheOthersStay() throws IOException {
        Path file = folder.resolve("keys");
        SigningKeyFile.add(file, "2023");
        List<String> before = Files.readAllLines(file);

        SigningKeyFile.add(file, "2024");

        List<String> after = Files.readAllLines(file);
        assertThat(after).hasSize(2).endsWith(before.get(0));
        assertThat(after.get(0)).startsWith("2024 ");
        assertThat(SigningKeyFile.read(file)).hasSize(2);
    }

    @Test
    void onlyTheOwnerMayReadItAndNothingLiesBesideIt() throws IOException {
        SigningKeyFile.add(folder.resolve("keys"), "2023");
        SigningKeyFile.add(folder.resolve("keys"), "2024");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("keys"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aNameIsTakenWhateverStandsBetweenItAndItsKey() throws IOException {
        Path file = folder.resolve("keys");
        SigningKeyFile.add(file, "2024");
        Files.writeString(file, Files.readString(file).replace(' ', '\t'));

        assertThatThrownBy(() -> SigningKeyFile.add(file, "2024"))
                .isInstanceOfSatisfying(
                        KeyFileException.class,
                        fault -> assertThat(fault.reason()).isEqualTo(KeyFileException.Reason.TAKEN));
        SigningKeyFile.add(file, "20");
        assertThat(SigningKeyFile.read(file)).hasSize(2);
    }

    @Test
    void aLinkToTheFileStaysALink() throws IOException {
        Path file = folder.resolve("keys");
        SigningKeyFile.add(file, "2023");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        SigningKeyFile.add(link, "2024");

        assertThat(link).isSymbolicLink();
        assertThat(SigningKeyFile.read(file)).hasSize(2);
    }

    @Test
    void theLastKeyCannotBeRemovedAndTheNextOneSignsWhenTheFirstIs() throws IOException {
        Path file = folder.resolve("keys");
        SigningKeyFile.add(file, "2023");
        SigningKeyFile.add(file, "2024");
        assertThat(SigningKeyFile.names(file)).containsExactly("2024", "2023");

        SigningKeyFile.remove(file, "2024");

        assertThat(SigningKeyFile.names(file)).containsExactly("2023");
        assertThatThrownBy(() -> SigningKeyFile.remove(file, "2023"))
                .isInstanceOfSatisfying(
                        KeyFileException.class,
                        fault -> assertThat(fault.reason()).isEqualTo(KeyFileException.Reason.LAST));
        assertThat(SigningKeyFile.names(file)).containsExactly("2023");
    }
}
