package org.formpress.fill.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.formpress.Sample;
import org.formpress.fill.Clerk;
import org.formpress.fill.Forms;
import org.formpress.fill.HeaderText;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.home.Home;
import org.formpress.write.word.OpenXmlSdk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmptyWorkbookTest {

    private static final Path OWN = Path.of("src/test/resources/forms");

    static Stream<Form> forms() {
        FormCatalogue own = FormCatalogue.load(
                new Home(OWN, Home.packed().fonts(), Home.packed().samples()));
        return Stream.concat(Forms.CATALOGUE.forms().stream(), own.forms().stream());
    }

    @Test
    void theSelfEvaluationHasItsSheetsAndColumnsInChinese() {
        Clerk clerk = Clerk.of("self-evaluation");

        assertThat(sheets(clerk)).containsExactly("项目", "指标", "说明");
        assertThat(headers(clerk.sheet("项目")))
                .startsWith("序号", "*项目名称", "*年度", "*主管部门", "*实施单位", "年度资金总额\n年初预算数")
                .contains("其他资金\n执行率(%)", "预期目标", "总分(得分)", "评分等级")
                .doesNotHaveDuplicates();
        assertThat(headers(clerk.sheet("指标")))
                .containsExactly(
                        "项目序号", "*项目名称", "*一级指标", "*二级指标", "*三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
    }

    private static List<String> sheets(Clerk clerk) {
        List<String> names = new ArrayList<>();
        clerk.workbook().forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<String> headers(XSSFSheet sheet) {
        List<String> headers = new ArrayList<>();
        sheet.getRow(3).forEach(cell -> headers.add(cell.getStringCellValue()));
        return headers;
    }

    @Test
    void headersStayInSightAndCellsHaveFormats() {
        XSSFSheet sheet = Clerk.of("target-declaration").sheet("项目");

        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
        assertThat(format(sheet, "计划开始日期")).isEqualTo("yyyy\\-mm\\-dd");
        assertThat(format(sheet, "项目资金 项目资金总额")).isEqualTo("#,##0.00");
        assertThat(format(sheet, "项目名称")).isEqualTo("@");
        assertThat(format(sheet, "年度")).isEqualTo("0");
    }

    private static String format(XSSFSheet sheet, String header) {
        int column = column(sheet, header);
        XSSFCell ready = sheet.getRow(4).getCell(column);
        String further = sheet.getColumnStyle(column).getDataFormatString();
        assertThat(ready.getCellStyle().getDataFormatString()).isEqualTo(further);
        return further;
    }

    private static int column(XSSFSheet sheet, String header) {
        return headers(sheet).stream().map(HeaderText::key).toList().indexOf(HeaderText.key(header));
    }

    @Test
    void projectsAreChosenFromTheirSheetAndEveryCellSaysWhatItTakes() {
        XSSFSheet sheet = Clerk.of("self-evaluation").sheet("指标");
        List<? extends DataValidation> validations = sheet.getDataValidations();

        assertThat(validations).hasSize(headers(sheet).size()).allSatisfy(validation -> {
            assertThat(validation.getShowPromptBox()).isTrue();
            assertThat(validation.getPromptBoxText()).isNotBlank();
            assertThat(validation.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
        });
        DataValidation projects = validations.get(1);
        assertThat(projects.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.LIST);
        assertThat(projects.getValidationConstraint().getFormula1()).startsWith("'项目'!$B$5:$B$");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormHasAWorkbookThatIsTheSameAgain(Form form) throws Exception {
        byte[] once = EmptyWorkbook.of(form, List.of());

        assertThat(EmptyWorkbook.of(form, List.of())).isEqualTo(once);
        Clerk clerk = Clerk.of(once);
        assertThat(sheets(clerk)).startsWith("项目").endsWith("说明");
        assertThat(clerk.workbook().getName("fp_form").getRefersToFormula()).isEqualTo('"' + form.id() + '"');
    }

    @Test
    void theGuideNamesTheFormItsSheetsAndEveryColumn() {
        Clerk clerk = Clerk.of("self-evaluation");
        StringBuilder guide = new StringBuilder();
        clerk.sheet("说明").forEach(row -> row.forEach(cell -> guide.append(cell).append('\n')));

        assertThat(guide)
                .contains("财政项目支出绩效自评表", "“指标”", "万元", "formpress booklet", "指标!F12", "年度资金总额 / 年初预算数")
                .doesNotContain("{");
    }

    @Test
    void textsThatBeginLikeFormulasAreTexts() {
        JsonNode sample = Forms.tree(Sample.named("self-evaluation/typical").json());
        Clerk clerk = Clerk.of(
                EmptyWorkbook.of(Forms.CATALOGUE.form("self-evaluation").orElseThrow(), List.of(sample)));

        XSSFCell cell = clerk.cell(clerk.place("指标", "年度指标值", Clerk.FIRST));

        assertThat(cell.getStringCellValue()).isEqualTo("=100.00(%)");
        assertThat(cell.getCTCell().isSetF()).isFalse();
    }

    @Test
    @Tag("tools")
    void microsoftsOwnValidatorFindsNoErrors() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        forms().forEach(form -> files.put("workbook-" + form.id(), EmptyWorkbook.of(form, List.of())));
        Map<String, List<JsonNode>> samples = Sample.samples()
                .map(sample -> Forms.tree(sample.json()))
                .collect(Collectors.groupingBy(data -> data.path("form").asText()));
        samples.forEach((id, data) -> files.put(
                "filled-" + id, EmptyWorkbook.of(Forms.CATALOGUE.form(id).orElseThrow(), data)));

        assertThat(OpenXmlSdk.judge(files, "xlsx"))
                .hasSize(files.size())
                .allSatisfy(line -> assertThat(line).contains("\"valid\":true"));
    }
}
