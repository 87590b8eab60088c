package org.formpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    /** Their numbers, in the list and in the names of the tests. */
    @Test
    void everyClassOfAttackIsListedAndPlayed() throws IOException {
        Pattern row = Pattern.compile("(?m)^\\| (\\d+) \\| ");
        Pattern test = Pattern.compile("void class(\\d+)(?:And(\\d+))?[A-Z]");
        List<String> listed = row.matcher(Files.readString(Path.of("SECURITY.md")))
                .results()
                .map(number -> number.group(1))
                .toList();
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/formpress/attack"))) {
            assertThat(files.map(SecurityTest::text)
                            .flatMap(text -> test.matcher(text).results())
                            .flatMap(name -> Stream.of(name.group(1), name.group(2)))
                            .filter(Objects::nonNull)
                            .distinct())
                    .hasSize(14)
                    .containsExactlyInAnyOrderElementsOf(listed);
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
