package org.formpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.render.FormChecker;
import org.formpress.render.RenderRequest;
import org.formpress.render.Rendered;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What the documents say is so. */
class DocumentsTest {

    private static final Path HTTP_GUIDE = Path.of("docs", "http.md");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern JSON_BLOCK = Pattern.compile("```json\n(\\{.*?\n\\})\n```", Pattern.DOTALL);
    private static final Pattern CALL =
            Pattern.compile("`(?:(?:GET|POST) )?(/(?!etc/|var/|usr/)[a-z{}/.]*)(?:\\?format=\\w+)?`");
    private static final Pattern SETTING = Pattern.compile("`(formpress\\.[a-z.-]+)`");
    private static final List<String> OUTSIDE_THE_DESCRIPTION =
            List.of("/", "/docs", "/openapi", "/openapi.json", "/health", "/prometheus");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"));
                Stream<Path> top = Files.list(Path.of(""))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndAHeadingInIt(Path document) {
        assertThat(found(LINK, document))
                .filteredOn(link -> !link.startsWith("http"))
                .allSatisfy(link -> {
                    String[] parts = link.split("#", 2);
                    Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
                    assertThat(file).exists();
                    if (parts.length > 1) {
                        assertThat(anchors(file)).contains(parts[1]);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void picturesAreSmall(Path document) {
        assertThat(found(LINK, document))
                .filteredOn(link -> link.endsWith(".png"))
                .allSatisfy(link -> assertThat(
                                document.resolveSibling(link).toFile().length())
                        .isLessThan(60 * 1024L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/http.md", "README.zh-CN.md"})
    void everyFormShownRenders(String document) throws RefusedException {
        List<String> forms = found(JSON_BLOCK, Path.of(document)).stream()
                .filter(json -> json.contains("\"form\""))
                .toList();
        assertThat(forms).isNotEmpty();
        for (String json : forms) {
            assertThat(render(json, OutputFormat.HTML).file()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"README.md, 0, en", "docs/http.md, 1, zh"})
    void theProblemShownIsTheOneThatDataWithSuchAScoreGets(String document, int block, Locale language)
            throws IOException {
        JsonNode shown =
                JSON.readTree(found(JSON_BLOCK, Path.of(document)).get(block)).at("/errors/0");
        String json = formOfTheGuide().replace("\"score\": 90}", "\"score\": \"二十\"}");
        assertThatThrownBy(() -> render(json, OutputFormat.PDF))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(told -> {
                                    assertThat(shown.get("pointer").textValue()).isEqualTo(told.pointer());
                                    assertThat(shown.get("label").textValue()).isEqualTo(told.label());
                                    assertThat(shown.get("code").textValue())
                                            .isEqualTo(told.kind().id());
                                    assertThat(shown.get("value").textValue()).isEqualTo(told.value());
                                    assertThat(shown.get("message").textValue()).isEqualTo(told.message(language));
                                    assertThat(shown.get("hint").textValue()).isEqualTo(told.hint(language));
                                }));
    }

    @Test
    void theReadmeFitsOnAFewScreens() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void theFindingShownIsOneThatLostPointsGet() throws IOException, RefusedException {
        JsonNode shown = JSON.readTree(found(JSON_BLOCK, HTTP_GUIDE).get(2));
        String json = formOfTheGuide().replace("\"score\": 90}", "\"score\": 85}");
        Finding told = new FormChecker(Project.renderer())
                .check(json.getBytes(StandardCharsets.UTF_8))
                .get(0);
        assertThat(shown.at("/findings/0/rule").textValue()).isEqualTo(told.rule());
        assertThat(shown.at("/findings/0/severity").textValue())
                .isEqualTo(told.severity().id());
        assertThat(shown.at("/findings/0/pointer").textValue()).isEqualTo(told.pointer());
        assertThat(shown.at("/findings/0/label").textValue()).isEqualTo(told.label());
        assertThat(shown.at("/findings/0/message").textValue()).isEqualTo(told.message(Locale.CHINESE));
        assertThat(shown.at("/findings/0/hint").textValue()).isEqualTo(told.hint(Locale.CHINESE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/http.md"})
    void everyCallShownIsInTheDescriptionOfTheService(String document) {
        assertThat(found(CALL, Path.of(document)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(described().contains(path) || OUTSIDE_THE_DESCRIPTION.contains(path))
                        .as(path)
                        .isTrue());
    }

    @Test
    void everyCallOfTheServiceIsShown() {
        assertThat(found(CALL, HTTP_GUIDE)).containsAll(described());
    }

    @Test
    void theCurlShownSendsASampleThatRenders() throws RefusedException {
        for (String document : List.of("README.md", "README.zh-CN.md")) {
            String sample = found(Pattern.compile("--data-binary @(\\S+)"), Path.of(document))
                    .get(0);
            assertThat(render(text(Path.of(sample)), OutputFormat.PDF).file())
                    .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "CONTRIBUTING.md"})
    void everyScriptShownCanBeRun(String document) {
        assertThat(found(Pattern.compile("(scripts/[\\w-]+)\\b(?!\\.\\w)"), Path.of(document)))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(Path.of(script)).isExecutable());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandAndOptionShownIsKnown(Path document) {
        String help = text(Path.of("src/main/resources/org/formpress/cli/messages.properties"));
        String code = code("cli");
        for (String line : found(
                Pattern.compile("(?m)^(?:\\w+=\\S+ )*(?:java -jar target/formpress.jar|formpress) (.*)$"), document)) {
            assertThat(help).contains("formpress." + command(line) + ".usage.header");
            assertThat(found(Pattern.compile("(--[a-z-]+)"), line))
                    .allSatisfy(option -> assertThat(code).contains('"' + option + '"'));
        }
    }

    /** The command of a line, with that inside it, such as {@code forms.new}. */
    private static String command(String line) {
        return line.startsWith("forms ") ? line.replaceFirst("forms (\\w+).*", "forms.$1") : line.split(" ")[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.zh-CN.md", "docs/operations.md"})
    void everySettingShownIsRead(String document) {
        String code = code("http");
        assertThat(found(SETTING, Path.of(document))).isNotEmpty().allSatisfy(key -> {
            String name = key.substring(key.lastIndexOf('.') + 1);
            String property = Pattern.compile("-(\\w)")
                    .matcher(name)
                    .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
            assertThat(code).contains('"' + key.substring(0, key.lastIndexOf('.')) + '"');
            assertThat(code).containsPattern("(Path|String|boolean|int|Duration|List<String>) " + property + "\\b");
        });
    }

    /** The names that a code host gives headings: lower case, hyphens for spaces, other signs left out. */
    private static List<String> anchors(Path document) {
        return found(Pattern.compile("(?m)^#+ (.*)$"), document).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String formOfTheGuide() {
        return found(JSON_BLOCK, HTTP_GUIDE).get(0);
    }

    private static Rendered render(String json, OutputFormat format) throws RefusedException {
        return Project.renderer().render(new RenderRequest(json.getBytes(StandardCharsets.UTF_8), format, false));
    }

    @SuppressWarnings("unchecked") // a YAML mapping has texts for keys
    private static List<String> described() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/formpress/http/openapi"))) {
            return files.map(file -> (Map<String, Object>) new Yaml().load(text(file)))
                    .flatMap(part -> ((Map<String, Object>) part.getOrDefault("paths", Map.of())).keySet().stream())
                    .filter(path -> !OUTSIDE_THE_DESCRIPTION.contains(path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(String name) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/formpress", name))) {
            return String.join(
                    "\n",
                    files.filter(Files::isRegularFile).map(DocumentsTest::text).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern, Path document) {
        return found(pattern, text(document));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
