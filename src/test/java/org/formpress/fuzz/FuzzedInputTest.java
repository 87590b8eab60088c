package org.formpress.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.formpress.merge.LayoutTarget;
import org.formpress.merge.MarkupTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input that once broke something, and those that the fuzzer starts from ({@code scripts/fuzz}). */
class FuzzedInputTest {

    private static final Path INPUTS = Path.of("src/test/resources/org/formpress/fuzz");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** What a target does with an input. */
    private interface Target {
        void take(byte[] input) throws Exception;
    }

    private static final Map<String, Target> TARGETS = Map.of(
            "json", JsonTarget::fuzzerTestOneInput,
            "edited-form", EditedFormTarget::fuzzerTestOneInput,
            "word-file", WordFileTarget::fuzzerTestOneInput,
            "html-file", HtmlFileTarget::fuzzerTestOneInput,
            "word-document", WordDocumentTarget::fuzzerTestOneInput,
            "workbook-sheet", WorkbookSheetTarget::fuzzerTestOneInput,
            "workbook-styles", WorkbookStylesTarget::fuzzerTestOneInput,
            "markup", MarkupTarget::fuzzerTestOneInput,
            "layout", LayoutTarget::fuzzerTestOneInput);

    static Stream<Arguments> inputs() {
        return TARGETS.keySet().stream().sorted().flatMap(FuzzedInputTest::inputs);
    }

    private static Stream<Arguments> inputs(String target) {
        try (Stream<Path> files = Files.list(INPUTS.resolve(target))) {
            return files
                    .sorted()
                    .map(file -> arguments(target, file.getFileName().toString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("inputs")
    void whatTheFuzzerFoundStaysMended(String target, String file) throws IOException {
        byte[] input = Files.readAllBytes(INPUTS.resolve(target).resolve(file));

        assertTimeoutPreemptively(LONGEST, () -> TARGETS.get(target).take(input));
    }
}
