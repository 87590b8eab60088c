package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedFilesTest {

    @TempDir
    Path folder;

    private Path page() throws IOException {
        Path page = Files.createDirectories(folder.resolve("page/more")).getParent();
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(page.resolve("more/deep.js"), "deep");
        Files.writeString(page.resolve("main.js"), "main");
        return page;
    }

    @Test
    void aFileOfTheFolderIsFound() throws Exception {
        assertThat(new ListedFiles(page()).getResourceAsStream("main.js").orElseThrow())
                .hasContent("main");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                ".",
                "more",
                "more/deep.js",
                "../secret.txt",
                "..\\secret.txt",
                "//main.js",
                "./main.js",
                "MAIN.JS",
                "main.js\0",
                "none.js"
            })
    void nothingElseIs(String path) throws Exception {
        assertThat(new ListedFiles(page()).getResource(path)).isEmpty();
    }

    @Test
    void aFileInAJarIsReadByItsAddress() throws Exception {
        Path jar = folder.resolve("a program.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(files.getPath("/org/page"));
            Files.writeString(files.getPath("/org/page/main.js"), "main");
        }

        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            assertThat(new ListedFiles(files.getPath("/org/page"))
                            .getResourceAsStream("main.js")
                            .orElseThrow())
                    .hasContent("main");
        }
    }
}
