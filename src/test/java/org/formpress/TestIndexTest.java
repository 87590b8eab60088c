package org.formpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package of tests has a {@code package-info.java} that says which class proves what, of classes that there are. */
class TestIndexTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern CLASS = Pattern.compile("\\{@code ([A-Z]\\w+)}");

    private static final Pattern QUALIFIED = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)`");

    @Test
    void everyTestIsInTheIndexOfItsPackage() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path test : files(TESTS, "\\w+(Test|IT)\\.java")) {
            if (!named(test.resolveSibling("package-info.java")).contains(name(test))) {
                missing.add(TESTS.relativize(test).toString());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyClassInAnIndexIsThere() throws IOException {
        Set<String> classes = Stream.concat(
                        files(TESTS, "\\w+\\.java").stream(), files(Path.of("src/main/java"), "\\w+\\.java").stream())
                .map(TestIndexTest::name)
                .collect(Collectors.toSet());
        Set<String> gone = new TreeSet<>();
        for (Path index : files(TESTS, "package-info\\.java")) {
            named(index).stream()
                    .filter(name -> !classes.contains(name))
                    .forEach(name -> gone.add(TESTS.relativize(index) + ": " + name));
        }

        assertThat(gone).isEmpty();
    }

    @Test
    void everyClassInTheGuideForContributorsIsThere() throws IOException {
        List<String> named = QUALIFIED
                .matcher(Files.readString(Path.of("CONTRIBUTING.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(Path.of("src/main/java/org/formpress", name.replace('.', '/') + ".java"))
                        .exists());
    }

    private static Set<String> named(Path index) throws IOException {
        return Files.exists(index)
                ? CLASS.matcher(Files.readString(index))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
