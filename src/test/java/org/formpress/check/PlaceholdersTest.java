package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.formpress.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the blank form that are left in a filled-in one, by the patterns that all forms share. */
class PlaceholdersTest {

    private static List<String> found(String text) {
        String json = """
                {"form": "self-evaluation", "year": 2024, "projectName": "社工站", "supervisingDepartment": "民政局",
                 "implementingUnit": "社建办", "funding": {}, "indicators": [], "actualCompletion": "%s"}""".formatted(text);
        return Checked.findings(json).stream()
                .filter(finding -> finding.rule().equals("placeholders"))
                .map(Finding::pointer)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "指标1:",
                "指标2：",
                " 指标 3",
                "……",
                "…",
                "...",
                "目标1: 目标2: ……",
                "<p>目标1：</p><p>目标2：</p><p>……</p>",
                "绩效指标1、",
                "××",
                "XXX",
                "请填写实际完成情况",
                "（请填写实际完成情况）",
                "【此处填写】",
                "待补充",
                "完成了全部工作（≤100字）",
                "（200字以内）",
                "(不超过 200 字)",
                "完成20XX年工作",
                "收入××万元",
                "____",
                "____年",
                "20__年__月",
                "完成____万元",
                "……（自行添加）",
                "……（可自行增加）",
                "三级指标1",
                "二级指标2：",
                "数量指标1",
                "年度目标1：",
            })
    void wordsOfTheBlankFormAreTold(String text) {
        assertThat(found(text)).as(text).containsExactly("/actualCompletion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "指标1:年度资金支付完成率100%",
                "目标1：完成培训；目标2：完成验收",
                "完成培训等……",
                "完成指标1和指标2",
                "无",
                "10",
                "请示批复已经下达",
                "邀请专家填写问卷",
                "填写问卷200份（每份20字以内的意见栏不计）",
                "向群众发放问卷，请填写后交回",
                "完成3×4米展板10块",
                "为张××等3人发放补助",
                "党建X计划",
                "待遇落实到位",
                "共1000字的报告",
                "三级指标",
                "一级公路养护",
                "年度目标1个",
                "质量指标达标",
                "文件名为2024_自评.docx",
                "编号A__01",
                "村民自行添加设备",
            })
    void otherTextsAreNot(String text) {
        assertThat(found(text)).as(text).isEmpty();
    }

    @Test
    void hostileTextsAreCheckedAtOnce() {
        assertTimeout(Duration.ofSeconds(3), () -> {
            for (String piece :
                    List.of("指标1:", "…", " ", "（", "（≤1", "(", "请填写", "X", "20XX", "×", "<", "<p>", "　", "指标1:　 ")) {
                found(piece.repeat(20000 / piece.length()));
                found(piece.repeat(199 / piece.length()) + "。");
            }
        });
    }
}
