package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.formpress.Sample;
import org.formpress.write.word.LibreOfficeMacros;
import org.formpress.write.word.LibreOfficeMacros.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Edits made by LibreOffice itself and saved as .docx. */
@Tag("office")
class LibreOfficeEditsTest {

    private record Edit(String statements, Consumer<ObjectNode> expected) {}

    private static final String ROWS = "doc.getTextTables().getByIndex(1).getRows()";

    private static final Map<String, Edit> SELF = new LinkedHashMap<>();
    private static final Map<String, Edit> TARGET = new LinkedHashMap<>();

    static {
        SELF.put(
                "score",
                new Edit(
                        "value(\"/indicators/2/score\").String = \"8.5\"",
                        form -> at(form, 2).put("score", 8.5)));
        SELF.put(
                "empty cell",
                new Edit(
                        "value(\"/indicators/0/deviation\").Cell.String = \"按期完成\"",
                        form -> at(form, 0).put("deviation", "按期完成")));
        SELF.put(
                "added paragraph",
                new Edit(
                        "c = value(\"/actualCompletion\").Cell\nc.insertControlCharacter(c.getEnd(), 0, False)\nc.insertString(c.getEnd(), \"补充。\", False)",
                        form -> form.put(
                                "actualCompletion", form.get("actualCompletion").asText() + "\n补充。")));
        SELF.put(
                "deleted row",
                new Edit(ROWS + ".removeByIndex(2, 1)", form -> rows(form).remove(1)));
        SELF.put(
                "deleted first row of a span",
                new Edit(ROWS + ".removeByIndex(5, 1)", form -> rows(form).remove(4)));
        SELF.put(
                "deleted first row",
                new Edit(ROWS + ".removeByIndex(1, 1)", form -> rows(form).remove(0)));
        SELF.put(
                "tracked change",
                new Edit(
                        "doc.RecordChanges = True\nvalue(\"/indicators/1/actual\").String = \"88%\"",
                        form -> at(form, 1).put("actual", "88%")));
        SELF.put("label", new Edit("value(\"/indicators/4/level1\").Cell.String = \"效益\"", form -> {
            at(form, 4).put("level1", "效益");
            at(form, 5).put("level1", "效益");
        }));
        SELF.put(
                "cleared",
                new Edit(
                        "value(\"/indicators/2/deviation\").Cell.String = \"\"",
                        form -> at(form, 2).putNull("deviation")));
        SELF.put(
                "inserted row",
                new Edit(ROWS + ".insertByIndex(3, 1)", form -> rows(form).insert(2, inserted("产出指标", "质量指标"))));
        TARGET.put(
                "text",
                new Edit(
                        "value(\"/indicators/4/target\").String = \"≥5%\"",
                        form -> at(form, 4).put("target", "≥5%")));
        TARGET.put(
                "amount",
                new Edit(
                        "value(\"/funding/annual/total\").Cell.String = \"１，０００\"",
                        form -> ((ObjectNode) form.at("/funding/annual")).put("total", 1000)));
        TARGET.put(
                "whole cell",
                new Edit(
                        "value(\"/indicators/3/level3\").Cell.String = \"税收\"",
                        form -> at(form, 3).put("level3", "税收")));
        TARGET.put(
                "deleted row",
                new Edit(ROWS + ".removeByIndex(8, 1)", form -> rows(form).remove(7)));
        TARGET.put(
                "deleted first row",
                new Edit(ROWS + ".removeByIndex(1, 1)", form -> rows(form).remove(0)));
        TARGET.put(
                "deleted first row of a span",
                new Edit(ROWS + ".removeByIndex(4, 1)", form -> rows(form).remove(3)));
        TARGET.put("deleted span", new Edit(ROWS + ".removeByIndex(4, 3)", form -> {
            rows(form).remove(3);
            rows(form).remove(3);
            rows(form).remove(3);
        }));
        TARGET.put("label", new Edit("value(\"/indicators/6/level2\").String = \"长效\"", form -> {
            for (int row = 6; row < 11; row++) {
                at(form, row).put("level2", "长效");
            }
        }));
        TARGET.put(
                "inserted row",
                new Edit(ROWS + ".insertByIndex(6, 1)", form -> rows(form).insert(5, inserted("效益指标", "社会效益指标"))));
        TARGET.put(
                "cleared date",
                new Edit("value(\"/plannedEndDate\").Cell.String = \"\"", form -> form.putNull("plannedEndDate")));
    }

    private static ArrayNode rows(ObjectNode form) {
        return (ArrayNode) form.get("indicators");
    }

    private static ObjectNode at(ObjectNode form, int row) {
        return (ObjectNode) rows(form).get(row);
    }

    private static ObjectNode inserted(String level1, String level2) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("level1", level1)
                .put("level2", level2)
                .put("level3", "");
    }

    @Test
    void whatAClerkDoesInLibreofficeReadsAsMeant() {
        assertReadAsMeant(Sample.named("self-evaluation/typical"), SELF);
        assertReadAsMeant(Sample.named("target-declaration/typical"), TARGET);
    }

    private static void assertReadAsMeant(Sample sample, Map<String, Edit> edits) {
        List<Task> tasks = new ArrayList<>();
        edits.values().forEach(edit -> tasks.add(new Task(Files.docx(sample), edit.statements())));
        List<byte[]> edited = LibreOfficeMacros.edit(tasks);
        int index = 0;
        for (Map.Entry<String, Edit> edit : edits.entrySet()) {
            ObjectNode expected = Files.data(sample).deepCopy();
            edit.getValue().expected().accept(expected);
            Extracted extracted = Files.extract(edited.get(index++));
            assertThat(Files.data(extracted.checked().json()))
                    .as("%s: %s", edit.getKey(), extracted.changes())
                    .isEqualTo(Files.data(expected.toString().getBytes(UTF_8)));
            assertThat(extracted.changes()).as(edit.getKey()).isNotEmpty();
        }
    }
}
