package org.formpress.read;

import static org.formpress.read.MeantEdit.at;
import static org.formpress.read.MeantEdit.inserted;
import static org.formpress.read.MeantEdit.rows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.Sample;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.LibreOfficeMacros;
import org.formpress.write.word.LibreOfficeMacros.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Edits made by LibreOffice itself and saved as .xlsx. */
@Tag("office")
class LibreOfficeCalcTest {

    private static final Map<String, MeantEdit> SELF = new LinkedHashMap<>();
    private static final Map<String, MeantEdit> TARGET = new LinkedHashMap<>();

    /** A statement about the row of a value, counted from 0 in LibreOffice. */
    private static String ofRow(String pointer, String statement) {
        return "doc.Sheets.getByIndex(0).unprotect(\"\")\nr = value(\"" + pointer
                + "\").getRangeAddress().StartRow\ndoc.Sheets.getByIndex(0).Rows." + statement;
    }

    private static String cell(String pointer) {
        return "value(\"" + pointer + "\").getCellByPosition(0, 0)";
    }

    private static String format(String pointer, String code, String value) {
        return "Dim here As New com.sun.star.lang.Locale\nn = doc.NumberFormats.addNew(\"" + code + "\", here)\n"
                + cell(pointer) + ".NumberFormat = n\n" + cell(pointer) + ".setValue(" + value + ")";
    }

    static {
        SELF.put(
                "score",
                new MeantEdit(
                        cell("/indicators/2/score") + ".setValue(8.5)",
                        form -> at(form, 2).put("score", 8.5)));
        SELF.put(
                "score as text",
                new MeantEdit(
                        cell("/indicators/2/score") + ".setString(\"８．５\")",
                        form -> at(form, 2).put("score", 8.5)));
        SELF.put(
                "formula",
                new MeantEdit(
                        cell("/indicators/2/score") + ".setFormula(\"=0.1+0.2\")",
                        form -> at(form, 2).put("score", 0.3)));
        SELF.put(
                "share",
                new MeantEdit(
                        format("/funding/total/executionRate", "0.0%", "0.875"),
                        form -> ((ObjectNode) form.at("/funding/total")).put("executionRate", 87.5)));
        SELF.put(
                "empty cell",
                new MeantEdit(
                        cell("/indicators/0/deviation") + ".setString(\"按期完成\")",
                        form -> at(form, 0).put("deviation", "按期完成")));
        SELF.put(
                "added line",
                new MeantEdit(
                        "c = " + cell("/actualCompletion") + "\nc.String = c.String & Chr(10) & \"补充。\"",
                        form -> form.put(
                                "actualCompletion", form.get("actualCompletion").asText() + "\n补充。")));
        SELF.put(
                "deleted row",
                new MeantEdit(
                        ofRow("/indicators/1/score", "removeByIndex(r, 1)"),
                        form -> rows(form).remove(1)));
        SELF.put(
                "deleted first row of a span",
                new MeantEdit(
                        ofRow("/indicators/4/score", "removeByIndex(r, 1)"),
                        form -> rows(form).remove(4)));
        SELF.put(
                "deleted first row",
                new MeantEdit(
                        ofRow("/indicators/0/score", "removeByIndex(r, 1)"),
                        form -> rows(form).remove(0)));
        SELF.put("label", new MeantEdit(cell("/indicators/4/level1") + ".setString(\"效益\")", form -> {
            at(form, 4).put("level1", "效益");
            at(form, 5).put("level1", "效益");
        }));
        SELF.put(
                "cleared",
                new MeantEdit(
                        cell("/indicators/2/deviation") + ".setString(\"\")",
                        form -> at(form, 2).putNull("deviation")));
        SELF.put(
                "inserted row",
                new MeantEdit(
                        ofRow("/indicators/2/score", "insertByIndex(r, 1)"),
                        form -> rows(form).insert(2, inserted("产出指标", "质量指标"))));
        TARGET.put(
                "text",
                new MeantEdit(
                        cell("/indicators/4/target") + ".setString(\"≥5%\")",
                        form -> at(form, 4).put("target", "≥5%")));
        TARGET.put(
                "amount as text",
                new MeantEdit(
                        cell("/funding/annual/total") + ".setString(\"１，０００\")",
                        form -> ((ObjectNode) form.at("/funding/annual")).put("total", 1000)));
        TARGET.put(
                "day",
                new MeantEdit(
                        cell("/plannedStartDate") + ".setValue(45366)",
                        form -> form.put("plannedStartDate", "2024-03-15")));
        TARGET.put(
                "day in Chinese",
                new MeantEdit(
                        format("/plannedStartDate", "YYYY\"\"年\"\"M\"\"月\"\"D\"\"日\"\"", "45366"),
                        form -> form.put("plannedStartDate", "2024-03-15")));
        TARGET.put(
                "deleted row",
                new MeantEdit(
                        ofRow("/indicators/7/target", "removeByIndex(r, 1)"),
                        form -> rows(form).remove(7)));
        TARGET.put("deleted span", new MeantEdit(ofRow("/indicators/3/target", "removeByIndex(r, 3)"), form -> {
            rows(form).remove(3);
            rows(form).remove(3);
            rows(form).remove(3);
        }));
        TARGET.put("label", new MeantEdit(cell("/indicators/6/level2") + ".setString(\"长效\")", form -> {
            for (int row = 6; row < 11; row++) {
                at(form, row).put("level2", "长效");
            }
        }));
        TARGET.put(
                "inserted row",
                new MeantEdit(
                        ofRow("/indicators/5/target", "insertByIndex(r, 1)"),
                        form -> rows(form).insert(5, inserted("效益指标", "社会效益指标"))));
        TARGET.put(
                "cleared day",
                new MeantEdit(cell("/plannedEndDate") + ".setString(\"\")", form -> form.putNull("plannedEndDate")));
    }

    @Test
    void whatAClerkDoesInLibreofficeReadsAsMeant() {
        assertReadAsMeant(Sample.named("self-evaluation/typical"), SELF);
        assertReadAsMeant(Sample.named("target-declaration/typical"), TARGET);
    }

    private static void assertReadAsMeant(Sample sample, Map<String, MeantEdit> edits) {
        byte[] file = Files.make(sample.json(), OutputFormat.XLSX);
        List<Task> tasks = edits.values().stream()
                .map(edit -> new Task(file, edit.statements()))
                .toList();
        MeantEdit.assertReadAsMeant(sample, edits, LibreOfficeMacros.editWorkbooks(tasks));
    }
}
