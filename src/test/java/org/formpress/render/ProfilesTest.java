package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.bounds.Bounds;
import org.formpress.form.FormFolderException;
import org.formpress.form.Profile;
import org.formpress.form.ProfileNumber;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.sign.Authenticity;
import org.formpress.sign.SigningKeyFile;
import org.formpress.sign.SigningKeys;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of regions are files below the templates. */
class ProfilesTest {

    private static final Renderer RENDERER = Project.renderer();
    private static final String TYPICAL =
            new String(Sample.named("self-evaluation/typical").json(), StandardCharsets.UTF_8);
    /** 85 points, and no grade: the form prints it. */
    private static final byte[] UNGRADED = json(TYPICAL.replaceFirst("\"totalScore\": [0-9.]+", "\"totalScore\": 85.00")
            .replaceFirst(",\\s*\"grade\": \"优\"", ""));

    @TempDir
    private Path folder;

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Rendered render(OutputFormat format, String profile) throws RefusedException {
        return RENDERER.render(new RenderRequest(UNGRADED, format, false, profile, Optional.empty()));
    }

    private static List<Finding> findings(String json, String profile) throws RefusedException {
        return new FormChecker(RENDERER).examine(json(json), profile, false).findings();
    }

    @ParameterizedTest
    @CsvSource({"'', 良", "national, 良", "grades-80, 优", "sichuan, 良"})
    void theGradeGoesByTheNumbersOfTheProfile(String profile, String grade) throws RefusedException {
        String html = new String(render(OutputFormat.HTML, profile).file(), StandardCharsets.UTF_8);

        assertThat(html).containsPattern("data-pointer=\"/grade\"[^>]*>(<[^>]*>)*" + grade);
    }

    @ParameterizedTest
    @EnumSource(value = OutputFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void aFileOfAnotherProfileIsReadBackWithoutChanges(OutputFormat format) throws RefusedException {
        Extracted read = RENDERER.extract(render(format, "grades-80").file()).get(0);

        assertThat(read.changes()).isEmpty();
        assertThat(read.findings()).extracting(Finding::rule).doesNotContain("print-differs", "grade");
        assertThat(read.form().profile().id()).isEqualTo("grades-80");
        assertThat(read.data().has("grade")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = OutputFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void theNationalProfileLeavesNoTraceInAFile(OutputFormat format) throws RefusedException {
        assertThat(render(format, "national").file())
                .isEqualTo(render(format, "").file());
    }

    @Test
    void aSignatureCoversTheProfile(@TempDir Path keys) throws Exception {
        Path file = keys.resolve("keys");
        SigningKeyFile.add(file, "2024");
        Renderer signing = Renderer.of(Project.home(), false, Bounds.DEFAULT, SigningKeys.of(file));
        String html = new String(
                signing.render(new RenderRequest(UNGRADED, OutputFormat.HTML, false, "grades-80", Optional.empty()))
                        .file(),
                StandardCharsets.UTF_8);

        assertThat(signing.extract(json(html)).get(0).authentic()).isEqualTo(Authenticity.AUTHENTIC);
        String other = html.replace("data-profile=\"grades-80\"", "data-profile=\"sichuan\"");
        assertThat(signing.extract(json(other)).get(0).authentic()).isEqualTo(Authenticity.FORGED);
    }

    @Test
    void aFileOfAProfileThatIsGoneIsRefusedByName() throws RefusedException {
        String html = new String(render(OutputFormat.HTML, "grades-80").file(), StandardCharsets.UTF_8);

        assertThatThrownBy(() ->
                        RENDERER.extract(json(html.replace("data-profile=\"grades-80\"", "data-profile=\"moon\""))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems().get(0).message(java.util.Locale.CHINESE))
                                .contains("moon", "grades-80"));
    }

    @ParameterizedTest
    @CsvSource({"national, false", "sichuan, true"})
    void aRuleHoldsOnlyWhereTheProfileHasItsNumber(String profile, boolean holds) throws RefusedException {
        String slow = TYPICAL.replaceAll("\"executionRate\": [0-9.]+", "\"executionRate\": 89.99");

        assertThat(findings(slow, profile).stream()
                        .anyMatch(found -> found.rule().equals("execution-rate-low")))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "national, 29.99, warning behind-schedule",
        "national, 30, info behind-schedule",
        "national, 40, ''",
        "sichuan, 39.99, info behind-schedule; warning behind-steps",
        "sichuan, 40, ''"
    })
    void theProgressOfAMonitoredProjectGoesByMonthAndProfile(String profile, String rate, String told)
            throws RefusedException {
        String monitored = """
                {"form": "monitoring", "year": 2025, "month": 6, "projectName": "甲", "supervisingDepartment": "乙",
                 "implementingUnit": "丙", "funding": {"total": {"initialBudget": 100, "executed": %s}}, "indicators": []}""".formatted(rate);

        assertThat(findings(monitored, profile).stream()
                        .filter(found -> found.rule().startsWith("behind"))
                        .map(found -> found.severity().id() + " " + found.rule())
                        .sorted()
                        .collect(java.util.stream.Collectors.joining("; ")))
                .isEqualTo(told);
    }

    @Test
    void everyProfileOfOursSaysWhereItsNumbersComeFrom() {
        assertThat(RENDERER.profiles().all())
                .extracting(Profile::id)
                .startsWith(Profile.NATIONAL)
                .contains("grades-80", "sichuan");
        for (Profile profile : RENDERER.profiles().all()) {
            assertThat(profile.numbers()).isNotEmpty().allSatisfy(number -> {
                assertThat(number.source()).isNotBlank();
                assertThat(number.confidence()).isNotBlank();
            });
            // Reads every rule with its numbers.
            assertThat(RENDERER.forms.get().under(profile.id()).checks()).isNotEmpty();
        }
        assertThat(RENDERER.profiles().all())
                .flatExtracting(Profile::numbers)
                .extracting(ProfileNumber::name)
                .contains("grades", "executionRateLeast");
    }

    @Test
    void aFolderMayLeaveOutTheFormsThatHaveGrades() {
        FormHome home = FormHome.in(folder).withProfiles().withShipped("target-declaration");

        assertThat(home.renderer().catalogue().forms()).hasSize(1);
    }

    private FormHome home() {
        return FormHome.in(folder).withProfiles().withShipped("self-evaluation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self-evaluation/form.yml|grades: {profile: grades}|grades: {profile: gardes}|no profile has the number gardes",
                "shared/checks/execution-rate.yml|least: {profile: executionRateLeast}|least: 90|no form refers to the number executionRateLeast",
                "shared/checks/execution-rate.yml|{profile: executionRateLeast}|{profile: rateLeast}|execution-rate.yml",
                "self-evaluation/form.yml|grades: {profile: grades}|grades: {profile: executionRateLeast}|but not in national",
                "profiles/sichuan.yml|value: 90|value: ninety|execution-rate.yml",
                "profiles/sichuan.yml|id: sichuan|id: szechuan|id must be the name of its file",
                "profiles/grades-80.yml|source: 公开|sources: 公开|source is missing",
            })
    void aMisspeltNameStopsTheStart(String file, String piece, String replacement, String message) {
        FormHome edited = home().edit(file, piece, replacement);

        assertThatThrownBy(edited::renderer)
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining(message);
    }

    @Test
    void formsOfAFolderWithoutProfilesHaveTheirOwnNumbers() {
        assertThat(FormHome.in(folder).withExample().renderer().profiles().ids())
                .containsExactly(Profile.NATIONAL);
    }

    @Test
    void aProfileThatThereIsNotStopsTheStart() {
        assertThatThrownBy(() ->
                        Renderer.of(Project.home(), "moon", false, Bounds.DEFAULT, SigningKeys.NONE, Seals.PLACES))
                .isInstanceOf(UnknownProfileException.class)
                .hasMessageContaining("grades-80");
    }
}
