package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.read;
import static org.formpress.read.Looks.refused;
import static org.formpress.read.Looks.run;
import static org.formpress.read.Looks.word;

import java.util.Locale;
import org.formpress.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields, phonetic guides and content controls: what they show is what is read. */
class FieldTest {

    private static final String TEXT = "/indicators/1/target";
    private static final String BEGIN = mark("begin");
    private static final String SEPARATE = mark("separate");
    private static final String END = mark("end");

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String instruction(String text) {
        return "<w:r><w:instrText xml:space=\"preserve\"> " + text + " </w:instrText></w:r>";
    }

    private static void assertField(byte[] file, String pointer, String name) {
        Problem problem = refused(file);
        assertThat(problem.code()).isEqualTo("file.look.field");
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.message(Locale.CHINESE)).contains("（" + name + "）");
    }

    @Test
    void aCharacterInACircleIsNotLost() {
        assertField(Looks.file("circled-field.docx"), "/indicators/0/target", "eq");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EQ \\o\\ac(○,1) | EQ",
                "QUOTE 3 | QUOTE",
                "SYMBOL 109 \\f Symbol | SYMBOL",
                "FORMCHECKBOX | FORMCHECKBOX",
                "MACROBUTTON x 点此 | MACROBUTTON"
            })
    void aFieldWithoutAResultIsRefusedByName(String field, String name) {
        assertField(word(TEXT, run("", "甲") + BEGIN + instruction(field) + END), TEXT, name);
        assertField(word(TEXT, run("", "甲") + BEGIN + instruction(field) + SEPARATE + END), TEXT, name);
        assertField(
                word(TEXT, run("", "甲") + "<w:fldSimple w:instr=\"" + field.replace("\"", "") + "\"/>"), TEXT, name);
    }

    @Test
    void theResultOfAFieldIsItsText() {
        String field = BEGIN + instruction("QUOTE \"乙\"") + SEPARATE + run("", "乙") + END;

        assertThat(read(word(TEXT, run("", "甲") + field + run("", "丙")), TEXT)).isEqualTo("甲乙丙");
        assertThat(read(word(TEXT, "<w:fldSimple w:instr=\"AUTHOR\">" + run("", "丁") + "</w:fldSimple>"), TEXT))
                .isEqualTo("丁");
    }

    @Test
    void aFieldInTheInstructionOfAnotherDoesNotLeak() {
        String inner = BEGIN + instruction("PAGE") + SEPARATE + run("", "3") + END;
        String outer = BEGIN + instruction("IF") + inner + run("", "= 3 是 否") + SEPARATE + run("", "是") + END;

        assertThat(read(word(TEXT, outer), TEXT)).isEqualTo("是");
        assertField(word(TEXT, outer.replace(SEPARATE + run("", "是"), "")), TEXT, "IF");
    }

    @Test
    void whatAnIndexIsMadeFromShowsNothing() {
        assertThat(read(word(TEXT, run("", "甲") + BEGIN + instruction("XE \"甲\"") + END), TEXT))
                .isEqualTo("甲");
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "separate", "end"})
    void aFieldThatDoesNotEndInItsCellIsRefused(String mark) {
        byte[] file = word(TEXT, run("", "甲") + (mark.equals("end") ? "" : BEGIN + instruction("PAGE")) + mark(mark));

        assertThat(refused(file).code()).isEqualTo("file.look.field");
    }

    @Test
    void aPhoneticGuideIsReadWithoutTheReading() {
        String guide = "<w:r><w:ruby><w:rubyPr><w:hps w:val='10'/></w:rubyPr><w:rt>" + run("", "pīn")
                + "</w:rt><w:rubyBase>" + run("", "拼") + "</w:rubyBase></w:ruby></w:r>";

        assertThat(read(word(TEXT, guide + run("", "音")), TEXT)).isEqualTo("拼音");
    }

    @Test
    void aDropDownIsReadAsWhatItShows() {
        String list =
                "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='甲' w:value='1'/></w:dropDownList></w:sdtPr>"
                        + "<w:sdtContent>" + run("", "甲") + "</w:sdtContent></w:sdt>";

        assertThat(read(word(TEXT, list), TEXT)).isEqualTo("甲");
    }
}
