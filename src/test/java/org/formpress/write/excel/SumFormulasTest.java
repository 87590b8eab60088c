package org.formpress.write.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.read.Extracted;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;

/** Totals that the form computes are formulas beside their values, and no others are. */
class SumFormulasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aTotalThatTheDataLacksIsAFormulaThatGivesWhatIsPrinted() throws Exception {
        ObjectNode form = withoutTotals();
        try (XSSFWorkbook workbook = workbook(form)) {
            XSSFCell total = named(workbook, "fp_totalScore");

            assertThat(total.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(total.getCellFormula()).matches("SUM\\([A-Z]+[0-9]+,[A-Z]+[0-9]+:[A-Z]+[0-9]+\\)");
            double stored = total.getNumericCellValue();
            assertThat(stored).isPositive();
            assertThat(workbook.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(total)
                            .getNumberValue())
                    .isEqualTo(stored);
        }
    }

    @Test
    void aTotalOfTheDataIsANumber() throws Exception {
        try (XSSFWorkbook workbook =
                workbook(withoutTotals().put("totalScore", 99).put("totalWeight", 100))) {
            assertThat(named(workbook, "fp_totalScore").getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }

    @Test
    void aTotalOfAnAmountThatNoNumberHoldsIsNoFormula() throws Exception {
        ObjectNode form = withoutTotals();
        ((ObjectNode) form.at("/indicators/0")).put("score", "123456789012345.67");
        try (XSSFWorkbook workbook = workbook(form)) {
            assertThat(named(workbook, "fp_totalScore").getCellType()).isNotEqualTo(CellType.FORMULA);
        }
    }

    @Test
    void anUnchangedFormulaAddsNothingToTheData() throws Exception {
        ObjectNode form = withoutTotals();

        Extracted extracted = Project.renderer().extract(xlsx(form)).get(0);

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data().has("totalScore")).isFalse();
    }

    @Test
    void aFormWithoutIndicatorsHasNoTotalToCompute() throws Exception {
        ObjectNode form = withoutTotals();
        ((ArrayNode) form.path("indicators")).removeAll();
        try (XSSFWorkbook workbook = workbook(form)) {
            assertThat(named(workbook, "fp_totalScore").getCellType()).isNotEqualTo(CellType.ERROR);
        }
    }

    private static ObjectNode withoutTotals() throws IOException {
        JsonNode form = JSON.readTree(Sample.named("self-evaluation/typical").json());
        return ((ObjectNode) form).without(List.of("totalScore", "totalWeight"));
    }

    private static byte[] xlsx(ObjectNode form) throws Exception {
        return Project.renderer()
                .render(new RenderRequest(JSON.writeValueAsBytes(form), OutputFormat.XLSX, false))
                .file();
    }

    private static XSSFWorkbook workbook(ObjectNode form) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx(form)));
    }

    private static XSSFCell named(XSSFWorkbook workbook, String name) {
        XSSFName found = workbook.getName(name);
        var first = new AreaReference(found.getRefersToFormula(), workbook.getSpreadsheetVersion()).getFirstCell();
        return workbook.getSheet(first.getSheetName()).getRow(first.getRow()).getCell(first.getCol());
    }
}
