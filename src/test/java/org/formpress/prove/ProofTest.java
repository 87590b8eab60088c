package org.formpress.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {

    @TempDir
    private Path folder;

    private Folders folders;

    @BeforeEach
    void makeForm() {
        folders = Folders.in(folder);
    }

    @Test
    void aFormThatKeepsItsPromisesSaysSoOfEach() {
        ProofReport report = Proof.of(folders.request(4), Optional.of(new VeraPdfJudge()));

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
    void withoutAJudgeStandardsAreNotProvedAndNotBroken() {
        Verdict standards = verdict(Promise.STANDARDS, Proof.of(folders.request(0), Optional.empty()));

        assertThat(standards.isProved()).isFalse();
        assertThat(standards.isKept()).isTrue();
    }

    @Test
    void whatAJudgeFindsIsTold() {
        PdfJudge strict = (pdf, standard) -> List.of("no " + standard.title());

        assertThat(broken(Promise.STANDARDS, Optional.of(strict)))
                .contains(
                        "typical.json → pdf: standard [PDF/A-3a, no PDF/A-3a]",
                        "typical.json → pdf: standard [PDF/UA-1, no PDF/UA-1]");
    }

    @Test
    void aSampleThatIsNotThereIsNamed() throws IOException {
        Files.delete(folders.sample("longest"));

        assertThat(broken(Promise.SAMPLES)).containsExactly(folders.sample("longest") + ": sample []");
    }

    @Test
    void aFolderThatCannotBeReadProvesNothing() {
        folders.edit(folders.form().resolve("form.yml"), "width: 210", "width: wide");

        ProofReport report = Proof.of(folders.request(1), Optional.empty());

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

        ProofReport report = Proof.of(folders.request(6), Optional.empty());

        assertThat(verdict(Promise.PRINTS, report).isKept()).isTrue();
        assertThat(verdict(Promise.RANDOM, report).flaws())
                .isNotEmpty()
                .allMatch(flaw -> flaw.where().startsWith("random-"));
        assertThat(report.prints()).extracting(Print::name).anyMatch(name -> name.startsWith("random-"));
    }

    private List<String> broken(Promise promise) {
        return broken(promise, Optional.empty());
    }

    private List<String> broken(Promise promise, Optional<PdfJudge> judge) {
        return verdict(promise, Proof.of(folders.request(1), judge)).flaws().stream()
                .map(flaw -> flaw.where() + ": " + flaw.code() + " "
                        + flaw.problem().map(problem -> problem.pointer()).orElse(String.valueOf(flaw.arguments())))
                .toList();
    }

    private static Verdict verdict(Promise promise, ProofReport report) {
        return report.verdicts().get(promise.ordinal());
    }
}
