package org.formpress.fill.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.formpress.Sample;
import org.formpress.fill.Clerk;
import org.formpress.fill.Forms;
import org.formpress.fill.write.EmptyWorkbook;
import org.formpress.home.Home;
import org.formpress.render.FormChecker;
import org.formpress.render.Renderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilledWorkbookTest {

    private static final String TYPICAL = "self-evaluation";

    /** A column to the right of all others. */
    private static final int SPARE = 40;

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void thePublishedFormsComeBackFromOneWorkbook(String form) throws Exception {
        Set<String> names = new HashSet<>();
        List<JsonNode> forms = Sample.corpus()
                .map(sample -> Forms.tree(sample.json()))
                .filter(data -> data.path("form").asText().equals(form))
                .filter(data -> names.add(data.path("projectName").asText()))
                .toList();
        assertThat(forms).hasSizeGreaterThan(5);
        Clerk clerk = Clerk.of(form);
        forms.forEach(clerk::fill);

        List<FilledForm> read = Forms.of(clerk.bytes());

        assertThat(read.stream().flatMap(filled -> Forms.problems(filled).stream()))
                .isEmpty();
        assertThat(read.stream().map(filled -> Forms.meaning(Forms.tree(filled.json()))))
                .containsExactlyElementsOf(forms.stream().map(Forms::meaning).toList());
        assertThat(read.stream().map(FilledForm::row)).startsWith(Clerk.FIRST, Clerk.FIRST + 1);
    }

    static Stream<Sample> samples() {
        // What is required must not be empty.
        return Sample.samples().filter(sample -> !sample.name().contains("blank"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aWorkbookWithASampleIsThatSample(Sample sample) throws Exception {
        JsonNode data = Forms.tree(sample.json());
        var form = Forms.CATALOGUE.form(data.path("form").asText()).orElseThrow();

        List<FilledForm> read = Forms.of(EmptyWorkbook.of(form, List.of(data)));

        assertThat(read).hasSize(1);
        assertThat(Forms.problems(read.get(0))).isEmpty();
        assertThat(Forms.meaning(Forms.tree(read.get(0).json()))).isEqualTo(Forms.meaning(data));
    }

    @Test
    void anEmptyWorkbookHasNoForms() throws Exception {
        assertThat(Forms.of(Clerk.of(TYPICAL).bytes())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１２３４．５|1234.5",
                "1,234.50|1234.5",
                "98%|98",
                "−5|-5",
                " 7 |7",
            })
    void typedNumbersAreRead(String typed, String number) throws Exception {
        Clerk clerk = typical().type("项目", "总分(得分)", Clerk.FIRST, typed);

        assertThat(Forms.only(clerk.bytes()).path("totalScore").decimalValue()).isEqualByComparingTo(number);
    }

    @Test
    void numbersAreExactDecimals() throws Exception {
        Clerk clerk = typical().type("项目", "总分(得分)", Clerk.FIRST, 0.1 + 0.2);
        String rate = clerk.place("项目", "年度资金总额执行率(%)", Clerk.FIRST);
        clerk.cell(rate).setCellValue(0.9731);
        format(clerk, rate, "0.00%");

        JsonNode data = Forms.only(clerk.bytes());

        assertThat(data.path("totalScore").asText()).isEqualTo("0.3");
        assertThat(data.at("/funding/total/executionRate").decimalValue()).isEqualByComparingTo("97.31");
    }

    @Test
    void aDashIsNoNumber() throws Exception {
        Clerk clerk = typical().type("项目", "总分(得分)", Clerk.FIRST, "—");

        assertThat(Forms.only(clerk.bytes()).has("totalScore")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy\\-mm\\-dd", "yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy", "d-mmm-yy"})
    void daysAreReadInEveryFormat(String format) throws Exception {
        Clerk clerk = Clerk.of("target-declaration").fill(sample("target-declaration"));
        String place = clerk.place("项目", "计划开始日期", Clerk.FIRST);
        clerk.cell(place).setCellValue(45322);
        format(clerk, place, format);

        assertThat(Forms.only(clerk.bytes()).path("plannedStartDate").asText()).isEqualTo("2024-01-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年1月31日", "2024/1/31", "2024.1.31", "２０２４－０１－３１"})
    void typedDaysAreRead(String typed) throws Exception {
        Clerk clerk = Clerk.of("target-declaration").fill(sample("target-declaration"));
        clerk.type("项目", "计划开始日期", Clerk.FIRST, typed);

        assertThat(Forms.only(clerk.bytes()).path("plannedStartDate").asText()).isEqualTo("2024-01-31");
    }

    @Test
    void aTextThatBeginsLikeAFormulaIsAText() throws Exception {
        Clerk clerk = typical().type("指标", "年度指标值", Clerk.FIRST, "=1+1");

        assertThat(Forms.only(clerk.bytes()).at("/indicators/0/target").asText())
                .isEqualTo("=1+1");
    }

    /** Unlike in an edited file, where it would print as something else than what the file shows: there, {@code cell.markup} refuses it. */
    @Test
    void markupIsWhatItIsInJson() throws Exception {
        Clerk clerk = typical();
        clerk.type("项目", "预期目标", Clerk.FIRST, "<p>建成 <b>3</b>&nbsp;座</p>");
        clerk.type("指标", "三级指标", Clerk.FIRST, "<b>合格率</b> &amp;");

        JsonNode data = Forms.only(clerk.bytes());

        assertThat(data.at("/expectedGoal").asText()).isEqualTo("<p>建成 <b>3</b>&nbsp;座</p>");
        assertThat(data.at("/indicators/0/level3").asText()).isEqualTo("<b>合格率</b> &amp;");
        assertThat(new FormChecker(Renderer.of(Home.packed(), false))
                        .check(data.toString().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aFormulaCountsByItsStoredValue() throws Exception {
        Clerk clerk = typical();
        XSSFCell cell = clerk.cell(clerk.place("项目", "总分(得分)", Clerk.FIRST));
        cell.setCellFormula("40+50.5");
        clerk.workbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);

        assertThat(Forms.only(clerk.bytes()).path("totalScore").asText()).isEqualTo("90.5");
    }

    @Test
    void columnsMayBeMovedHiddenAndCalledByTheirOwnNames() throws Exception {
        Clerk clerk = typical();
        var sheet = clerk.sheet("指标");
        int weight = column(clerk, "分值");
        int actual = column(clerk, "实际完成值");
        for (var row : sheet) {
            swap(row, weight, actual);
        }
        sheet.setColumnHidden(actual, true);
        sheet.getRow(Clerk.FIRST).setZeroHeight(true);
        clerk.type("项目", "年度", Clerk.FIRST - 1, " 年 度＊");

        assertThat(Forms.meaning(Forms.only(clerk.bytes()))).isEqualTo(Forms.meaning(sample(TYPICAL)));
    }

    private static int column(Clerk clerk, String header) {
        return clerk.cell(clerk.place("指标", header, 4)).getColumnIndex();
    }

    private static void swap(Row row, int one, int other) {
        var first = row.getCell(one);
        var second = row.getCell(other);
        if (first == null || second == null) {
            return;
        }
        var kept = row.createCell(SPARE);
        copy(first, kept);
        copy(second, first);
        copy(kept, second);
        row.removeCell(kept);
    }

    private static void copy(Cell from, Cell to) {
        switch (from.getCellType()) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            default -> to.setBlank();
        }
    }

    @Test
    void aRenamedHeaderIsKnownByItsName() throws Exception {
        Clerk clerk = typical();
        clerk.type("项目", "主管部门", 4, "主管单位名称");

        assertThat(Forms.meaning(Forms.only(clerk.bytes()))).isEqualTo(Forms.meaning(sample(TYPICAL)));
    }

    @Test
    void aRenamedSheetIsKnownByItsNames() throws Exception {
        Clerk clerk = typical();
        clerk.workbook().setSheetName(clerk.workbook().getSheetIndex("指标"), "绩效明细");

        assertThat(Forms.meaning(Forms.only(clerk.bytes()))).isEqualTo(Forms.meaning(sample(TYPICAL)));
    }

    @Test
    void withoutNamesTheHeadersSayWhichFormItIs() throws Exception {
        Clerk clerk = typical();
        new ArrayList<>(clerk.workbook().getAllNames()).forEach(clerk.workbook()::removeName);

        assertThat(Forms.meaning(Forms.only(clerk.bytes()))).isEqualTo(Forms.meaning(sample(TYPICAL)));
    }

    @Test
    void mergedCellsAreTheValueOfAllTheirRows() throws Exception {
        Clerk clerk = typical();
        int rows = sample(TYPICAL).path("indicators").size();
        for (String header : List.of("项目名称", "一级指标")) {
            int column = clerk.cell(clerk.place("指标", header, Clerk.FIRST)).getColumnIndex();
            int last = header.equals("项目名称") ? rows : 4;
            for (int row = 1; row < last; row++) {
                clerk.cell(clerk.place("指标", header, Clerk.FIRST + row)).setBlank();
            }
            clerk.sheet("指标").addMergedRegion(new CellRangeAddress(4, 3 + last, column, column));
        }

        assertThat(Forms.meaning(Forms.only(clerk.bytes()))).isEqualTo(Forms.meaning(sample(TYPICAL)));
    }

    @Test
    void projectsWithOneNameAreToldApartByNumber() throws Exception {
        Clerk clerk = typical().fill(sample(TYPICAL));
        int rows = sample(TYPICAL).path("indicators").size();
        clerk.type("项目", "序号", Clerk.FIRST, 1).type("项目", "序号", Clerk.FIRST + 1, "２");
        for (int row = 0; row < 2 * rows; row++) {
            clerk.type("指标", "项目序号", Clerk.FIRST + row, row < rows ? 1 : 2);
        }

        List<FilledForm> read = Forms.of(clerk.bytes());

        assertThat(read).hasSize(2).allSatisfy(form -> {
            assertThat(Forms.problems(form)).isEmpty();
            assertThat(Forms.meaning(Forms.tree(form.json()))).isEqualTo(Forms.meaning(sample(TYPICAL)));
        });
    }

    @Test
    void blankRowsAreSkippedAndOtherSheetsAreLeftAlone() throws Exception {
        ObjectNode second = sample(TYPICAL).deepCopy();
        second.put("projectName", "另一个项目");
        Clerk clerk = typical();
        clerk.fill(JsonNodeFactory.instance.objectNode()).fill(second);
        clerk.workbook().createSheet("备注").createRow(0).createCell(0).setCellValue("随便写");

        List<FilledForm> read = Forms.of(clerk.bytes());

        assertThat(read.stream().map(FilledForm::row)).containsExactly(Clerk.FIRST, Clerk.FIRST + 2);
    }

    private static void format(Clerk clerk, String place, String format) {
        CellStyle style = clerk.workbook().createCellStyle();
        style.setDataFormat(clerk.workbook().createDataFormat().getFormat(format));
        clerk.cell(place).setCellStyle(style);
    }

    private static Clerk typical() {
        return Clerk.of(TYPICAL).fill(sample(TYPICAL));
    }

    private static JsonNode sample(String form) {
        return Forms.tree(Sample.named(form + "/typical").json());
    }
}
