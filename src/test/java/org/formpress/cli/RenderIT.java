package org.formpress.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.formpress.cli.Program.Run;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenderIT {

    private static final String EVALUATION = Program.sample("self-evaluation").toString();
    private static final String DECLARATION =
            Program.sample("target-declaration").toString();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void rendersAFormFromAnyFolderAndPrintsTheFileItWrote(OutputFormat format) throws IOException {
        Run run = Program.in(folder).run("render", EVALUATION, "--format", format.id(), "--out", "results");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).hasSize(1);
        Path file = Path.of(run.out().get(0));
        assertThat(file.getFileName()).hasToString("2023-财政项目支出绩效自评表-居村党群服务站标准化建设." + format.id());
        assertThat(start(folder.resolve(file))).startsWith(signature(format));
    }

    @Test
    void makesEveryFormatOfEveryFileAtOnce() {
        Run run = Program.in(folder).run("render", "-f", "html,pdf,docx", EVALUATION, DECLARATION);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .hasSize(6)
                .allSatisfy(path -> assertThat(folder.resolve(path)).isNotEmptyFile());
        assertThat(run.out()).filteredOn(path -> path.endsWith(".docx")).hasSize(2);
    }

    @Test
    void numbersResultsOfEqualNamesAndLeavesNothingElseBehind() throws IOException {
        Run run = Program.in(folder).run("render", EVALUATION, EVALUATION, DECLARATION, "-o", "out");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).hasSize(3).doesNotHaveDuplicates();
        assertThat(run.out().get(1)).endsWith("建设-2.pdf");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> "out/" + file.getFileName())).containsExactlyInAnyOrderElementsOf(run.out());
        }
    }

    @Test
    void aBadFileIsToldByFileAndFieldAndDoesNotStopTheOthers() throws IOException {
        String broken =
                Files.readString(Path.of(EVALUATION)).replaceFirst("\"score\": 20\\.00", "\"score\": \"twenty\"");
        Files.writeString(folder.resolve("bad.json"), broken);

        Run run = Program.in(folder).run("render", "bad.json", DECLARATION);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).hasSize(1);
        assertThat(run.err()).startsWith("bad.json: /indicators/0/score 得分: ").contains("twenty", "提示：");
    }

    @Test
    void aMissingFileIsAFaultOfUsageAndDoesNotStopTheOthers() {
        Run run = Program.in(folder).run("render", "没有.json", DECLARATION);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).hasSize(1);
        assertThat(run.err()).isEqualTo("没有.json: 文件不存在，请检查路径。" + System.lineSeparator());
    }

    @Test
    void readsStandardInput() throws IOException {
        Run run = Program.in(folder)
                .reading(Files.readString(Path.of(DECLARATION)))
                .run("render", "-");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(folder.resolve(run.out().get(0))).isNotEmptyFile();
    }

    @Test
    void speaksUtf8AndFallsBackToTheInputsNameWhereTheSystemCannotWriteChinese() {
        Run run = Program.in(folder, Map.of("LC_ALL", "C")).run("render", DECLARATION, "nosuch.json");

        assertThat(run.out()).isEqualTo(List.of("./typical.pdf"));
        assertThat(folder.resolve("typical.pdf")).isNotEmptyFile();
        assertThat(run.err()).contains("nosuch.json: 文件不存在", "LC_ALL=C.UTF-8");
    }

    private static String start(Path file) throws IOException {
        return new String(Files.readAllBytes(file), 0, 16, ISO_8859_1);
    }

    private static String signature(OutputFormat format) {
        return switch (format) {
            case PDF -> "%PDF-1.";
            case DOCX, XLSX -> "PK";
            case HTML -> "<!";
            case XLS -> "\u00D0\u00CF";
        };
    }
}
