package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that a wrong encoding has spoilt, and those that only look a little like it. */
class GarbledTextTest {

    private static final Charset GBK = Charset.forName("GB18030");

    private static List<Finding> garbled(String text) {
        String json = """
                {"form": "self-evaluation", "year": 2024, "projectName": "%s", "supervisingDepartment": "民政局",
                 "implementingUnit": "社建办", "funding": {}, "indicators": []}""".formatted(text);
        return Checked.findings(json).stream()
                .filter(finding -> finding.rule().equals("garbled-text"))
                .toList();
    }

    @Test
    void everyTextOfAFormThatLostItsHanziIsToldAsAnError() {
        assertThat(Checked.findings(Sample.text("question-marks").json()).stream()
                        .map(Checked::told)
                        .filter(told -> told.contains("garbled")))
                .hasSize(15)
                .allMatch(told -> told.startsWith("error garbled-text /"))
                .contains(
                        "error garbled-text /projectName",
                        "error garbled-text /expectedGoal",
                        "error garbled-text /indicators/0/target",
                        "error garbled-text /indicators/2/level3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "??",
                "????",
                "？？？",
                "?10?",
                "党建??项目",
                "??镇人民政府",
                "培训??",
                "满意度？？调查",
                "12??",
                "<p>??</p>",
                "<p>?？</p>",
                "? ?",
                "ç»©æ•ˆ",
                "项目：ç»©æ•ˆ",
                "缁╂晥",
                "2024骞寸哗鏁堣嚜璇�",
                "ÏîÄ¿"
            })
    void aTextThatIsNotWhatWasWrittenIsFound(String text) {
        assertThat(garbled(text)).as(text).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "满意吗？",
                "满意吗?",
                "?",
                "？",
                "12?",
                "?90%",
                "真的吗？？",
                "是否完成？是否满意？",
                "What??",
                "谁？何时？",
                "café «été»…",
                "naïve Ærøskøbing",
                "≥10场",
                "瀹山镇",
                "嫦娥奔月",
                "沪溢镇",
                "鏖战",
                "€30“万”",
                "①②③",
                "㎡、℃、‰",
                "https://example.cn/?a=1&b=2"
            })
    void otherTextsAreNot(String text) {
        assertThat(garbled(text)).as(text).isEmpty();
    }

    @Test
    void theFindingSaysWhereItIsWhatWasMeantAndWhatToDo() {
        Finding code = garbled("项目：ç»©æ•ˆ").get(0);
        assertThat(code.message(Locale.CHINESE))
                .isEqualTo("字段“项目名称”（/projectName）从第 4 个字符起是乱码，在“项目：ç»©æ•ˆ”处，原文多半是“绩效”。");
        assertThat(code.hint(Locale.ENGLISH)).contains("written in UTF-8 was read as windows-1252");
        Finding lost = garbled("党建??项目").get(0);
        assertThat(lost.message(Locale.CHINESE)).isEqualTo("字段“项目名称”（/projectName）从第 3 个字符起，问号代替了原有的文字，在“党建??项目”处。");
        assertThat(lost.hint(Locale.ENGLISH)).contains("UTF-8");
    }

    /** Each text of the published forms with two hanzi or more, misread as a program would; U+FFFD has a rule of its own. */
    @ParameterizedTest
    @CsvSource({"UTF-8,GB18030", "UTF-8,windows-1252", "GB18030,windows-1252"})
    void theTextsOfPublishedFormsAreFoundWhenTheyAreMisread(String written, String read) {
        List<String> misread = texts().filter(text -> text.matches("(?s)\\p{IsHan}{2}.*"))
                .map(text -> new String(text.getBytes(Charset.forName(written)), Charset.forName(read)))
                .filter(text -> text.indexOf('\uFFFD') < 0)
                .toList();
        assertThat(misread).hasSizeGreaterThan(500);
        assertThat(misread.stream().filter(text -> Misreading.find(text).isEmpty()))
                .hasSizeLessThan(misread.size() / 100);
    }

    @Test
    void noTextOfAPublishedFormIsFound() {
        assertThat(texts()).allMatch(text -> Misreading.find(text).isEmpty() && QuestionMarks.first(text) < 0);
    }

    @Test
    void randomHanziAreNotFound() {
        Random random = new Random(20240131);
        assertThat(IntStream.range(0, 200_000).mapToObj(i -> hanzi(random)))
                .allMatch(text -> Misreading.find(text).isEmpty());
    }

    /** Any of the 6,763 hanzi of GB 2312, rare ones too, three to eight in a row. */
    private static String hanzi(Random random) {
        byte[] bytes = new byte[2 * (3 + random.nextInt(6))];
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = (byte) (0xB0 + random.nextInt(0xF8 - 0xB0));
            bytes[i + 1] = (byte) (0xA1 + random.nextInt(0x5E));
        }
        return new String(bytes, GBK);
    }

    private static Stream<String> texts() {
        return Sample.corpus()
                .flatMap(form -> Stream.of(new String(form.json(), StandardCharsets.UTF_8).split("\"")))
                .filter(text -> !text.isBlank());
    }
}
