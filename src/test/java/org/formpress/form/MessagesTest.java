package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.formpress.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        assertThat(messages("messages_en.properties").stringPropertyNames())
                .isEqualTo(messages("messages.properties").stringPropertyNames());
    }

    @Test
    void everyMessageHasAHint() throws IOException {
        Set<String> keys = messages("messages.properties").stringPropertyNames();

        assertThat(keys.stream().filter(key -> !key.endsWith(".hint") && !key.matches("(subject|type)\\..*|or")))
                .allSatisfy(key -> assertThat(keys).contains(key + ".hint"));
    }

    /** A hint follows its message on the same line. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyMessageAndHintEndsAsASentence(String bundle) throws IOException {
        Properties messages = messages(bundle);

        assertThat(messages.stringPropertyNames())
                .filteredOn(key -> !key.matches("(subject|type)\\..*|or"))
                .allSatisfy(key -> assertThat(messages.getProperty(key)).as(key).matches("(?s).*[。？.?]"));
    }

    @Test
    void aRowAsAWholeGoesByTheNameOfItsList() {
        Form form = Example.CATALOGUE.form("self-evaluation").orElseThrow();

        Problem problem = form.problem("type", "/indicators/0", "null", "null", "object");

        assertThat(problem.message(Locale.CHINESE)).isEqualTo("“绩效指标”第 1 行（/indicators/0）应当是对象，现在是空值（null）：null。");
        assertThat(problem.message(Locale.ENGLISH))
                .isEqualTo("Row 1 of “绩效指标” (/indicators/0) must be an object, but is null: null.");
    }

    @Test
    void aValueInARowOfNoNameGoesByItsOwn() {
        Problem problem = new Problem("duplicate", "/rows/0/a", "a", "", List.of());
        Problem row = new Problem("depth", "/rows/0", "0", "", List.of("60"));

        assertThat(problem.message(Locale.CHINESE)).isEqualTo("字段“a”（/rows/0/a）出现了不止一次。");
        assertThat(row.message(Locale.CHINESE)).startsWith("字段“0”（/rows/0）");
    }

    @Test
    void bothLanguagesNameTheSameArguments() throws IOException {
        Properties chinese = messages("messages.properties");
        Properties english = messages("messages_en.properties");

        assertThat(chinese.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("subject"))
                .allSatisfy(key -> assertThat(arguments(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(chinese.getProperty(key))));
    }

    @Test
    void aMissingGlyphIsToldWithTheCharacterAndItsCodePoint() {
        Form form = Example.CATALOGUE.form("self-evaluation").orElseThrow();
        Problem problem = form.problem("glyph", "/projectName", "𪚥龍", "𪚥", "U+2A6A5");

        assertThat(problem.message(Locale.CHINESE)).startsWith("字段“项目名称”（/projectName）中的字符“𪚥”（U+2A6A5）没有可用的字形");
        assertThat(problem.message(Locale.ENGLISH)).contains("𪚥", "U+2A6A5");
        assertThat(new Problem("glyph", "/projectName", "项目名称", "𪚥龍", List.of("𪚥", "U+2A6A5")))
                .isEqualTo(problem);
    }

    @Test
    void chineseIsAnsweredOnAnEnglishMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertThat(new Problem("required", "/year", "年度", "", List.of()).message(Locale.CHINA))
                    .isEqualTo("缺少必填的字段“年度”（/year）。");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Set<String> arguments(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = Problem.class.getResourceAsStream(name)) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
