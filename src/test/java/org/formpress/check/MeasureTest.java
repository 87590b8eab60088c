package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are measured values, and what they say. */
class MeasureTest {

    private static Measure read(String text) {
        return Measure.read(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥90.00(%)|AT_LEAST 90.00 %",
                "=1.00(次)|EQUAL 1.00 次",
                ">=85%|AT_LEAST 85 %",
                "⩾85%|AT_LEAST 85 %",
                "0 (起)|NONE 0 起",
                "≤5.00(%)|AT_MOST 5.00 %",
                "＞＝８５％|AT_LEAST 85 %",
                "＞1,000（人次）|MORE 1000 人次",
                "＝100|EQUAL 100 ",
                "<1.00(%)|LESS 1.00 %",
                "不低于 85 %|AT_LEAST 85 %",
                "不超过3天|AT_MOST 3 天",
                "大于等于10场|AT_LEAST 10 场",
                "控制在772人以内|AT_MOST 772 人",
                "90%以上|AT_LEAST 90 %",
                "90%（含）以上|AT_LEAST 90 %",
                "10人及以上|AT_LEAST 10 人",
                "10个工作日内|AT_MOST 10 个工作日",
                "80%～90%|RANGE 80..90 %",
                "80-90%|RANGE 80..90 %",
                "10至20场|RANGE 10..20 场",
                "≥90.00(百分比)|AT_LEAST 90.00 %",
                "100百分比|NONE 100 %",
                "30万元|NONE 30 e4 元",
                "≥1.5亿元|AT_LEAST 1.5 e8 元",
                "2万人次|NONE 2 e4 人次",
                "-5%|NONE -5 %",
                "100%，已完成|NONE 100 %",
                "10项内容|NONE 10 项内容",
                "≤12月|AT_MOST 12 月",
                "3年|NONE 3 年",
                "12个月|NONE 12 个月",
                "12|NONE 12 ",
            })
    void aMeasuredValueHasAComparisonANumberAndAUnit(String text, String said) {
        Measure measure = read(text);
        String range = measure.comparison() == Comparison.RANGE ? ".." + measure.upTo() : "";
        String times = measure.exponent() == 0 ? "" : " e" + measure.exponent();
        assertThat(measure.comparison() + " " + measure.number() + range + times + " " + measure.unit())
                .isEqualTo(said.endsWith(" ") ? said : said + (measure.unit().isEmpty() ? " " : ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "及时",
                "达成指标",
                "2024年",
                "2024年12月底前",
                "12月底前",
                "12月31日前",
                "2024-12-31",
                "2023-2024年",
                "5日内办结",
                "第1季度",
                "4季度",
                "年底前",
                "1.完善制度",
                "1、完善制度",
                "(1)完善制度",
                "①完善",
                "10场，每场50人",
                "2/3",
                "7*24小时",
                "5号楼",
                "约10场",
                "1000余人",
                "20多场",
                "完成10场",
                "≥",
                "≥%",
                "九成",
                "3.5.1",
                "1e9",
            })
    void whatOnlyHasANumberInItIsNone(String text) {
        assertThat(Measure.read(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "≥10场, 12场, true",
        "≥10场, 9场, false",
        "≥10场, 10, true",
        "≥10, 10场, true",
        ">10场, 10场, false",
        "≤5%, 5%, true",
        "≤5%, 5.1(%), false",
        "<1.00(%), 0.10(%), true",
        "=100%, 90%, false",
        "80%~90%, 85%, true",
        "80%~90%, 95%, false",
        "≤30万元, 280000元, true",
        "≤30万元, 31, false",
        "≥1.5万人, 15000人, true",
        "≥50家, 60家企业, true",
        "≥90%, ≥90%, true",
        "0 (起), 0起, true",
        "100%, 100.00(%), true",
        "0 (起), 2起, false",
        "≥3次/年, 4次, true",
    })
    void whatWasReachedIsComparedInTheTargetsUnit(String target, String actual, boolean met) {
        assertThat(new MeasuredPair(read(target), read(actual), target, actual).isMet())
                .contains(met);
    }

    @ParameterizedTest
    @CsvSource({
        "≥10场, 12次",
        "≥10人, 300人次",
        "≤30元, 20元/人",
        "≥90%, 0.95",
        "≥90%, ≤95%",
        "10场, 9场",
        "≥10场, 8-12场",
    })
    void whatCannotBeComparedIsNeitherMetNorMissed(String target, String actual) {
        assertThat(new MeasuredPair(read(target), read(actual), target, actual).isMet())
                .isEmpty();
    }

    @Test
    void hostileTextsAreReadAtOnce() {
        List<String> pieces = List.of(
                " ", "9", "9,999", "≥", ">=", "(", "((", "-", "~", "%", "9-", "人", "<", "不低于", "9 ", "　", "\uDBFF",
                "9%~");
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (String piece : pieces) {
                for (int length : new int[] {20, 59, 60, 5000, 20000}) {
                    String text = piece.repeat(length / piece.length() + 1).substring(0, length);
                    Measure.read(text);
                    Measure.read("9" + text.substring(1));
                    Measure.read(text.substring(1) + "!");
                }
            }
        });
    }

    @Property
    void anyTextIsReadOrNot(
            @ForAll
                    @StringLength(max = 70)
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = '！', to = '～')
                    @CharRange(from = '≠', to = '≧')
                    @CharRange(from = '一', to = '十')
                    String text) {
        Measure.read(text)
                .ifPresent(measure -> assertThat(measure.in(measure))
                        .matches(number -> number.isEmpty() || number.get().equals(measure.number())));
    }
}
