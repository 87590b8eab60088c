package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.formpress.form.Example.declarationWith;
import static org.formpress.form.Example.with;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.json.Pointers;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.problem.RefusedException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private static final String AMOUNT = "/funding/total/initialBudget";
    private static final String AMOUNT_LABEL = "年初预算数";

    static Stream<Arguments> amounts() {
        return Stream.of(
                arguments("1e999", "number.exponent"),
                arguments("1E+0999999999999", "number.exponent"),
                arguments("1e-999999999", "number.exponent"),
                arguments("123456789012345678901234567890", "amount.large"),
                arguments("-1000000000000000", "amount.large"),
                arguments("1e15", "amount.large"),
                arguments("1".repeat(41), "number.long"),
                arguments("0." + "0".repeat(5_000_000), "number.long"),
                arguments("10.001", "decimals"),
                arguments("1e-3", "decimals"),
                arguments("\"10.001\"", "decimals"),
                arguments("\"1234567890123456\"", "amount.large"),
                arguments("\"1." + "0".repeat(40) + "\"", "number.long"),
                arguments("\"1,000.00\"", "amount"),
                arguments("\"１２\"", "amount"),
                arguments("\"12元\"", "amount"),
                arguments("\"1e3\"", "amount"),
                arguments("\"+1\"", "amount"),
                arguments("\" 1\"", "amount.blank"),
                arguments("\" 1元\"", "amount"),
                arguments("\"\"", "amount"),
                arguments("\"1.00\\n\"", "amount.blank"),
                arguments("\"\\u202e1.00\"", "amount"),
                arguments("true", "amount"),
                arguments("[1]", "amount"),
                arguments("{\"a\": 1}", "amount"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amounts")
    void noAmountIsWrittenAs(String amount, String code) {
        assertOnlyProblem(with("30.00", amount), Kind.INVALID_DATA, code, AMOUNT, AMOUNT_LABEL);
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                arguments(with("\"grade\": \"优\"", "\"grade\": 1"), "type", "/grade", "评分等级"),
                arguments(with("\"社工站\"", "null"), "type", "/projectName", "项目名称"),
                arguments(with("\"社工站\"", "[" + "0,".repeat(9999) + "0]"), "type", "/projectName", "项目名称"),
                arguments(with("2024", "\"2024年\""), "type", "/year", "年度"),
                arguments(with("2024", "\" 2024\""), "type", "/year", "年度"),
                arguments(with("2024", "\"02024\""), "type", "/year", "年度"),
                arguments(with("2024", "\"2024.0\""), "type", "/year", "年度"),
                arguments(with("2024", "\"1948\""), "minimum", "/year", "年度"),
                arguments(with("2024", "\"99999999999999999999\""), "type", "/year", "年度"),
                arguments(with("2024", "2024.5"), "type", "/year", "年度"),
                arguments(with("2024", "1e999"), "number.exponent", "/year", "年度"),
                arguments(with("2024", "1948"), "minimum", "/year", "年度"),
                arguments(with("2024", "3000"), "maximum", "/year", "年度"),
                arguments(with("2024", "99999999999999999999"), "maximum", "/year", "年度"),
                arguments(with("\"year\": 2024, ", ""), "required.type", "/year", "年度"),
                arguments(with(", \"level3\": \"评估\"", ""), "required", "/indicators/1/level3", "三级指标"),
                arguments(with("\"grade\"", "\"projectNam\""), "unknown.similar", "/projectNam", "projectNam"),
                arguments(with("\"grade\"", "\"评分等级\""), "unknown.similar", "/评分等级", "评分等级"),
                arguments(with("\"grade\"", "\"zzzzzzzz\""), "unknown", "/zzzzzzzz", "zzzzzzzz"),
                arguments(with("\"grade\"", "\"a/b~c\""), "unknown", "/a~1b~0c", "a/b~c"),
                arguments(with("\"grade\"", "\"#comment\""), "name.hash", "/#comment", "#comment"),
                arguments(with("\"grade\"", "\"gr\\nade\""), "name.character", "/gr\\nade", "gr\\nade"),
                arguments(with("\"grade\"", "\"gr\\tade\""), "name.character", "/grU+0009ade", "grU+0009ade"),
                arguments(with("\"year\": 2024", "\"year\": \"20\u200b24\""), "unseen", "/year", "年度"),
                arguments(with("19.5", "\"19\u2060.5\""), "amount.unseen", "/indicators/1/score", "得分"),
                arguments(with("19.5", "\"19.5\ufeff\""), "amount.unseen", "/indicators/1/score", "得分"),
                arguments(with("\"grade\"", "\"\\ud800\""), "name.character", "/U+D800", "U+D800"),
                arguments(with("社工站", "字".repeat(5001)), "maxLength", "/projectName", "项目名称"),
                arguments(with("社工站", "x".repeat(5_000_000)), "maxLength", "/projectName", "项目名称"),
                arguments(with("社工站", "a\\u000bb"), "character", "/projectName", "项目名称"),
                arguments(with("社工站", "a\\fb"), "character", "/projectName", "项目名称"),
                arguments(with("社工站", "a\\u0000b"), "character", "/projectName", "项目名称"),
                arguments(with("社工站", "a\u007fb"), "character", "/projectName", "项目名称"),
                arguments(with("社工站", "a\u0080b"), "character", "/projectName", "项目名称"),
                arguments(with("社工站", "\uFFFE"), "character", "/projectName", "项目名称"),
                arguments(with("社工站", "\uFDD0"), "character", "/projectName", "项目名称"),
                arguments(with("社工站", "\\udbff\\udfff"), "character", "/projectName", "项目名称"),
                arguments(with("社工站", "\\ud842"), "character.halved", "/projectName", "项目名称"),
                arguments(with("社工站", "\\udfb7\\ud842"), "character.halved", "/projectName", "项目名称"),
                arguments(with("\"评估\"", "\"评\\u001f估\""), "character", "/indicators/1/level3", "三级指标"),
                arguments(
                        with("\"weight\": 20, \"score\": 19.5", "\"score\": 1, \"score\": 2"),
                        "duplicate",
                        "/indicators/1/score",
                        "得分"),
                arguments(with("\"grade\": \"优\"", "\"year\": 2024"), "duplicate", "/year", "年度"),
                arguments(
                        with("\"other\": null", "\"other\": null, \"other\": null"),
                        "duplicate",
                        "/funding/other",
                        "其他资金"),
                arguments(declarationWith("2023-01-01", "2023-02-30"), "date", "/plannedStartDate", "计划开始日期"),
                arguments(declarationWith("2023-01-01", "2023-1-1"), "date.iso", "/plannedStartDate", "计划开始日期"),
                arguments(declarationWith("2023-01-01", "2023-01-01\\n"), "date.blank", "/plannedStartDate", "计划开始日期"),
                arguments(
                        declarationWith("2023-01-01", "\u200e2023-01-01"),
                        "date.unseen",
                        "/plannedStartDate",
                        "计划开始日期"),
                arguments(declarationWith("\"annual\": null", "\"annual\": []"), "type", "/funding/annual", "年度资金"),
                arguments(
                        declarationWith(
                                "[]",
                                "[" + "{\"level1\":\"\",\"level2\":\"\",\"level3\":\"\"},".repeat(200)
                                        + "{\"level1\":\"\",\"level2\":\"\",\"level3\":\"\"}]"),
                        "maxItems",
                        "/indicators",
                        "绩效指标"),
                arguments(declarationWith("[]", "[7]"), "type", "/indicators/0", "绩效指标"),
                arguments(declarationWith("[]", "null"), "type", "/indicators", "绩效指标"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("fields")
    void noFieldHolds(String json, String code, String pointer, String label) {
        assertOnlyProblem(json, Kind.INVALID_DATA, code, pointer, label);
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                arguments("", Kind.NOT_JSON, "json.empty", ""),
                arguments(" \n ", Kind.NOT_JSON, "json.empty", ""),
                arguments("hello", Kind.NOT_JSON, "json", ""),
                arguments("{\"form\": }", Kind.NOT_JSON, "json", ""),
                arguments("{'form': 1}", Kind.NOT_JSON, "json", ""),
                arguments("{\"form\": 1,}", Kind.NOT_JSON, "json", ""),
                arguments("{\"form\": 01}", Kind.NOT_JSON, "json", ""),
                arguments("{} // comment", Kind.NOT_JSON, "json", ""),
                arguments("{“form”: 1}", Kind.NOT_JSON, "json.punctuation", ""),
                arguments("{\"form\"：1}", Kind.NOT_JSON, "json.punctuation", ""),
                arguments("{\"form\": \"a\tb\"}", Kind.NOT_JSON, "json.control", ""),
                arguments("{\"form\": \"a\nb\"}", Kind.NOT_JSON, "json.control", ""),
                arguments("{\"form\": \"a", Kind.NOT_JSON, "json.end", ""),
                arguments("{\"year\": NaN}", Kind.NOT_JSON, "json.nan", ""),
                arguments("{\"year\": -Infinity}", Kind.NOT_JSON, "json.nan", ""),
                arguments(Example.SELF_EVALUATION + "{}", Kind.NOT_JSON, "json.trailing", ""),
                arguments("null", Kind.INVALID_DATA, "root", ""),
                arguments("[]", Kind.INVALID_DATA, "root", ""),
                arguments("\"text\"", Kind.INVALID_DATA, "root", ""),
                arguments("5", Kind.INVALID_DATA, "root", ""),
                arguments("{}", Kind.INVALID_DATA, "form.missing", "/form"),
                arguments("{\"form\": null}", Kind.INVALID_DATA, "form.type", "/form"),
                arguments("{\"form\": \"leave\"}", Kind.UNKNOWN_FORM, "form.unknown", "/form"),
                arguments("{\"form\": \"../shared\"}", Kind.UNKNOWN_FORM, "form.unknown", "/form"),
                arguments("{\"" + "n".repeat(5_000_000) + "\": 1}", Kind.INVALID_DATA, "name", ""),
                arguments("[".repeat(4_000_000), Kind.INVALID_DATA, "depth", "/0".repeat(32)),
                arguments("{\"a\":".repeat(1_000_000), Kind.INVALID_DATA, "depth", "/a".repeat(32)),
                arguments("[" + "0,".repeat(60_000) + "0]", Kind.TOO_LARGE, "values", "/49999"),
                arguments(" ".repeat((8 << 20) + 1), Kind.TOO_LARGE, "size", ""));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("wholes")
    void noDataIs(String json, Kind kind, String code, String pointer) {
        assertOnlyProblem(json, kind, code, pointer, Pointers.last(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"form\":\"self-evaluation\",\"funding\":{},\"indicators\":[]}',/year,填写整数,a whole number",
        "'{\"form\":\"self-evaluation\",\"year\":2024,\"indicators\":[]}',/funding,填写对象,an object",
        "'{\"form\":\"self-evaluation\",\"year\":2024,\"funding\":{}}',/indicators,填写列表,a list",
        "'{\"form\":\"self-evaluation\",\"year\":2024}',/projectName,空文字 \"\",empty text"
    })
    void whatToFillInWhereAFieldIsMissingIsOfItsType(String json, String pointer, String chinese, String english) {
        Problem missing = refusal(json.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();

        assertThat(missing.message(Locale.CHINESE)).startsWith("缺少必填的字段");
        assertThat(missing.hint(Locale.CHINESE)).contains(chinese);
        assertThat(missing.hint(Locale.ENGLISH)).contains(english);
    }

    @Test
    void malformedUtf8IsRefusedAtItsByte() {
        byte[] json = with("社工站", "x").getBytes(StandardCharsets.UTF_8);
        int at = "{\"form".length();
        json[at] = (byte) 0xFF;

        RefusedException refusal = refusal(json);

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_JSON);
        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.arguments()).containsExactly(Integer.toString(at), "FF");
            assertThat(problem.message(Locale.CHINESE)).contains("偏移 " + at, "FF");
        });
    }

    @Test
    void aSurrogateWrittenAsUtf8AndACutCharacterAreMalformed() {
        byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        byte[] cut = {'"', (byte) 0xE4, (byte) 0xB8};
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
        byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16);

        assertThat(Stream.of(surrogate, cut, overlong, utf16).map(RefusalTest::refusal))
                .allSatisfy(
                        refusal -> assertThat(refusal.problems().get(0).code()).startsWith("encoding"));
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        String json = with("2024", "\"x\"")
                .replace("\"社工站\"", "\"\\u0007\"")
                .replace("30.00", "1e999")
                .replace("\"score\": 10", "\"score\": 10.123, \"score\": 9")
                .replace("\"level3\": \"年检\", ", "")
                .replace("\"grade\"", "\"gradee\"");

        RefusedException refusal = refusal(json.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.problems())
                .extracting(problem -> problem.code() + " " + problem.pointer())
                .containsExactlyInAnyOrder(
                        "character /projectName",
                        "number.exponent /funding/total/initialBudget",
                        "duplicate /funding/total/score",
                        "type /year",
                        "decimals /funding/total/score",
                        "required /indicators/0/level3",
                        "unknown.similar /gradee");
    }

    @ParameterizedTest
    @CsvSource({"2024/1/5", "2024年1月5日", "2024.1.05", "2024-1-5", "' 2024/1/5 '"})
    void aDateInAnotherNotationIsRefusedWithTheOneToWrite(String written) {
        Problem problem = onlyProblem(Example.declarationWith("2023-01-01", written));

        assertThat(problem.code()).isEqualTo("date.iso");
        assertThat(problem.hint(Locale.CHINESE)).isEqualTo("请写成 2024-01-05 。");
        assertThat(problem.hint(Locale.ENGLISH)).contains("2024-01-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024/2/30", "2024/1-5", "1月5日", "24/1/5", "20240105"})
    void noDateIsGuessed(String written) {
        assertThat(onlyProblem(Example.declarationWith("2023-01-01", written)).code())
                .isEqualTo("date");
    }

    @Test
    void blanksRoundDatesAndAmountsAreToldWithTheirPlace() {
        Problem date = onlyProblem(Example.declarationWith("2023-01-01", "2023-01-01　"));
        Problem amount = onlyProblem(with("30.00", "\" 30.00\""));

        assertThat(date.message(Locale.CHINESE)).endsWith("的值“2023-01-01　”前后有空格或换行：第 11 个字符是 U+3000。");
        assertThat(date.hint(Locale.CHINESE)).isEqualTo("请写成 2023-01-01 ，前后不留空格。");
        assertThat(amount.message(Locale.ENGLISH)).contains("character 1 is U+0020");
        assertThat(amount.hint(Locale.ENGLISH)).startsWith("Write 30.00 ,");
        assertThat(amount.kind().id()).isEqualTo("not-a-number");
    }

    @Test
    void beyondAHundredFaultsTheOthersAreCounted() {
        String unknown =
                IntStream.range(0, 250).mapToObj(i -> "\"u" + i + "\": 1").collect(Collectors.joining(", "));

        RefusedException refusal = refusal(with("\"grade\": \"优\"", unknown).getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.problems()).hasSize(101);
        assertThat(refusal.problems().get(100)).satisfies(last -> {
            assertThat(last.code()).isEqualTo("more");
            assertThat(last.message(Locale.CHINESE)).contains("150");
        });
    }

    @Test
    void messagesNameTheFieldTheRowAndTheWayOutInBothLanguages() {
        Problem row = onlyProblem(with("19.5", "\"十九\""));
        Problem part = onlyProblem(with("30.00", "30.001"));
        Problem name = onlyProblem(with("\"grade\"", "\"projectNam\""));
        Problem type = onlyProblem(with("2024", "\"二〇二四\""));

        assertThat(row.message(Locale.CHINESE)).contains("“绩效指标”第 2 行的“得分”", "/indicators/1/score", "十九");
        assertThat(row.message(Locale.ENGLISH)).contains("“得分” in row 2", "/indicators/1/score");
        assertThat(part.message(Locale.CHINESE)).contains("年度资金总额 · 年初预算数", "30.001", "最多 2 位");
        assertThat(type.message(Locale.CHINESE)).isEqualTo("字段“年度”（/year）应当是整数，现在是文字：二〇二四。");
        assertThat(type.message(Locale.ENGLISH))
                .isEqualTo("Field “年度” (/year) must be a whole number, but is text: 二〇二四.");
        assertThat(name.hint(Locale.CHINESE)).isEqualTo("您是不是要写 projectName（项目名称）？");
        assertThat(name.hint(Locale.ENGLISH)).isEqualTo("Did you mean projectName (项目名称)?");
        assertThat(name.hint(Locale.FRENCH)).isEqualTo(name.hint(Locale.CHINESE));
    }

    @Test
    void anUnknownFormIsAnsweredWithTheKnownOnes() {
        assertThat(onlyProblem("{\"form\": \"leave\"}").hint(Locale.UK))
                .contains("self-evaluation", "target-declaration");
    }

    @Test
    void theOffendingValueIsShortenedAndItsInvisibleCharactersAreShown() {
        Problem problem = onlyProblem(with("30.00", "\"\\u202e" + "9".repeat(100) + "\""));

        assertThat(problem.value()).startsWith("U+202E999").endsWith("…").hasSizeLessThan(80);
    }

    @Test
    void hostileDataIsRefusedQuickly() {
        String nothing = "{},".repeat(16_000) + "{}";
        String json = Example.declarationWith("[]", "[" + nothing + "]");

        assertThat(timeToRefuse(json)).isLessThan(Duration.ofSeconds(5));
        assertThat(timeToRefuse(with("30.00", "9".repeat(8_000_000)))).isLessThan(Duration.ofSeconds(5));
        assertThat(timeToRefuse(with("30.00", "\"" + "9".repeat(8_000_000) + "\"")))
                .isLessThan(Duration.ofSeconds(5));
    }

    private static Duration timeToRefuse(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        assertThat(refusal(bytes).problems()).isNotEmpty();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void assertOnlyProblem(String json, Kind kind, String code, String pointer, String label) {
        RefusedException refusal = refusal(json.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.label()).isEqualTo(label);
            List.of(Locale.CHINESE, Locale.ENGLISH).forEach(locale -> assertForPeople(problem, locale));
        });
    }

    private static void assertForPeople(Problem problem, Locale locale) {
        for (String text : List.of(problem.message(locale), problem.hint(locale))) {
            assertThat(text)
                    .isNotBlank()
                    .hasSizeLessThan(800)
                    .doesNotContain("{0}", "{1}", "{2}", "{3}", "Exception", "java", "jackson", "networknt", "Jackson")
                    .doesNotContainPattern("\\p{Cntrl}");
        }
    }

    private static Problem onlyProblem(String json) {
        List<Problem> problems = refusal(json.getBytes(StandardCharsets.UTF_8)).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static RefusedException refusal(byte[] json) {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, () -> Example.READER.read(json));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
