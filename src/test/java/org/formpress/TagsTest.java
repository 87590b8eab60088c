package org.formpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tags of docs/testing.md: whoever leaves tests out by them leaves out what they say. */
class TagsTest {

    private static final Pattern TAG = Pattern.compile("@(?:net\\.jqwik\\.api\\.)?Tag\\(\"(\\w+)\"\\)");

    @Test
    void everyTagIsInTheGuide() throws IOException {
        List<String> explained = Pattern.compile("(?m)^\\| `(\\w+)` \\| (?=takes|needs)")
                .matcher(Files.readString(Path.of("docs/testing.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(tests().flatMap(test -> TAG.matcher(text(test)).results().map(tag -> tag.group(1)))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(explained);
    }

    @ParameterizedTest
    @CsvSource({
        "browser, Browser.open",
        "office, LibreOffice.|LibreOfficeMacros.",
        "tools, OpenXmlSdk.judge|tools/validate-json"
    })
    void whatNeedsAProgramHasItsTag(String tag, String calls) {
        List<String> needy = tests().map(TagsTest::text)
                .filter(text -> Stream.of(calls.split("\\|")).anyMatch(text::contains))
                .toList();

        assertThat(needy).isNotEmpty().allMatch(text -> text.contains("@Tag(\"" + tag + "\")"));
    }

    /** JUnit's tags say nothing to jqwik. */
    @Test
    void propertiesHaveTagsOfTheirOwn() {
        assertThat(tests().map(TagsTest::text)
                        .filter(text ->
                                text.contains("import net.jqwik.api.Property;") && text.contains("\n@Tag(\"slow\")")))
                .isNotEmpty()
                .allMatch(text -> text.contains("\n@net.jqwik.api.Tag(\"slow\")"));
    }

    private static Stream<Path> tests() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files
                    .filter(file -> file.getFileName().toString().matches("\\w+(Test|IT)\\.java"))
                    .filter(file -> !file.endsWith("TagsTest.java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
