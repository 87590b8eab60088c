package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.WorkbookEdits.read;

import java.util.List;
import org.formpress.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Merged labels of a workbook whose first row was deleted: what is merged is what a reader sees. */
class WorkbookLabelsTest {

    private static final Sample SELF = Sample.named("self-evaluation/typical");

    /** Deletes the first row of a merged label; Excel keeps its text, LibreOffice does not. */
    private static String withoutFirstRow(ExcelEdit excel, String pointer) {
        String place = excel.place(pointer);
        excel.deleteRow(excel.row(pointer));
        return place;
    }

    private static List<String> labels(Extracted extracted, String field) {
        return extracted.data().get("indicators").findValuesAsText(field);
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,0,level1,4", "self-evaluation,4,level1,2", "target-declaration,6,level2,5"})
    void aLabelTypedWhereItsFirstRowWasDeletedIsThatOfAllItsRows(String form, int first, String field, int rows) {
        Sample sample = Sample.named(form + "/typical");
        List<String> before = Files.data(sample).get("indicators").findValuesAsText(field);

        Extracted extracted = read(sample, excel -> {
            String place = withoutFirstRow(excel, "/indicators/" + first + "/" + field);
            excel.typeAt(place, "改名指标");
        });

        List<String> after = labels(extracted, field);
        for (int row = 0; row < after.size(); row++) {
            String old = before.get(row < first ? row : row + 1);
            boolean renamed = row >= first && row < first + rows - 1;
            assertThat(after.get(row)).as("row %s", row).isEqualTo(renamed ? "改名指标" : old);
        }
    }

    @Test
    void aLabelTypedBeforeItsFirstRowWasDeletedStaysThatOfTheOthers() {
        Extracted extracted = read(SELF, excel -> {
            excel.type("/indicators/0/level1", "改名指标");
            String place = withoutFirstRow(excel, "/indicators/0/level1");
            excel.typeAt(place, "改名指标");
        });

        assertThat(labels(extracted, "level1")).startsWith("改名指标", "改名指标", "改名指标", "效益指标");
    }

    @Test
    void rowsMergedWithTheLabelAboveHaveThatLabel() {
        Extracted extracted = read(Sample.named("target-declaration/typical"), excel -> {
            String second = withoutFirstRow(excel, "/indicators/3/level1");
            Element above = merge(excel, excel.place("/indicators/0/level1"));
            Element below = merge(excel, second);
            above.setAttribute(
                    "ref",
                    above.getAttribute("ref").replaceFirst(":.*", "") + ":"
                            + below.getAttribute("ref").replaceFirst(".*:", ""));
            below.getParentNode().removeChild(below);
        });

        List<String> labels = labels(extracted, "level1");
        assertThat(labels.subList(0, 10)).containsOnly("产出指标");
        assertThat(labels).hasSize(11).endsWith("满意度指标");
    }

    private static Element merge(ExcelEdit excel, String place) {
        return ExcelEdit.all(excel.sheet(), "mergeCell").stream()
                .filter(merge -> merge.getAttribute("ref").startsWith(place + ":"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowInsertedWhereTheFirstOfItsLabelWasDeletedHasTheLabelToo() {
        Extracted extracted = read(SELF, excel -> {
            String place = withoutFirstRow(excel, "/indicators/0/level1");
            excel.typeAt(place, "改名指标");
            int second = excel.row("/indicators/2/target");
            excel.insertRow(second);
        });

        assertThat(labels(extracted, "level1")).startsWith("改名指标", "改名指标", "改名指标", "改名指标", "效益指标");
    }

    @Test
    void inWordItIsTheLabelOfTheRowsThatWereMergedWithIt() {
        WordEdit word = new WordEdit(Files.docx(SELF)).deleteRow("/indicators/0/target");
        word.fill(word.row("/indicators/1/target"), 0, "改名指标");

        Extracted extracted = Files.extract(word.save());

        assertThat(labels(extracted, "level1")).startsWith("改名指标", "改名指标", "改名指标", "效益指标");
    }
}
