package org.formpress.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @Test
    void thePackedTemplatesCanBeRead() {
        assertThat(Home.packed().templates().resolve("self-evaluation/form.yml"))
                .isRegularFile();
    }

    @Test
    void aNamedFolderReplacesOnlyItsOwnPackedOne(@TempDir Path fonts) {
        Home home = Home.of(Optional.empty(), Optional.of(fonts), Optional.empty());

        assertThat(home.fonts()).isEqualTo(fonts.toAbsolutePath());
        assertThat(home.templates()).isEqualTo(Home.packed().templates());
        assertThat(home.samples()).isEqualTo(Home.packed().samples());
    }

    @Test
    void aNamedFolderThatDoesNotExistIsNamedInTheError(@TempDir Path parent) {
        Path missing = parent.resolve("nowhere");

        assertThatThrownBy(() -> Home.of(Optional.of(missing), Optional.empty(), Optional.empty()))
                .isInstanceOf(FolderNotFoundException.class)
                .hasMessageContaining("templates")
                .hasMessageContaining(missing.toString());
    }

    @Test
    void aFileIsNoFolder(@TempDir Path parent) throws IOException {
        Path file = Files.createFile(parent.resolve("samples"));

        assertThatThrownBy(() -> Home.of(Optional.empty(), Optional.empty(), Optional.of(file)))
                .isInstanceOf(FolderNotFoundException.class);
    }

    @Test
    void foldersInsideAJarCanBeListedAndRead(@TempDir Path parent) throws IOException {
        Path jar = jarWith(parent.resolve("program.jar"), "templates/leave/form.yml", "id: leave");

        Path templates = Packed.rootOf(jar).resolve("templates");

        try (var forms = Files.list(templates)) {
            assertThat(forms)
                    .singleElement()
                    .satisfies(form -> assertThat(Files.readString(form.resolve("form.yml")))
                            .isEqualTo("id: leave"));
        }
    }

    private static Path jarWith(Path jar, String name, String text) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return jar;
    }
}
