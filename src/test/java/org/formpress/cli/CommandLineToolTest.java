package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineToolTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Language language, String... arguments) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                CliMessages.in(language));
        return CommandLineTool.of(console).execute(arguments);
    }

    @Test
    void withoutACommandItShowsHelpAndFails() {
        assertThat(run(Language.ZH)).isEqualTo(2);
        assertThat(err.toString()).contains("用法", "render", "serve", "退出状态");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"render", "check", "forms", "serve", "keys"})
    void everyCommandExplainsItselfWithEveryOptionDescribed(String command) {
        assertThat(run(Language.EN, command, "--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: formpress " + command, "Exit status")
                .doesNotContainPattern("(?m)^ +-[^ ]* *-*[a-zA-Z=|]+$");
    }

    @Test
    void aFileWhereAFolderIsWantedIsToldAndNotMade() {
        Path file = folder.resolve("form.pdf");

        assertThat(run(Language.ZH, "render", "a.json", "--out", file.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("文件夹", "form.pdf");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void anUnusableFontIsToldInTheLanguageOfTheRest(Language language) throws IOException {
        String path = folder.toString();
        String sample = Program.sample("self-evaluation").toString();

        assertThat(run(language, "render", sample, "--out", path, "--fonts", path))
                .isEqualTo(2);
        Files.write(folder.resolve("NotoSerifSC-Regular.otf"), new byte[] {1, 2});
        assertThat(run(language, "render", sample, "--out", path, "--fonts", path))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains(path, "NotoSerifSC-Regular.otf")
                .contains(language == Language.ZH ? "字体文件" : "the font file")
                .contains(language == Language.ZH ? "不存在" : "missing")
                .contains(language == Language.ZH ? "已损坏" : "damaged")
                .doesNotContain(language == Language.ZH ? "font file" : "字体");
    }

    @Test
    void aFormWithoutANameIsToldByItsLineAlone() throws IOException {
        Path forms = Files.writeString(folder.resolve("forms.ndjson"), "{\"form\":\"self-evaluation\"}\n");

        assertThat(run(
                        Language.ZH,
                        "booklet",
                        forms.toString(),
                        "--out",
                        folder.resolve("b.pdf").toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("forms.ndjson:1: /year 年度: ").doesNotContain(": :");
    }

    @ParameterizedTest
    @EnumSource
    void aTitleThatIsTooLongOrHasControlCharactersIsToldWhatItMayBe(Language language) throws IOException {
        Path forms = Files.writeString(folder.resolve("forms.ndjson"), "{}\n");
        for (String title : new String[] {"长".repeat(101), "a\u0007"}) {
            assertThat(run(language, "booklet", forms.toString(), "--title", title))
                    .isEqualTo(2);
            assertThat(err.toString()).contains(language == Language.ZH ? "1 到 100 个字符" : "1 to 100 characters");
            err.getBuffer().setLength(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFormatIsNamedWithTheKnownOnes(Language language) {
        assertThat(run(
                        language,
                        "render",
                        "a.json",
                        "--format",
                        "pdf,ods",
                        "--lang",
                        language == Language.EN ? "en" : "zh"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("ods", "pdf", "docx", "html", "xls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999999999", "eighty"})
    void aPortOutsideTheRangeIsAFaultOfUsage(String port) {
        assertThat(run(Language.ZH, "serve", "--port=" + port)).isEqualTo(2);
        assertThat(err.toString()).contains(port, "65535");
    }

    @Test
    void aFolderOfTemplatesThatIsNotThereIsAFaultOfUsage() {
        assertThat(run(
                        Language.ZH,
                        "forms",
                        "--templates",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("none").doesNotContain("\tat ");
    }

    @Test
    void aFolderOfResultsThatCannotBeMadeIsAFaultOfUsage() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(run(Language.ZH, "render", "a.json", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains(file.toString());
    }

    @Test
    void aFolderInPlaceOfAFileIsSaidToBeOne() {
        assertThat(run(Language.EN, "check", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith(folder + ": this is a folder");
    }

    private String file(String grade, String totalScore) {
        try {
            String json = Files.readString(Program.sample("self-evaluation"))
                    .replace("\"grade\": \"优\"", "\"grade\": \"" + grade + "\"")
                    .replaceFirst("\"totalScore\": [0-9.]+", "\"totalScore\": " + totalScore);
            return Files.writeString(folder.resolve("form.json"), json).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aWarningIsToldAndTheDataIsNotAtFault() {
        assertThat(run(Language.ZH, "check", file("良", "98.00"))).isZero();
        assertThat(err.toString()).contains("form.json: /grade 评分等级: 【警告】", "而按“总分(得分)” 98.00 应当是“优”", "提示：");
        assertThat(out.toString()).contains("错误 0 处，警告 1 处，提示 0 处");
    }

    @Test
    void anErrorPutsTheDataAtFault() {
        assertThat(run(Language.ZH, "check", file("优", "99.00"))).isEqualTo(1);
        assertThat(err.toString()).contains("form.json: /totalScore 总分(得分): 【错误】");
        assertThat(out.toString()).contains("错误 1 处，警告 0 处，提示 0 处");
    }

    @Test
    void findingsAreToldInEnglishWhenAsked() {
        assertThat(run(Language.EN, "check", "--lang", "en", file("良", "99.00")))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("/totalScore 总分(得分): ", "but its parts add up to 98.00", "Hint: It should be");
        assertThat(out.toString()).contains("1 errors, 1 warnings, 0 notes");
    }

    @Test
    void aStrictRenderRefusesErrorsAndWritesNothing() {
        Path results = folder.resolve("results");
        assertThat(run(Language.ZH, "render", "--strict", "--out", results.toString(), file("优", "99.00")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("form.json: /totalScore 总分(得分): ", "提示：");
        assertThat(out.toString()).isEmpty();
        assertThat(results).isEmptyDirectory();
    }

    @Test
    void aStrictRenderLetsWarningsPassAndTellsThem() {
        assertThat(run(Language.ZH, "render", "-f", "html", "--strict", "--out", folder.toString(), file("良", "98.00")))
                .isZero();
        assertThat(err.toString()).contains("/grade 评分等级: 【警告】");
        assertThat(out.toString()).contains(".html");
    }

    @Test
    void placesToSealArePrintedBelowThePdf() {
        String sample = "samples/ex-ante-evaluation/published.json";
        assertThat(run(Language.ZH, "render", "-f", "pdf,html", "--places", "--out", folder.toString(), sample))
                .isZero();
        assertThat(out.toString().lines().toList())
                .hasSize(3)
                .element(1)
                .satisfies(line -> assertThat(line)
                        .startsWith("[{\"name\":\"evaluators\",\"kind\":\"signature\",\"page\":1,\"x\":")
                        .contains("{\"name\":\"unit\",\"kind\":\"seal\""));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsToSignAreAChoiceOfTwo(Language language) throws Exception {
        String sample = "samples/ex-ante-evaluation/published.json";
        assertThat(run(language, "render", "--seals", "fields", "--out", folder.toString(), sample))
                .isZero();
        assertThat(Files.readString(Path.of(out.toString().strip()), StandardCharsets.ISO_8859_1))
                .contains("/AcroForm");
        assertThat(run(language, "render", "--seals", "stamps", "--out", folder.toString(), sample))
                .isEqualTo(2);
        assertThat(err.toString()).contains("places", "fields", "stamps");
    }

    @Test
    void aNewKeyIsPrintedAndOnlyItsHashIsKept() throws Exception {
        Path file = folder.resolve("keys");

        assertThat(run(Language.ZH, "keys", "add", "clerk", "--file", file.toString(), "--per-minute", "60"))
                .isZero();

        String key = out.toString().strip();
        assertThat(key).matches("fp_[A-Za-z0-9_-]{43}");
        assertThat(err.toString()).contains("clerk", "只显示这一次").doesNotContain(key);
        assertThat(file).content().matches("clerk [0-9a-f]{32} [0-9a-f]{64} per-minute=60\n");
    }

    @Test
    void aSecondKeyOfTheSameNameIsRefused() {
        String file = folder.resolve("keys").toString();

        assertThat(run(Language.EN, "keys", "add", "clerk", "--file", file)).isZero();
        assertThat(run(Language.EN, "keys", "add", "clerk", "--file", file)).isEqualTo(2);
        assertThat(err.toString()).contains("has a key named \"clerk\"").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "", "张三"})
    void aNameThatLogsCannotHoldIsAFaultOfUsage(String name) {
        Path file = folder.resolve("keys");

        assertThat(run(Language.ZH, "keys", "add", name, "--file", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("密钥的名称");
        assertThat(file).doesNotExist();
    }

    @Test
    void withoutAKeyFileNoKeyIsMade() {
        assertThat(run(Language.EN, "keys", "add", "clerk")).isEqualTo(2);
        assertThat(err.toString()).contains("missing", "--file");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void dataInGbkIsCalledThat(Language language) throws IOException {
        Path file = folder.resolve("gbk.json");
        String json = Files.readString(Path.of("samples", "self-evaluation", "typical.json"));
        Files.write(file, json.getBytes(Charset.forName("GBK")));

        assertThat(run(language, "check", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("gbk.json", "GBK", "UTF-8", "iconv -f GB18030 -t UTF-8");
    }
}
