package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
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
                Words.in(language));
        return CommandLineTool.of(console).execute(arguments);
    }

    @Test
    void withoutACommandItShowsHelpAndFails() {
        assertThat(run(Language.ZH)).isEqualTo(2);
        assertThat(err.toString()).contains("用法", "render", "serve", "退出状态");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"render", "check", "forms", "serve"})
    void everyCommandExplainsItselfWithEveryOptionDescribed(String command) {
        assertThat(run(Language.EN, command, "--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: formpress " + command, "Exit status")
                .doesNotContainPattern("(?m)^ +-[^ ]* *-*[a-zA-Z=|]+$");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFormatIsNamedWithTheKnownOnes(Language language) {
        assertThat(run(
                        language,
                        "render",
                        "a.json",
                        "--format",
                        "pdf,xls",
                        "--lang",
                        language == Language.EN ? "en" : "zh"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("xls", "pdf", "docx", "html");
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
}
