package org.formpress.read.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.formpress.model.TickBoxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TickedChoicesTest {

    private static final TickBoxes BEFORE = new TickBoxes(List.of("新增项目", "延续项目"), "", false, "");
    private static final TickBoxes BEHIND = new TickBoxes(List.of("优", "优秀", "良"), "", true, "");
    private static final TickBoxes NUMBERED = new TickBoxes(List.of("部门职能", "一次性", "2024年新增"), "", false, "1、");

    private static List<String> ticked(TickBoxes boxes, String text) {
        return TickedChoices.in(boxes, text.replace('/', '\n')).orElse(List.of("?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "□新增项目　☑延续项目",
                "□新增项目　√延续项目",
                "□新增项目　■延续项目",
                "□新增项目　☒延续项目",
                "□新增项目　✓ 延续项目",
                "□新增项目　✔️□延续项目",
                "□新增项目　□√延续项目",
                "□新增项目　□延续项目√",
                "□新增项目 □延续项目 √",
                "☐新增项目 ☑延续项目",
                "○新增项目●延续项目",
                "□新增项目□√延续项目",
                "新增项目　☑延续项目",
                "新增项目　延续项目√",
                "☑延续项目　□新增项目",
                "□新增项目/☑延续项目",
                "  □新增项目　　☑延续/项目　",
                "□新增项目\u00A0☑延续项目",
                "□\u200B新增项目　☑延续项目",
                "☑延续项目",
                "延续项目☑",
                "新增项目　延续项目(√)",
                "新增项目（ ）　延续项目（ √ ）",
                "新增项目（　）延续项目（√）",
                "新增项目( )　延续项目（✔️）",
                "□新增项目　(√)延续项目",
                "延续项目"
            })
    void aTickBesideTheTextOrTheTextAloneIsTheChoice(String text) {
        assertThat(ticked(BEFORE, text)).containsExactly("延续项目");
    }

    @ParameterizedTest
    @CsvSource({
        "优☑　优秀□　良□, 优",
        "优□　优秀√　良□, 优秀",
        "优□√　优秀□　良□, 优",
        "优□ 优秀□ 良□√, 良",
        "优□优秀√□良□, 优秀",
        "√优　优秀　良, 优",
        "优秀, 优秀",
        "优□　优秀□　☑良, 良"
    })
    void boxesBehindTheTextsAreOfTheTextBeforeThem(String text, String choice) {
        assertThat(ticked(BEHIND, text)).containsExactly(choice);
    }

    @ParameterizedTest
    @CsvSource({
        "1、☑部门职能　2、□一次性　3、□2024年新增, 部门职能",
        "1、□部门职能　2、□一次性/3、☑2024年新增, 2024年新增",
        "1、□部门职能√2、□一次性　3、□2024年新增, 部门职能",
        "1、□部门职能　2、√一次性　3、2024年新增, 一次性",
        "√1、部门职能　2、一次性　3、2024年新增, 部门职能",
        "2、一次性, 一次性",
        "3、☑2024年新增, 2024年新增"
    })
    void numbersPartChoicesToo(String text, String choice) {
        assertThat(ticked(NUMBERED, text)).containsExactly(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"□新增项目　□延续项目", "新增项目　延续项目", "□新增项目/□延续项目", "", "　"})
    void withoutATickThereIsNoChoice(String text) {
        assertThat(ticked(BEFORE, text)).isEmpty();
    }

    @Test
    void marksInBracketsBehindEveryChoiceAreOfTheChoiceBeforeThem() {
        assertThat(ticked(BEFORE, "新增项目（√）延续项目（ ）")).containsExactly("新增项目");
        assertThat(ticked(BEFORE, "新增项目(√)　延续项目")).containsExactly("新增项目");
        assertThat(ticked(BEHIND, "优( )优秀(√)良( )")).containsExactly("优秀");
    }

    @Test
    void bracketsOfAChoiceStay() {
        TickBoxes own = new TickBoxes(List.of("其他（ ）", "延续项目"), "", false, "");

        assertThat(ticked(own, "☑其他（ ）　□延续项目")).containsExactly("其他（ ）");
    }

    @Test
    void severalTicksAreAllTold() {
        assertThat(ticked(BEFORE, "☑新增项目　√延续项目")).containsExactly("新增项目", "延续项目");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "□新增项目√□延续项目",
                "□新增项目 √ □延续项目",
                "□新增项目　√　□延续项目",
                "□新增项目　√",
                "□延续项目",
                "□　☑",
                "☑改建项目　□延续项目",
                "☑新增项目　×延续项目",
                "☑新增项目（部分）　□延续项目",
                "☑新增项目　□新增项目　□延续项目",
                "√",
                "新增项目（√）延续项目",
                "( )新增项目(√)延续项目",
                "□新增项目(√)□延续项目",
                "新增项目(√　延续项目",
                "(√)",
                "新增项目（　）延续项目（×）",
                "扩建"
            })
    void whatCouldMeanEitherOrSomethingElseIsNotRead(String text) {
        assertThat(ticked(BEFORE, text)).containsExactly("?");
    }

    @Test
    void aTextOfUnfinishedDataThatIsNoChoiceIsReadAsItPrints() {
        TickBoxes other = new TickBoxes(List.of("新增项目", "延续项目"), "改建", false, "");

        assertThat(other.text()).isEqualTo("□新增项目　□延续项目　☑改建");
        assertThat(ticked(other, other.text())).containsExactly("改建");
    }
}
