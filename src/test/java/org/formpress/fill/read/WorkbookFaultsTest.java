package org.formpress.fill.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.formpress.Sample;
import org.formpress.fill.Clerk;
import org.formpress.fill.Forms;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.Test;

class WorkbookFaultsTest {

    private static final JsonNode SAMPLE =
            Forms.tree(Sample.named("self-evaluation/typical").json());

    @Test
    void everyCellThatGivesNoValueIsNamed() throws Exception {
        Clerk clerk = typical();
        clerk.cell("指标!H5").setCellErrorValue(FormulaError.DIV0);
        clerk.cell("指标!I6").setBlank();
        clerk.cell("指标!I6").setCellFormula("H6*2");
        clerk.cell("指标!H7").setCellValue("十分");
        clerk.cell("项目!C5").setCellValue("2023.5");
        strike(clerk, "指标!E8");

        List<String> problems = Forms.problems(Forms.of(clerk.bytes()).get(0));

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "项目!C5 /year not-an-integer",
                        "指标!H5 /indicators/0/weight formula-error",
                        "指标!I6 /indicators/1/score formula-without-result",
                        "指标!H7 /indicators/2/weight not-a-number",
                        "指标!E8 /indicators/3/level3 struck-out");
    }

    private static void strike(Clerk clerk, String place) {
        XSSFFont font = clerk.workbook().createFont();
        font.setStrikeout(true);
        var style = clerk.workbook().createCellStyle();
        style.setFont(font);
        clerk.cell(place).setCellStyle(style);
    }

    @Test
    void rowsOfNoProjectAreAFormOfTheirOwnThatIsRefused() throws Exception {
        Clerk clerk = typical();
        clerk.type("指标", "项目名称", 6, "居村党群服务站标准化建没");
        clerk.cell(clerk.place("指标", "项目名称", 7)).setBlank();

        List<FilledForm> forms = Forms.of(clerk.bytes());

        assertThat(forms).hasSize(3);
        assertThat(forms.get(0).origin().problems()).isEmpty();
        assertThat(Forms.tree(forms.get(0).json()).path("indicators"))
                .hasSize(SAMPLE.path("indicators").size() - 2);
        assertThat(Forms.problems(forms.get(1))).containsExactly("指标!B6 /projectName unknown-project");
        assertThat(Forms.tree(forms.get(1).json()).path("projectName").asText()).isEqualTo("居村党群服务站标准化建没");
        assertThat(forms.get(1).origin().unusable()).isTrue();
        assertThat(Forms.problems(forms.get(2))).containsExactly("指标!B7 /projectName unknown-project");
        assertThat(forms.stream().map(FilledForm::row)).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void projectsWithOneNameNeedNumbers() throws Exception {
        Clerk clerk = typical();
        ObjectNode twin = SAMPLE.deepCopy();
        twin.putArray("indicators");
        clerk.fill(twin);

        List<FilledForm> forms = Forms.of(clerk.bytes());

        assertThat(Forms.problems(forms.get(0))).containsExactly("项目!B5 /projectName ambiguous-project");
        assertThat(Forms.problems(forms.get(1))).containsExactly("项目!B6 /projectName ambiguous-project");
        assertThat(Forms.problems(forms.get(2)))
                .hasSize(SAMPLE.path("indicators").size())
                .contains("指标!B5 /projectName ambiguous-project");
    }

    @Test
    void aNumberThatRowsGiveIsAProjectThatMissesTheRest() throws Exception {
        Clerk clerk = typical().type("项目", "序号", 6, 2).type("项目", "序号", 7, 3);
        clerk.type("指标", "项目名称", 5, "").type("指标", "项目序号", 5, 2);

        List<FilledForm> forms = Forms.of(clerk.bytes());

        assertThat(forms.stream().map(FilledForm::row)).containsExactly(5, 6);
        assertThat(Forms.tree(forms.get(1).json()).path("indicators")).hasSize(1);
        assertThat(Forms.tree(forms.get(1).json()).has("projectName")).isFalse();
    }

    @Test
    void numberAndNameMustAgree() throws Exception {
        ObjectNode other = SAMPLE.deepCopy();
        other.put("projectName", "另一个项目").putArray("indicators");
        Clerk clerk = typical().fill(other);
        clerk.type("项目", "序号", 5, 1).type("项目", "序号", 6, 2);
        clerk.type("指标", "项目序号", 5, 2).type("指标", "项目序号", 6, 9);

        List<FilledForm> forms = Forms.of(clerk.bytes());

        assertThat(forms).hasSize(2);
        assertThat(forms.get(0).origin().problems().stream().map(Forms::problem))
                .containsExactly("指标!A6 /projectName unknown-project");
        assertThat(forms.get(1).origin().problems().stream().map(Forms::problem))
                .containsExactly("指标!B5 /projectName ambiguous-project");
    }

    @Test
    void twoProjectsCannotHaveOneNumber() throws Exception {
        ObjectNode other = SAMPLE.deepCopy();
        other.put("projectName", "另一个项目");
        Clerk clerk = typical().fill(other);
        clerk.type("项目", "序号", 5, 1).type("项目", "序号", 6, "1.0");

        assertThat(Forms.of(clerk.bytes()).stream().flatMap(form -> Forms.problems(form).stream()))
                .containsExactly("项目!A5 /projectName ambiguous-project", "项目!A6 /projectName ambiguous-project");
    }

    @Test
    void everyHeaderThatIsUnknownMissingOrThereTwiceIsNamedAtOnce() {
        Clerk clerk = typical();
        clerk.cell("项目!AZ4").setCellValue("联系电话");
        clerk.cell("项目!BA9").setCellValue("没有表头");
        clerk.cell("指标!L4").setCellValue("得分");
        clerk.cell(clerk.place("指标", "三级指标", 4)).setBlank();

        assertThat(problems(clerk).stream().map(WorkbookFaultsTest::what))
                .containsExactlyInAnyOrder(
                        "项目!AZ4 联系电话 unknown-column",
                        "项目!BA9 没有表头 unknown-column",
                        "指标!L4 得分 repeated-column",
                        "指标!4:4 三级指标 missing-column",
                        "指标!E5 服务站建设完成数量 unknown-column");
    }

    private static String what(Problem problem) {
        return problem.cell() + " " + problem.value() + " " + problem.kind().id();
    }

    @Test
    void aCopyOfASheetWouldBeLost() {
        Clerk clerk = typical();
        clerk.workbook().cloneSheet(clerk.workbook().getSheetIndex("指标"), "指标 (2)");

        assertThat(problems(clerk).stream().map(problem -> problem.kind().id())).containsExactly("unknown-sheet");
    }

    @Test
    void withoutTheSheetOfTheIndicatorsTheyWouldBeLost() {
        Clerk clerk = typical();
        clerk.workbook().removeSheetAt(clerk.workbook().getSheetIndex("指标"));

        assertThat(problems(clerk).stream().map(WorkbookFaultsTest::what)).containsExactly(" 指标 missing-sheet");
    }

    @Test
    void withoutTheSheetOfTheProjectsThereAreNone() {
        Clerk clerk = typical();
        clerk.workbook().removeSheetAt(0);

        assertThat(problems(clerk).stream().map(problem -> problem.kind().id())).containsExactly("missing-sheet");
    }

    @Test
    void anotherWorkbookIsNoWorkbookToFillIn() throws Exception {
        Clerk clerk = typical();
        for (int sheet = clerk.workbook().getNumberOfSheets() - 1; sheet >= 0; sheet--) {
            clerk.workbook().removeSheetAt(sheet);
        }
        clerk.workbook().createSheet("Sheet1").createRow(0).createCell(0).setCellValue("你好");
        clerk.workbook().getAllNames().stream().toList().forEach(clerk.workbook()::removeName);

        assertThat(problems(clerk).stream().map(problem -> problem.kind().id())).containsExactly("unknown-form");
    }

    @Test
    void messagesSayWhatToDoInBothLanguages() {
        Clerk clerk = typical();
        clerk.cell("项目!AZ4").setCellValue("联系电话");

        Problem problem = problems(clerk).get(0);

        assertThat(problem.message(Locale.CHINESE)).isEqualTo("不认识表头“联系电话”，这一列的内容会丢失。");
        assertThat(problem.message(Locale.ENGLISH)).contains("联系电话", "unknown");
        assertThat(problem.hint(Locale.CHINESE)).contains("空白工作簿");
    }

    private static List<Problem> problems(Clerk clerk) {
        return catchThrowableOfType(RefusedException.class, () -> Forms.of(clerk.bytes()))
                .problems();
    }

    private static Clerk typical() {
        return Clerk.of("self-evaluation").fill(SAMPLE);
    }
}
