package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/templates.md shows is what {@link FormFolderTest} renders. */
class TemplateGuideTest {

    private static final Path GUIDE = Path.of("docs/templates.md");
    private static final Pattern SHOWN_FILE = Pattern.compile("<!-- (\\S+) -->\n```\\w+\n(.*?)```\n", Pattern.DOTALL);

    @Test
    void everyFileOfTheExampleIsShownAsItIs() throws IOException {
        Map<String, String> shown = SHOWN_FILE
                .matcher(Files.readString(GUIDE))
                .results()
                .collect(Collectors.toMap(file -> file.group(1), file -> file.group(2)));
        assertThat(shown)
                .containsOnlyKeys(
                        "acceptance/form.yml",
                        "acceptance/schema.json",
                        "acceptance/layout.ftl",
                        "acceptance/page.fo.ftl",
                        "acceptance/checks.yml",
                        "acceptance.json",
                        "progress/form.yml",
                        "progress/layout.ftl",
                        "goals/layout.ftl")
                .allSatisfy((file, text) -> assertThat(text).isEqualTo(FormHome.text(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LayoutReader", "ParagraphReader", "CellReader"})
    void everyElementAndAttributeThatIsReadIsExplained(String reader) throws IOException {
        String code = Files.readString(Path.of("src/main/java/org/formpress/merge", reader + ".java"));
        String guide = Files.readString(GUIDE);
        Matcher names = Pattern.compile("case \"(\\w+)\"|(?:attribute|required|flag|span)\\(\"(\\w+)\"")
                .matcher(code);
        assertThat(names.results().map(name -> name.group(1) == null ? name.group(2) : name.group(1)))
                .isNotEmpty()
                .allMatch(name ->
                        Pattern.compile("[`<]" + name + "[`>=]").matcher(guide).find());
    }

    @Test
    void everyKindOfRuleAndItsSettingsAreExplained() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(words("RuleReader", "entry\\(\"([a-z-]+)\""))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(guide).contains("| `" + kind + "` |"));
        for (String reader : List.of(
                "RuleReader",
                "SumRule",
                "FixedSumRule",
                "SharesRule",
                "ProductRule",
                "RangeRule",
                "RequiredRule",
                "Cause",
                "TreeRule",
                "GradeRule",
                "OrderRule",
                "YearsRule",
                "CharactersRule",
                "BlanksRule")) {
            assertThat(words(
                            reader, "\\.(?:has|text|texts|place|places|list|names|inner|number|isNumber)\\(\"(\\w+)\""))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(guide).containsPattern("[`{ ]" + key + "[`:]"));
        }
    }

    private static List<String> words(String reader, String pattern) throws IOException {
        String code = Files.readString(Path.of("src/main/java/org/formpress/check", reader + ".java"));
        return Pattern.compile(pattern)
                .matcher(code)
                .results()
                .map(word -> word.group(1))
                .toList();
    }

    @Test
    void everyMacroThatFormsShareIsExplained() throws IOException {
        String cells = Files.readString(Path.of("templates/shared/cells.ftl"));
        assertThat(Pattern.compile("<#macro ([^>]*?)>")
                        .matcher(cells)
                        .results()
                        .map(macro -> "<@c." + macro.group(1).replaceAll("=\\S+", "") + "/>"))
                .isNotEmpty()
                .allSatisfy(macro -> assertThat(Files.readString(GUIDE)).contains(macro));
    }
}
