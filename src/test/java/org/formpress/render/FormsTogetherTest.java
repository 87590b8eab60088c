package org.formpress.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.check.across.CrossFinding;
import org.formpress.form.FormFolderException;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two forms of one project say of the same thing. */
class FormsTogetherTest {

    private static final String DECLARED = """
            {"form": "target-declaration", "year": 2024, "projectName": "党建办（工作）经费",
             "supervisingDepartment": "长征镇人民政府", "implementingUnit": "党建办", "plannedStartDate": "2024-01-01",
             "plannedEndDate": "2024-12-31", "funding": {"annual": {"total": 300000}},
             "indicators": [
               {"level1": "产出指标", "level2": "数量指标", "level3": "培训场次", "target": "≥10场"},
               {"level1": "效益指标", "level2": "社会效益指标", "level3": "知晓率", "target": "≥90%"}
             ]}""";
    private static final String EVALUATED = """
            {"form": "self-evaluation", "year": 2024, "projectName": "党建办(工作) 经费",
             "supervisingDepartment": "长征镇人民政府", "implementingUnit": "党建办",
             "funding": {"total": {"initialBudget": "30.00", "adjustedBudget": 30, "executed": 30}},
             "indicators": [
               {"level1": "产出指标", "level2": "数量指标", "level3": "培训场次", "target": "10 场", "weight": 60, "score": 60},
               {"level1": "效益指标", "level2": "社会效益指标", "level3": "知晓率", "target": "≥90%", "weight": 30, "score": 30}
             ]}""";

    @TempDir
    private Path folder;

    private static List<CrossFinding> across(String... forms) throws RefusedException {
        return new FormChecker(Project.renderer())
                .examine(Stream.of(forms).map(form -> form.getBytes(UTF_8)).toList(), "", false)
                .across();
    }

    private static Stream<String> told(String... forms) throws RefusedException {
        return across(forms).stream()
                .map(found -> found.line() + " " + found.otherLine() + " "
                        + found.finding().rule() + " " + found.finding().pointer() + " " + found.otherPointer());
    }

    @Test
    void formsThatAgreeInOtherUnitsBracketsAndBlanksHaveNoFindings() throws RefusedException {
        assertThat(across(DECLARED, EVALUATED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"90%以上", "不低于90％", "≥90.0(%)", "＞＝90 %"})
    void aTargetMayBeWrittenInOtherWays(String target) throws RefusedException {
        assertThat(across(DECLARED, EVALUATED.replace("≥90%", target))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"≥, 90, %", "≥, 90.00, (%)", "'', ≥90%, %"})
    void aTargetMayBePartedOverColumns(String nature, String target, String unit) throws RefusedException {
        String parted = EVALUATED
                .replace("\"self-evaluation\"", "\"yunnan-project-self-evaluation\"")
                .replace(
                        "\"target\": \"≥90%\"",
                        "\"indicatorNature\": \"%s\", \"target\": \"%s\", \"unit\": \"%s\""
                                .formatted(nature, target, unit));

        assertThat(across(DECLARED, parted)).isEmpty();
        assertThat(across(DECLARED, parted.replace("90", "95")))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.finding().message(Locale.CHINESE)).contains("是“≥95"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"total\": 300000|\"total\": 290000|declared-budget /funding/total/initialBudget /funding/annual/total",
                "≥90%|≥95%|declared-target /indicators/1/target /indicators/1/target",
                "\"plannedStartDate\": \"2024-|\"plannedStartDate\": \"2025-|declared-period /year /plannedStartDate",
                "\"plannedEndDate\": \"2024-|\"plannedEndDate\": \"2023-|declared-period /year /plannedStartDate",
                "长征镇人民政府|长征镇|declared-department /supervisingDepartment /supervisingDepartment",
            })
    void whatTheSelfEvaluationSaysDifferentlyIsFoundInEitherOrder(String piece, String other, String found)
            throws RefusedException {
        String changed = DECLARED.replace(piece, other);

        assertThat(told(changed, EVALUATED)).containsExactly("2 1 " + found);
        assertThat(told(EVALUATED, changed)).containsExactly("1 2 " + found);
    }

    @Test
    void aFindingTellsBothFormsInBothLanguages() throws RefusedException {
        CrossFinding found =
                across(DECLARED.replace("300000", "290000"), EVALUATED).get(0);

        assertThat(found.finding().message(Locale.CHINESE))
                .isEqualTo("字段“年度资金总额 · 年初预算数”（/funding/total/initialBudget）是 30.00 万元，而同一项目的"
                        + "“财政项目支出绩效目标申报表”（第 1 份）里“年度资金申请总额”是 290,000.00 元。");
        assertThat(found.finding().message(Locale.ENGLISH))
                .contains(
                        "is 30.00 万元, but “年度资金申请总额” of “财政项目支出绩效目标申报表” (form 1) of the same project is 290,000.00 元.");
    }

    @Test
    void aPeriodOfSeveralYearsHasThoseBetweenAndOneWithoutAnEndIsNotCompared() throws RefusedException {
        String prolonged = DECLARED.replace("2024-01-01", "2022-07-01").replace("2024-12-31", "2026-06-30");

        assertThat(across(prolonged, EVALUATED)).isEmpty();
        assertThat(across(
                        DECLARED.replace("\"2024-01-01\"", "\"2025-01-01\"").replace("\"2024-12-31\"", "\"\""),
                        EVALUATED))
                .isEmpty();
    }

    @Test
    void aYearOutsideThePeriodIsToldWithIt() throws RefusedException {
        CrossFinding found = across(
                        DECLARED.replace("2024-01-01", "2025-03-01").replace("2024-12-31", "2026-12-31"), EVALUATED)
                .get(0);

        assertThat(found.finding().message(Locale.CHINESE))
                .isEqualTo("字段“年度”（/year）是 2024，不在同一项目的“财政项目支出绩效目标申报表”（第 1 份）所定的期间（2025-03-01—2026-12-31）之内。");
        assertThat(found.finding().message(Locale.ENGLISH))
                .contains("is 2024, which is outside the period of", "2025-03-01—2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "党建办（工作）经费, 道路养护",
        "\"implementingUnit\": \"党建办\", \"implementingUnit\": \"城管办\"",
        "\"year\": 2024, \"year\": 2023"
    })
    void formsOfAnotherProjectUnitOrYearAreNotCompared(String piece, String other) throws RefusedException {
        String changed =
                DECLARED.replace("300000", "290000").replace(piece, other).replace("2024-01-01", "2023-01-01");

        assertThat(across(changed, EVALUATED)).isEmpty();
    }

    @Test
    void amountsThatWereRoundedInOneFormAgree() throws RefusedException {
        assertThat(across(DECLARED.replace("300000", "300049.99"), EVALUATED)).isEmpty();
        assertThat(across(DECLARED.replace("300000", "300051"), EVALUATED)).hasSize(1);
    }

    @Test
    void faultsOfAllFormsAreToldWithTheirPlaces() {
        assertThatThrownBy(() -> across(DECLARED.replace("300000", "\"三十万\""), EVALUATED.replace("2024", "true")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.pointer())
                                .containsExactly("/0/funding/annual/total", "/1/year"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: {role: 自评, value: /supervisingDepartment}|to: {role: 评价, value: /supervisingDepartment}|role must be one of",
                "roles: [申报, 监控, 自评]|roles: [申报, 监控]|has the role 自评",
                "severity: info|severity: infos|severity must be one of error, info, warning",
                "severity: info|severities: info|severities is not a setting",
            })
    void aMisspeltRuleStopsTheStart(String piece, String replacement, String fault) {
        FormHome home = FormHome.in(folder)
                .withProfiles()
                .withShipped("self-evaluation")
                .withShipped("target-declaration")
                .edit("shared/cross-checks.yml", piece, replacement);

        assertThatThrownBy(home::renderer)
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("cross-checks.yml")
                .hasMessageContaining(fault);
    }
}
