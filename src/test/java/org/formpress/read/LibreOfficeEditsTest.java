package org.formpress.read;

import static org.formpress.read.MeantEdit.at;
import static org.formpress.read.MeantEdit.inserted;
import static org.formpress.read.MeantEdit.rows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.Sample;
import org.formpress.write.word.LibreOfficeMacros;
import org.formpress.write.word.LibreOfficeMacros.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Edits made by LibreOffice itself and saved as .docx. */
@Tag("office")
class LibreOfficeEditsTest {

    private static final String ROWS = "doc.getTextTables().getByIndex(1).getRows()";

    private static final Map<String, MeantEdit> SELF = new LinkedHashMap<>();
    private static final Map<String, MeantEdit> TARGET = new LinkedHashMap<>();

    static {
        SELF.put(
                "score",
                new MeantEdit(
                        "value(\"/indicators/2/score\").String = \"8.5\"",
                        form -> at(form, 2).put("score", 8.5)));
        SELF.put(
                "empty cell",
                new MeantEdit(
                        "value(\"/indicators/0/deviation\").Cell.String = \"按期完成\"",
                        form -> at(form, 0).put("deviation", "按期完成")));
        SELF.put(
                "added paragraph",
                new MeantEdit(
                        "c = value(\"/actualCompletion\").Cell\nc.insertControlCharacter(c.getEnd(), 0, False)\nc.insertString(c.getEnd(), \"补充。\", False)",
                        form -> form.put(
                                "actualCompletion", form.get("actualCompletion").asText() + "\n补充。")));
        SELF.put(
                "deleted row",
                new MeantEdit(ROWS + ".removeByIndex(2, 1)", form -> rows(form).remove(1)));
        SELF.put(
                "deleted first row of a span",
                new MeantEdit(ROWS + ".removeByIndex(5, 1)", form -> rows(form).remove(4)));
        SELF.put(
                "deleted first row",
                new MeantEdit(ROWS + ".removeByIndex(1, 1)", form -> rows(form).remove(0)));
        SELF.put(
                "tracked change",
                new MeantEdit(
                        "doc.RecordChanges = True\nvalue(\"/indicators/1/actual\").String = \"88%\"",
                        form -> at(form, 1).put("actual", "88%")));
        SELF.put("label", new MeantEdit("value(\"/indicators/4/level1\").Cell.String = \"效益\"", form -> {
            at(form, 4).put("level1", "效益");
            at(form, 5).put("level1", "效益");
        }));
        SELF.put(
                "cleared",
                new MeantEdit(
                        "value(\"/indicators/2/deviation\").Cell.String = \"\"",
                        form -> at(form, 2).putNull("deviation")));
        SELF.put(
                "inserted row",
                new MeantEdit(ROWS + ".insertByIndex(3, 1)", form -> rows(form).insert(2, inserted("产出指标", "质量指标"))));
        TARGET.put(
                "text",
                new MeantEdit(
                        "value(\"/indicators/4/target\").String = \"≥5%\"",
                        form -> at(form, 4).put("target", "≥5%")));
        TARGET.put(
                "amount",
                new MeantEdit(
                        "value(\"/funding/annual/total\").Cell.String = \"１，０００\"",
                        form -> ((ObjectNode) form.at("/funding/annual")).put("total", 1000)));
        TARGET.put(
                "whole cell",
                new MeantEdit(
                        "value(\"/indicators/3/level3\").Cell.String = \"税收\"",
                        form -> at(form, 3).put("level3", "税收")));
        TARGET.put(
                "deleted row",
                new MeantEdit(ROWS + ".removeByIndex(8, 1)", form -> rows(form).remove(7)));
        TARGET.put(
                "deleted first row",
                new MeantEdit(ROWS + ".removeByIndex(1, 1)", form -> rows(form).remove(0)));
        TARGET.put(
                "deleted first row of a span",
                new MeantEdit(ROWS + ".removeByIndex(4, 1)", form -> rows(form).remove(3)));
        TARGET.put("deleted span", new MeantEdit(ROWS + ".removeByIndex(4, 3)", form -> {
            rows(form).remove(3);
            rows(form).remove(3);
            rows(form).remove(3);
        }));
        TARGET.put("label", new MeantEdit("value(\"/indicators/6/level2\").String = \"长效\"", form -> {
            for (int row = 6; row < 11; row++) {
                at(form, row).put("level2", "长效");
            }
        }));
        TARGET.put(
                "inserted row",
                new MeantEdit(ROWS + ".insertByIndex(6, 1)", form -> rows(form).insert(5, inserted("效益指标", "社会效益指标"))));
        TARGET.put(
                "cleared date",
                new MeantEdit("value(\"/plannedEndDate\").Cell.String = \"\"", form -> form.putNull("plannedEndDate")));
    }

    @Test
    void whatAClerkDoesInLibreofficeReadsAsMeant() {
        assertReadAsMeant(Sample.named("self-evaluation/typical"), SELF);
        assertReadAsMeant(Sample.named("target-declaration/typical"), TARGET);
    }

    private static void assertReadAsMeant(Sample sample, Map<String, MeantEdit> edits) {
        byte[] file = Files.docx(sample);
        List<Task> tasks = edits.values().stream()
                .map(edit -> new Task(file, edit.statements()))
                .toList();
        MeantEdit.assertReadAsMeant(sample, edits, LibreOfficeMacros.edit(tasks));
    }
}
