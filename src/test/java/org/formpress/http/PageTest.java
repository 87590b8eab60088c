package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, as a clerk uses it: {@code src/test/js/browser}. Its pictures are in {@code target/page}. */
@MicronautTest
@Tag("slow")
@Tag("browser")
@Tag("tools")
class PageTest {

    private final EmbeddedServer server;
    private final Caller caller;

    PageTest(EmbeddedServer server) {
        this.server = server;
        this.caller = new Caller(server);
    }

    @Test
    void aClerkUsesThePage(@TempDir Path folder) throws Exception {
        String sample = Caller.sample("self-evaluation", "typical");
        Path data = Files.writeString(folder.resolve("sample.json"), sample);
        Path word = Files.write(folder.resolve("edited.docx"), edited(sample));

        // Browsers mostly wait: two files of tests take their turns at a time.
        List<String> arguments = new ArrayList<>(List.of("--test", "--test-concurrency=2"));
        arguments.addAll(files());
        String said = NodeRun.node(
                Map.of(
                        "FORMPRESS_ADDRESS",
                        server.getURI() + "/",
                        "FORMPRESS_SAMPLE",
                        data.toString(),
                        "FORMPRESS_EDITED_WORD",
                        word.toString()),
                arguments.toArray(String[]::new));

        assertThat(said).contains("# fail 0", "# skipped 0").doesNotContain("# pass 0");
    }

    /** Those of a service without keys; {@link KeyedPageTest} has the other one. */
    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/js/browser"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".test.js") && !file.endsWith("keys.test.js"))
                    .sorted()
                    .toList();
        }
    }

    /** A form whose total is computed: its name, a unit and the total were changed in Word, and a score was written in words. */
    private byte[] edited(String sample) throws Exception {
        String computed = sample.replaceFirst("\"totalScore\": [0-9.]+,", "");
        byte[] docx = caller.post("/render?format=docx", computed).body();
        return new DocxFile(docx)
                .with(
                        "word/document.xml",
                        xml -> xml.replaceFirst("居村党群服务站标准化建设(?=</w:t>)", "居村党群服务站标准化改造")
                                .replaceFirst("党群服务中心(?=</w:t>)", "党群服务总站")
                                .replaceFirst("(?s)(w:val=\"/totalScore\".*?<w:t[^>]*>)[^<]*", "$197.00")
                                .replaceFirst("(?s)(w:val=\"/indicators/1/score\".*?<w:t[^>]*>)[^<]*", "$1二十"));
    }
}
