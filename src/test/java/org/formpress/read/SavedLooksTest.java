package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.run;
import static org.formpress.read.Looks.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.Project;
import org.formpress.problem.RefusedException;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of look in a Word file, before and after LibreOffice opened it and saved it again. */
@Tag("office")
class SavedLooksTest {

    private static final String TEXT = "/indicators/1/target";
    private static final String HIDDEN = "refused file.look.hidden";
    private static final String FIELD = "refused file.look.field";

    /**
     * A file.
     *
     * @param asMade  what is read of it, or for what it is refused
     * @param asSaved the same once LibreOffice saved it; it leaves out what it does not know
     */
    private record Look(byte[] file, String pointer, String asMade, String asSaved) {}

    private static final Map<String, Look> LOOKS = new LinkedHashMap<>();

    private static void look(String name, String runs, String read) {
        look(name, runs, read, read);
    }

    private static void look(String name, String runs, String asMade, String asSaved) {
        LOOKS.put(name, new Look(word(TEXT, runs), TEXT, asMade, asSaved));
    }

    static {
        LOOKS.put(
                "numbers by the program",
                new Look(Looks.file("numbered-goals.docx"), "/expectedGoal", "（一） 完成甲\n（二） 完成乙", "（一） 完成甲\n（二） 完成乙"));
        look("struck out", run("<w:strike/>", "50") + run("", "45"), "refused file.look.struck");
        look("struck out twice", run("<w:dstrike/>", "50") + run("", "45"), "refused file.look.struck");
        look("raised", run("", "100 m") + run("<w:vertAlign w:val='superscript'/>", "2"), "100 m²");
        look("lowered", run("", "CO") + run("<w:vertAlign w:val='subscript'/>", "x"), "refused file.look.raised");
        look("moved up", run("", "m") + run("<w:position w:val='10'/>", "2"), "m²");
        look("hidden", run("", "1") + run("<w:vanish/>", "0"), HIDDEN);
        look("white", run("", "1") + run("<w:color w:val='FFFFFF'/>", "0"), HIDDEN);
        look("tiny", run("", "1") + run("<w:sz w:val='2'/>", "0"), HIDDEN);
        look("in a symbol font", "<w:r><w:sym w:font='Symbol' w:char='F06D'/></w:r>" + run("", "g"), "μg");
        look("in Wingdings", "<w:r><w:sym w:font='Wingdings' w:char='F081'/></w:r>", "①");
        look("in capitals", run("<w:caps/>", "ab"), "AB");
        look("from right to left", run("<w:rtl/>", "1-2"), "refused file.content", "1-2");
        look(
                "in a circle",
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
                FIELD,
                // It shows nothing of it, and saves nothing.
                "null");
        look("a field with a result", "<w:fldSimple w:instr='QUOTE 7'>" + run("", "8") + "</w:fldSimple>", "8");
        look(
                "a phonetic guide",
                "<w:r><w:ruby><w:rubyPr/><w:rt>" + run("", "zhong") + "</w:rt><w:rubyBase>" + run("", "中")
                        + "</w:rubyBase></w:ruby></w:r>",
                "中");
        look(
                "a drop-down",
                "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='甲' w:value='1'/></w:dropDownList></w:sdtPr>"
                        + "<w:sdtContent>" + run("", "甲") + "</w:sdtContent></w:sdt>",
                "甲");
        look("deleted text outside of a deletion", "<w:r><w:delText>7</w:delText></w:r>", "refused file.content", "7");
        look("a text box", run("", "9") + "<w:r><w:pict><w:x/></w:pict></w:r>", "refused file.content", "9");
        LOOKS.put("joined tables", new Look(Looks.file("joined-tables.docx"), "/indicators/0/level1", "产出指标", "产出指标"));
    }

    @Test
    void everyLookIsReadAsSeenOrRefusedBeforeAndAfterLibreofficeSavedIt() {
        List<byte[]> saved =
                LibreOffice.saveAgain(LOOKS.values().stream().map(Look::file).toList());
        Map<String, String> wrong = new LinkedHashMap<>();
        int index = 0;
        for (Map.Entry<String, Look> look : LOOKS.entrySet()) {
            Look of = look.getValue();
            note(wrong, look.getKey(), of.asMade(), read(of.file(), of.pointer()));
            note(wrong, look.getKey() + ", saved", of.asSaved(), read(saved.get(index++), of.pointer()));
        }
        assertThat(wrong).isEmpty();
    }

    private static void note(Map<String, String> wrong, String name, String wanted, String found) {
        if (!found.equals(wanted)) {
            wrong.put(name, wanted + " was expected, and " + found + " found");
        }
    }

    private static String read(byte[] file, String pointer) {
        try {
            return Project.renderer().extract(file).get(0).data().at(pointer).asText();
        } catch (RefusedException e) {
            return "refused " + e.problems().get(0).code();
        }
    }
}
