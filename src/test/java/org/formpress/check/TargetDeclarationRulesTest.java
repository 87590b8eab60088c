package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.check.Checked.told;
import static org.formpress.check.Checked.with;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the 申报表, with data that keeps it and data that breaks it. */
class TargetDeclarationRulesTest {

    // Three years of work: the project's money is not that of the year.
    private static final String KEPT = """
            {"form": "target-declaration", "year": 2023, "projectName": "社工站", "supervisingDepartment": "民政局",
             "implementingUnit": "社建办", "plannedStartDate": "2022-07-01", "plannedEndDate": "2024-06-30",
             "funding": {"project": {"total": 900000.00, "fiscal": "800000", "other": 100000},
                         "annual": {"total": 300000.50, "currentYearAppropriation": 250000.25, "carriedOver": 50000.25, "other": 0}},
             "indicators": [
               {"level1": "产出指标", "level2": "数量指标", "level3": "年检", "target": "≥10场"},
               {"level1": "产出指标", "level2": "时效指标", "level3": "年检及时性", "target": "及时"},
               {"level1": "满意度指标", "level2": "服务对象满意度指标", "level3": "满意度", "target": "≥90%"}]}
            """;

    @Test
    void aFormThatKeepsEveryRuleHasNoFindings() {
        assertThat(told(KEPT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "900000.00 => 900000.01|error project-parts /funding/project/total",
                "250000.25 => 250000.26|error annual-parts /funding/annual/total",
                "2022-07-01 => 2024-07-01|error dates-in-order /plannedStartDate;warning year-within-dates /year",
                "\"year\": 2023 => \"year\": 2021|warning year-within-dates /year",
                "\"year\": 2023 => \"year\": \"2025\"|warning year-within-dates /year",
                "\"year\": 2023 => \"year\": 2025|warning year-within-dates /year",
                "社工站 => |warning project-name /projectName",
                "产出指标 => |warning level-names /indicators/0/level1",
                "数量指标 => |warning level-names /indicators/0/level2",
                "年检 => |warning level-names /indicators/0/level3",
                "产出指标 => 投入指标|warning indicator-tree /indicators/0/level1",
                "数量指标 => 经济效益指标|warning indicator-tree /indicators/0/level2",
                "≥10场 => ≥１０场|warning full-width-characters /indicators/0/target",
                "社建办 => 社�办|warning copied-characters /implementingUnit",
            })
    void aFormThatBreaksARuleIsToldSoAndNothingElse(String edits, String told) {
        assertThat(told(with(KEPT, edits))).containsExactly(told.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2022-07-01\" => null",
                "2024-06-30 => ",
                "2022-07-01 => 2023-12-31; 2024-06-30 => 2023-12-31",
                "900000.00 => null",
                "\"other\": 0} => \"other\": null}",
                "\"project\": {\"total\": 900000.00, \"fiscal\": \"800000\", \"other\": 100000} => \"project\": null",
            })
    void whatCannotBeComparedGivesNoFinding(String edits) {
        assertThat(told(with(KEPT, edits))).isEmpty();
    }

    @Test
    void datesAreToldAsTheyAreWritten() {
        assertThat(Checked.findings(with(KEPT, "2022-07-01 => 2024-07-01"))
                        .get(0)
                        .message(Locale.CHINESE))
                .isEqualTo("字段“计划开始日期”（/plannedStartDate）是 2024-07-01，晚于“计划完成日期” 2024-06-30。");
    }
}
