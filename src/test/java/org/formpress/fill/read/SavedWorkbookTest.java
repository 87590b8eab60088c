package org.formpress.fill.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.formpress.Sample;
import org.formpress.fill.Clerk;
import org.formpress.fill.Forms;
import org.formpress.fill.write.EmptyWorkbook;
import org.formpress.write.word.LibreOffice;
import org.formpress.write.word.LibreOfficeMacros;
import org.formpress.write.word.LibreOfficeMacros.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("office")
class SavedWorkbookTest {

    private static final JsonNode SAMPLE =
            Forms.tree(Sample.named("target-declaration/typical").json());

    private static byte[] workbook(List<JsonNode> samples) {
        return EmptyWorkbook.of(Forms.CATALOGUE.form("target-declaration").orElseThrow(), samples);
    }

    @Test
    void whatLibreOfficeSavesReadsTheSame() throws Exception {
        byte[] saved = LibreOffice.saveWorkbooksAgain(List.of(workbook(List.of(SAMPLE))))
                .get(0);

        assertThat(Forms.meaning(Forms.only(saved))).isEqualTo(Forms.meaning(SAMPLE));
    }

    @Test
    void whatIsFilledInWithLibreOfficeIsRead() throws Exception {
        Clerk places = Clerk.of(workbook(List.of()));
        StringBuilder work = new StringBuilder();
        type(work, places.place("项目", "项目名称", 5), "String = \"修路\"");
        type(work, places.place("项目", "年度", 5), "Value = 2024");
        type(work, places.place("项目", "主管部门", 5), "String = \"镇政府\"");
        type(work, places.place("项目", "实施单位", 5), "String = \"财政所\"");
        type(work, places.place("项目", "计划开始日期", 5), "FormulaLocal = \"2024-01-31\"");
        type(work, places.place("项目", "项目资金 项目资金总额", 5), "Formula = \"=1000.10*2\"");
        type(work, places.place("指标", "项目名称", 5), "String = \"修路\"");
        type(work, places.place("指标", "一级指标", 5), "String = \"产出指标\"");
        type(work, places.place("指标", "二级指标", 5), "String = \"数量指标\"");
        type(work, places.place("指标", "三级指标", 5), "String = \"里程\"");
        type(work, places.place("指标", "年度(/项目)指标值", 5), "String = \"=5公里\"");
        work.append("doc.Sheets.getByName(\"项目\").Columns.insertByIndex(3, 1)\n");
        work.append("doc.Sheets.getByName(\"指标\").Rows.insertByIndex(4, 2)\n");

        byte[] saved = LibreOfficeMacros.editWorkbooks(List.of(new Task(workbook(List.of()), work.toString())))
                .get(0);

        ObjectNode expected = (ObjectNode) Forms.tree("""
                {"form": "target-declaration", "year": 2024, "projectName": "修路", "supervisingDepartment": "镇政府",
                 "implementingUnit": "财政所", "plannedStartDate": "2024-01-31",
                 "funding": {"project": {"total": 2000.2}},
                 "indicators": [{"level1": "产出指标", "level2": "数量指标", "level3": "里程", "target": "=5公里"}]}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        List<FilledForm> read = Forms.of(saved);
        assertThat(read.stream().flatMap(form -> Forms.problems(form).stream())).isEmpty();
        assertThat(Forms.meaning(Forms.tree(read.get(0).json()))).isEqualTo(Forms.meaning(expected));
    }

    /** LibreOffice moves names with their columns, and keeps what merged cells cover. */
    @Test
    void columnsThatWereInsertedAndRenamedAndCellsThatWereMergedAreReadAsMeant() throws Exception {
        byte[] file = workbook(List.of(SAMPLE));
        StringBuilder work = new StringBuilder("doc.Sheets.getByName(\"项目\").Columns.insertByIndex(3, 1)\n");
        type(work, "项目!E4", "String = \"主管单位（全称）\"");
        type(work, "项目!F4", "String = \"谁来做\"");
        work.append("doc.Sheets.getByName(\"指标\").getCellRangeByName(\"C8:C10\").merge(True)\n");
        StringBuilder another = new StringBuilder(work);
        type(another, "项目!D4", "String = \"联系电话\"");

        List<byte[]> saved = LibreOfficeMacros.editWorkbooks(
                List.of(new Task(file, work.toString()), new Task(file, another.toString())));

        assertThat(Forms.problems(Forms.of(saved.get(0)).get(0))).isEmpty();
        assertThat(Forms.meaning(Forms.only(saved.get(0)))).isEqualTo(Forms.meaning(SAMPLE));
        assertThat(ClerkHabit.outcome(saved.get(1))).containsExactly("项目!D4 联系电话 unknown-column");
    }

    private static void type(StringBuilder work, String place, String what) {
        String[] parts = place.split("!");
        work.append("doc.Sheets.getByName(\"")
                .append(parts[0])
                .append("\").getCellRangeByName(\"")
                .append(parts[1]);
        work.append("\").").append(what).append('\n');
    }
}
