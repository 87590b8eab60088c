package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.NodeRun.node;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scripts of the page, without a browser. */
@MicronautTest
class PageModulesTest {

    private static final Path PAGE = Path.of("src/main/resources/org/formpress/ui");
    private static final int MOST_BYTES = 150_000;

    private final Caller caller;

    PageModulesTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(PAGE)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Those that {@code PublicPaths} lacks would not be files, and not kept by browsers. */
    @Test
    void everyFileOfThePageIsServed() throws Exception {
        for (Path file : files("")) {
            var answer = caller.get("/" + file.getFileName());

            assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(Files.readAllBytes(file));
            assertThat(Caller.header(answer, "Cache-Control"))
                    .as(file.toString())
                    .contains("max-age");
        }
    }

    /** A module that others find only in the middle of loading would cost another round trip. */
    @Test
    void theBrowserIsToldOfEveryModuleAtOnce() throws IOException {
        String page = Files.readString(PAGE.resolve("index.html"));

        assertThat(files(".js")).isNotEmpty().allMatch(module -> page.contains("=\"" + module.getFileName() + "\""));
    }

    @Test
    void theScriptsAreSmall() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        for (Path file : files(".js")) {
            try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
                zip.write(Files.readAllBytes(file));
            }
        }
        assertThat(zipped.size()).isBetween(1, MOST_BYTES);
    }

    @Test
    @Tag("tools")
    void typesAreRight() throws Exception {
        assertThat(node(Map.of(), "tools/node_modules/typescript/bin/tsc", "-p", "tools"))
                .isEmpty();
    }

    @Test
    @Tag("tools")
    void theModulesKeepWhatTheyPromise() throws Exception {
        assertThat(node(Map.of(), "--test", "src/test/js/modules/"))
                .contains("# fail 0")
                .doesNotContain("# pass 0");
    }
}
