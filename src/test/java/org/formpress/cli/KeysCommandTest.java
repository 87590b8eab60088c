package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {

    @TempDir
    private Path folder;

    private Path file;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("keys");
    }

    /** One of the commands below {@code keys}, on the file; what was said before is forgotten. */
    private int keys(Language language, String command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                CliMessages.in(language));
        return CommandLineTool.of(console)
                .execute(Stream.concat(Stream.of("keys", command, "--file", file.toString()), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void accessKeysAreListedWithTheirUseAndLimitsAndNeverTheirHashes() throws IOException {
        keys(Language.ZH, "add", "registry", "--per-minute", "600", "--concurrent", "4");
        keys(Language.ZH, "add", "monitor", "--only", "metrics");
        keys(Language.ZH, "add", "town");

        assertThat(keys(Language.ZH, "list")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "registry  all per-minute=600 concurrent=4", "monitor   only=metrics", "town      all");
        for (String line : Files.readAllLines(file)) {
            assertThat(out.toString()).doesNotContain(line.split(" ")[1], line.split(" ")[2]);
        }
    }

    @Test
    void ofSigningKeysItIsToldWhichOneSignsAndNeverTheKey() throws IOException {
        keys(Language.EN, "sign", "2023");
        keys(Language.EN, "sign", "2024");

        assertThat(keys(Language.EN, "list")).isZero();

        assertThat(out.toString().lines()).containsExactly("2024  signs", "2023  checks");
        for (String line : Files.readAllLines(file)) {
            assertThat(out.toString()).doesNotContain(line.split(" ")[1]);
        }
    }

    @Test
    void aRemovedAccessKeyIsGoneAndTheRemarksAreNot() throws IOException {
        keys(Language.EN, "add", "clerk");
        keys(Language.EN, "add", "town");
        String kept = "# handed out in May\n" + Files.readAllLines(file).get(1) + "\n";
        Files.writeString(file, "# handed out in May\n" + Files.readString(file));

        assertThat(keys(Language.EN, "remove", "clerk")).isZero();

        assertThat(file).content().isEqualTo(kept);
        assertThat(err.toString()).contains("clerk", file.toString(), "from the next request on");
        assertThat(keys(Language.EN, "remove", "town")).isZero();
        assertThat(err.toString()).contains("No keys are left", "formpress keys add");
        assertThat(keys(Language.EN, "list")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("has no keys");
    }

    @Test
    void aRemovedSigningKeyLeavesTheOthersAndTheLastOneStays() throws IOException {
        keys(Language.ZH, "sign", "2023");
        String first = Files.readString(file);
        keys(Language.ZH, "sign", "2024");

        assertThat(keys(Language.ZH, "remove", "2024")).isZero();

        assertThat(file).content().isEqualTo(first);
        assertThat(err.toString()).contains("2024", "立即生效");
        assertThat(keys(Language.ZH, "remove", "2023")).isEqualTo(2);
        assertThat(err.toString()).contains("唯一的密钥", "formpress keys sign").doesNotContain("\tat ");
        assertThat(file).content().isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatIsNotThereIsToldWithTheNearOne(Language language) throws IOException {
        keys(language, "add", "registry");
        String before = Files.readString(file);

        assertThat(keys(language, "remove", "registy")).isEqualTo(2);
        assertThat(err.toString())
                .contains(language == Language.ZH ? "是不是“registry”" : "did you mean \"registry\"", file.toString());
        assertThat(keys(language, "remove", "quite-another")).isEqualTo(2);
        assertThat(err.toString())
                .contains("quite-another", "formpress keys list")
                .doesNotContain("registry");
        assertThat(file).content().isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "remove"})
    void aLineThatIsNoKeyIsToldByItsNumber(String command) throws IOException {
        keys(Language.EN, "add", "clerk");
        Files.writeString(file, Files.readString(file) + "town 00 11\n");

        assertThat(command.equals("list") ? keys(Language.EN, command) : keys(Language.EN, command, "clerk"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("line 2 of").doesNotContain("\tat ");
        assertThat(file).content().startsWith("clerk ").endsWith("town 00 11\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "remove"})
    void aFileThatIsNotThereIsAFaultOfUsage(String command) {
        assertThat(command.equals("list") ? keys(Language.EN, command) : keys(Language.EN, command, "clerk"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("cannot be read", file.toString()).doesNotContain("\tat ");
    }
}
