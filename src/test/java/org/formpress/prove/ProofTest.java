package org.formpress.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {

    private static final Function<byte[], List<String>> LENIENT = pdf -> List.of();

    @TempDir
    private Path folder;

    private Folders folders;

    @BeforeEach
    void makeForm() {
        folders = Folders.in(folder);
    }

    @Test
    void aFormThatKeepsItsPromisesSaysSoOfEach() {
        ProofReport report = Proof.of(folders.request(4));

        assertThat(report.title()).isEqualTo("项目验收单");
        assertThat(report.isKept()).isTrue();
        assertThat(report.verdicts()).extracting(Verdict::promise).containsExactly(Promise.values());
        assertThat(report.verdicts())
                .allMatch(Verdict::isProved)
                .flatExtracting(Verdict::flaws)
                .isEmpty();
        assertThat(report.prints()).extracting(Print::name).containsExactly("typical", "blank", "longest");
        assertThat(report.prints())
                .allSatisfy(print -> assertThat(print.files())
                        .containsOnlyKeys(OutputFormat.PDF, OutputFormat.DOCX, OutputFormat.HTML, OutputFormat.XLSX));
    }

    @Test
    void whatTheJudgeFindsIsTold() {
        Function<byte[], List<String>> strict = pdf -> List.of("PDF/A-3a 6.2.11 fonts");

        assertThat(broken(Promise.STANDARDS, strict))
                .contains("typical.json → pdf: standard [PDF/A-3a 6.2.11 fonts]")
                .hasSize(3);
    }

    @Test
    void aSampleThatIsNotThereIsNamed() throws IOException {
        Files.delete(folders.sample("longest"));

        assertThat(broken(Promise.SAMPLES)).containsExactly(folders.sample("longest") + ": sample []");
    }

    @Test
    void aFolderThatCannotBeReadProvesNothing() {
        folders.edit(folders.form().resolve("form.yml"), "width: 210", "width: wide");

        ProofReport report = Proof.of(folders.request(1), LENIENT);

        assertThat(report.isKept()).isFalse();
        assertThat(broken(Promise.LOADS).get(0)).contains("form.yml:", "page.width must be a number");
        assertThat(verdict(Promise.PRINTS, report).isProved()).isFalse();
    }

    @Test
    void aBrokenLayoutIsToldOfEachSampleWithFileAndLine() {
        folders.edit(folders.form().resolve("layout.ftl"), "<label>供应商</label>", "");

        assertThat(broken(Promise.PRINTS))
                .hasSize(3)
                .allMatch(flaw -> flaw.contains("acceptance/layout.ftl:") && flaw.contains("has no cell"));
        assertThat(broken(Promise.BLANK)).isNotEmpty();
    }

    @Test
    void aSampleThatTheSchemaRefusesIsToldByPointer() {
        folders.edit(folders.sample("blank"), "\"2025-06-30\"", "\"im Juni\"");

        assertThat(broken(Promise.FITS)).containsExactly("blank.json: problem /acceptedOn");
    }

    @Test
    void aTypicalSampleWithAnErrorIsNotTypical() {
        folders.edit(folders.sample("typical"), "1280000", "0").edit(folders.sample("blank"), "1280000", "0");

        assertThat(broken(Promise.FITS)).containsExactly("typical.json: problem /amount");
    }

    @Test
    void aCellThatPrintsAnotherValueThanItPointsToIsTold() {
        folders.edit(folders.form().resolve("layout.ftl"), "data.supplier/>", "data.projectName/>");

        assertThat(broken(Promise.BOUND)).hasSize(3).allMatch(flaw -> flaw.contains("cell.bound [1, 2, 2, /supplier,"));
    }

    @Test
    void aPointerThatNamesNothingIsTold() {
        folders.edit(folders.form().resolve("layout.ftl"), "\"/supplier\"", "\"/suplier\"");

        assertThat(broken(Promise.BOUND)).hasSize(3).allMatch(flaw -> flaw.contains("cell.unknown [1, 2, 2, /suplier"));
    }

    @Test
    void aPointerThatStandsTwiceDoesNotComeHome() {
        folders.edit(
                folders.form().resolve("layout.ftl"),
                "<value pointer=\"/acceptedOn\">${data.acceptedOn!\"\"}",
                "<value pointer=\"/supplier\">${data.supplier}");

        assertThat(broken(Promise.RETURNS)).isNotEmpty();
    }

    @Test
    void randomDataThatBreaksAPromiseIsKeptForTheReport() {
        folders.edit(
                folders.form().resolve("layout.ftl"),
                "<heading>",
                "<#if data.supplier?length gt 3 && !data.supplier?contains(\"信息\")>${nothing}</#if><heading>");

        ProofReport report = Proof.of(folders.request(6), LENIENT);

        assertThat(verdict(Promise.PRINTS, report).isKept()).isTrue();
        assertThat(verdict(Promise.RANDOM, report).flaws())
                .isNotEmpty()
                .allMatch(flaw -> flaw.where().startsWith("random-"));
        assertThat(report.prints()).extracting(Print::name).anyMatch(name -> name.startsWith("random-"));
    }

    private List<String> broken(Promise promise) {
        return broken(promise, LENIENT);
    }

    private List<String> broken(Promise promise, Function<byte[], List<String>> judge) {
        return verdict(promise, Proof.of(folders.request(1), judge)).flaws().stream()
                .map(flaw -> flaw.where() + ": " + flaw.code() + " "
                        + flaw.problem().map(problem -> problem.pointer()).orElse(String.valueOf(flaw.arguments())))
                .toList();
    }

    private static Verdict verdict(Promise promise, ProofReport report) {
        return report.verdicts().get(promise.ordinal());
    }
}
