package org.formpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md promises what tests hold. */
class SecurityTest {

    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+(?:Test|IT))`");

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Test") || name.endsWith("IT"))
                    .toList();
        }
    }

    @Test
    void everyTestItNamesIsThere() throws IOException {
        List<String> named = TEST_NAME
                .matcher(Files.readString(Path.of("SECURITY.md")))
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(tests()).containsAll(named);
    }

    @Test
    void everyPromiseNamesATest() throws IOException {
        assertThat(Files.readString(Path.of("SECURITY.md")).lines().filter(line -> line.startsWith("| **")))
                .isNotEmpty()
                .allMatch(row -> TEST_NAME.matcher(row).find() || row.contains("`org.formpress.attack`"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14})
    void everyClassOfAttackIsPlayed(int number) throws IOException {
        Pattern test = Pattern.compile("void class(?:\\d+And)?" + number + "(?=[A-Z])");
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/formpress/attack"))) {
            // Class 11, the poison that stops the worker, is looked for after each of the others.
            assertThat(files.map(SecurityTest::text)
                            .flatMap(text -> test.matcher(text).results().map(MatchResult::group)))
                    .isNotEmpty();
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
