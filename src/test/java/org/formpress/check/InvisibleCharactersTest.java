package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that nobody sees, and texts that have none. */
class InvisibleCharactersTest {

    private static List<Finding> found(String text) {
        String json = """
                {"form": "self-evaluation", "year": 2024, "projectName": "%s", "supervisingDepartment": "民政局",
                 "implementingUnit": "社建办", "funding": {}, "indicators": []}""".formatted(text);
        return Checked.findings(json).stream()
                .filter(finding -> finding.rule().equals("invisible-characters"))
                .toList();
    }

    @Test
    void everyTextWithSuchCharactersIsToldOnce() {
        assertThat(Checked.findings(Sample.text("invisible-characters").json()).stream()
                        .map(Checked::told)
                        .filter(told -> told.contains("invisible")))
                .containsExactly("warning invisible-characters /expectedGoal");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    200B, ZERO WIDTH SPACE, 可以换行
                    00AD, SOFT HYPHEN, 连字符
                    2060, WORD JOINER, 不换行
                    FEFF, ZERO WIDTH NO-BREAK SPACE, 字节顺序标记
                    FE0F, VARIATION SELECTOR-16, 异体
                    E0100, VARIATION SELECTOR-17, 异体
                    180B, MONGOLIAN FREE VARIATION SELECTOR ONE, 异体
                    200C, ZERO WIDTH NON-JOINER, 印不出来
                    200D, ZERO WIDTH JOINER, 印不出来
                    200E, LEFT-TO-RIGHT MARK, 印不出来
                    200F, RIGHT-TO-LEFT MARK, 印不出来
                    061C, ARABIC LETTER MARK, 印不出来
                    034F, COMBINING GRAPHEME JOINER, 印不出来
                    180E, MONGOLIAN VOWEL SEPARATOR, 印不出来
                    2063, INVISIBLE SEPARATOR, 印不出来
                    00A0, NO-BREAK SPACE, 普通空格
                    2009, THIN SPACE, 普通空格
                    202F, NARROW NO-BREAK SPACE, 普通空格
                    2007, FIGURE SPACE, 普通空格
                    2028, LINE SEPARATOR, 换行
                    2029, PARAGRAPH SEPARATOR, 换行
                    """)
    void theFirstOneIsToldWithItsPlaceItsNameAndWhatToDo(String code, String name, String hint) {
        String character = Character.toString(Integer.parseInt(code, 16));
        List<Finding> found = found("党建" + character + "项" + character + "目");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).problem().kind().id()).isEqualTo("invisible-character");
        assertThat(found.get(0).problem().message(Locale.CHINESE))
                .contains("第 3 个字符", "U+" + code + " " + name, "党建U+" + code + "项", "共 2 个")
                .doesNotContain(character);
        assertThat(found.get(0).problem().message(Locale.ENGLISH)).contains("Character 3", name, "2 characters");
        assertThat(found.get(0).problem().hint(Locale.CHINESE)).contains(hint, "数据照原样保留");
    }

    @ParameterizedTest
    @ValueSource(strings = {"党建 项目", "党建\u3000项目", "党建\\t项目", "党建\\r\\n项目", "党建\\r项目", "葛\uD842\uDFB7🀀"})
    void whatIsSeenIsNotTold(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"产出\u200B指标", "\uFEFF产出指标", "产出指标\u00AD"})
    void namesThatOnlyLookAlikeCountAsOne(String level1) {
        String json = new String(Sample.text("invisible-characters").json(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("\\\\u4ea7\\\\u51fa\\\\u6307\\\\u6807", level1);
        assertThat(json).contains(level1);
        assertThat(Checked.told(json))
                .filteredOn(told -> told.endsWith("/level1"))
                .containsExactlyInAnyOrder(
                        "warning invisible-characters /indicators/0/level1",
                        "info level1-weights /indicators/0/level1",
                        "info level1-weights /indicators/2/level1");
    }
}
