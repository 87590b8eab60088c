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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scripts of the page, without a browser. */
@MicronautTest
class PageModulesTest {

    private static final Path PARTS = Path.of("src/main/resources/org/formpress/ui");
    private static final Path PAGE = Path.of("src/main/resources/org/formpress/page/index.html");
    private static final Pattern LOADED =
            Pattern.compile("<(?:link rel=\"modulepreload\" href|script type=\"module\" src)=\"ui/([^\"]+)\"");
    private static final int MOST_BYTES = 150_000;

    private final Caller caller;

    PageModulesTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(PARTS)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFileOfThePageIsServed() throws Exception {
        for (Path file : files("")) {
            isServed("/ui/" + file.getFileName(), file);
        }
        isServed("/", PAGE);
        isServed("/index.html", PAGE);
    }

    private void isServed(String path, Path file) throws Exception {
        var answer = caller.get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Files.readAllBytes(file));
        assertThat(Caller.header(answer, "Cache-Control")).as(path).contains("max-age");
    }

    /** A module that others find only in the middle of loading would cost another round trip. */
    @Test
    void theBrowserIsToldOfEveryModuleAtOnceAndOfNoOther() throws IOException {
        List<String> modules =
                files(".js").stream().map(file -> file.getFileName().toString()).toList();
        List<String> loaded = LOADED.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(loaded).isNotEmpty().containsExactlyInAnyOrderElementsOf(modules);
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
                .contains("# fail 0", "# skipped 0")
                .doesNotContain("# pass 0");
    }
}
