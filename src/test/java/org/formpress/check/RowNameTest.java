package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowNameTest {

    @ParameterizedTest
    @CsvSource({
        "产出指标(50分), 产出指标",
        "满意度指标（10分）, 满意度指标",
        "产 出 指 标 (50分), 产出指标",
        "经济效益　指标, 经济效益指标",
        "产出指标, 产出指标",
        "得分(率), 得分(率)",
        "APP 指标, APP 指标"
    })
    void aNameIsMeantWithoutItsPointsAndWithoutBlanksBetweenHanzi(String written, String meant) {
        assertThat(RowName.of(TextNode.valueOf(written))).isEqualTo(meant);
    }
}
