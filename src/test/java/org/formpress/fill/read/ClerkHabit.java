package org.formpress.fill.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.formpress.Sample;
import org.formpress.fill.Clerk;
import org.formpress.fill.Forms;
import org.formpress.form.FormReader;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;

/**
 * What clerks do to a workbook that {@link Clerk} has filled with two projects, 修路 with three indicators and 架桥 with two.
 *
 * @param work  on the workbook
 * @param read  what comes of each form: its project, how many indicators it has, and what is wrong
 */
record ClerkHabit(String name, Consumer<Clerk> work, List<String> read) {

    private static final CellCopyPolicy POLICY = new CellCopyPolicy();
    private static final String ROAD = "修路 3";
    private static final String BRIDGE = "架桥 2";

    @Override
    public String toString() {
        return name;
    }

    static List<ClerkHabit> all() {
        return List.of(
                fine("nothing", clerk -> {}),
                fine("blank rows between rows", ClerkHabit::leaveRowsBlank),
                fine(
                        "numbers in advance",
                        clerk -> IntStream.rangeClosed(1, 40)
                                .forEach(number -> clerk.type("项目", "序号", 4 + number, number))),
                fine("a column inserted", clerk -> insertColumn(clerk, "", "")),
                fine("the rows above the headers deleted", ClerkHabit::deleteRowsAbove),
                fine("blanks after a name", clerk -> clerk.type("指标", "项目名称", 5, "修路 　")),
                fine("labels merged", clerk -> merge(clerk, "一级指标", 5, 7, true)),
                fine("labels merged with the same below", clerk -> merge(clerk, "一级指标", 5, 7, false)),
                fine("names merged over blank rows", clerk -> merge(clerk, "项目名称", 8, 30, true)),
                fine("a longer name for a column", clerk -> clerk.type("项目", "主管部门", 4, "主管部门（全称）")),
                fine(
                        "percent, commas, full-width",
                        clerk -> clerk.type("指标", "分值", 5, "１０．００")
                                .type("指标", "得分", 5, " 9.5 ")
                                .type("项目", "年度资金总额\n执行率(%)", 5, "97.5％")
                                .type("项目", "年度资金总额\n全年预算数", 5, "1,234.50")),
                new ClerkHabit(
                        "amounts and years with units",
                        clerk -> clerk.type("项目", "年度资金总额\n全年预算数", 5, "12万元").type("项目", "年度", 6, "2024年"),
                        List.of(
                                ROAD + " 项目!G5 /funding/total/adjustedBudget not-a-number",
                                BRIDGE + " 项目!C6 /year not-an-integer")),
                new ClerkHabit(
                        "totals",
                        clerk -> clerk.type("项目", "项目名称", 7, "合 计")
                                .type("项目", "年度资金总额\n全年预算数", 7, 30)
                                .type("指标", "项目序号", 10, "总计：")
                                .type("指标", "分值", 10, 50)
                                .type("指标", "一级指标", 11, "小计")
                                .type("指标", "分值", 11, 50),
                        List.of(
                                ROAD,
                                BRIDGE,
                                "合 计 0 项目!B7 /projectName unknown-project",
                                "总计： 0 指标!A10 /projectName unknown-project",
                                "小计 0 指标!C11 /projectName unknown-project")),
                new ClerkHabit(
                        "names in the first row alone",
                        clerk -> {
                            clerk.type("指标", "项目名称", 6, "").type("指标", "项目名称", 7, "");
                            clerk.type("指标", "一级指标", 9, "");
                        },
                        List.of(
                                "修路 1",
                                BRIDGE + " 指标!C9 /indicators/1/level1 missing",
                                " 0 指标!B6 /projectName unknown-project, 指标!B7 /projectName unknown-project")),
                new ClerkHabit(
                        "other labels below a merged cell",
                        clerk -> {
                            clerk.type("指标", "一级指标", 6, "效益指标");
                            merge(clerk, "一级指标", 5, 7, false);
                            clerk.type("指标", "项目名称", 9, "修路");
                            merge(clerk, "项目名称", 8, 9, false);
                        },
                        List.of(
                                ROAD + " 指标!C6 /indicators/1/level1 grid-changed",
                                "架桥 1",
                                " 0 指标!B9 /projectName grid-changed")),
                new ClerkHabit(
                        "an amount for several rows",
                        clerk -> merge(clerk, "分值", 6, 8, true),
                        List.of(
                                ROAD
                                        + " 指标!H6 /indicators/1/weight grid-changed, 指标!H6 /indicators/2/weight grid-changed",
                                BRIDGE + " 指标!H6 /indicators/0/weight grid-changed")),
                new ClerkHabit(
                        "labels merged across columns",
                        clerk -> clerk.sheet("指标").addMergedRegion(new CellRangeAddress(4, 4, 3, 4)),
                        List.of(ROAD + " 指标!E5 /indicators/0/level3 grid-changed", BRIDGE)),
                new ClerkHabit(
                        "a column of one's own",
                        clerk -> insertColumn(clerk, "联系电话", "123"),
                        List.of("项目!D4 联系电话 unknown-column")),
                new ClerkHabit(
                        "a column without header",
                        clerk -> insertColumn(clerk, "", "123"),
                        List.of("项目!D5 123 unknown-column")));
    }

    /** The workbook as it is saved. */
    byte[] bytes() {
        ObjectNode road =
                Forms.tree(Sample.named("self-evaluation/typical").json()).deepCopy();
        ObjectNode bridge = road.deepCopy();
        Clerk clerk = Clerk.of("self-evaluation").fill(shortened(road, "修路", 3)).fill(shortened(bridge, "架桥", 2));
        work.accept(clerk);
        return clerk.bytes();
    }

    private static JsonNode shortened(ObjectNode form, String project, int indicators) {
        ArrayNode all = form.put("projectName", project).withArray("indicators");
        while (all.size() > indicators) {
            all.remove(indicators);
        }
        return form;
    }

    /** What comes of each form of a workbook, or why it is refused whole. */
    static List<String> outcome(byte[] workbook) {
        try {
            return Forms.of(workbook).stream().map(ClerkHabit::outcome).toList();
        } catch (RefusedException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.cell() + " " + problem.value() + " "
                            + problem.kind().id())
                    .toList();
        }
    }

    private static String outcome(FilledForm form) {
        JsonNode data = Forms.tree(form.json());
        String problems = problems(form).stream().map(Forms::problem).sorted().collect(Collectors.joining(", "));
        String read = data.path("projectName").asText() + " "
                + data.path("indicators").size();
        return problems.isEmpty() ? read : read + " " + problems;
    }

    private static List<Problem> problems(FilledForm form) {
        if (form.origin().unusable()) {
            return form.origin().problems();
        }
        try {
            new FormReader(Forms.CATALOGUE).read(form.json());
            return form.origin().problems();
        } catch (RefusedException refused) {
            return form.origin().with(refused.problems());
        }
    }

    private static ClerkHabit fine(String name, Consumer<Clerk> work) {
        return new ClerkHabit(name, work, List.of(ROAD, BRIDGE));
    }

    private static void leaveRowsBlank(Clerk clerk) {
        clerk.sheet("项目").shiftRows(5, 5, 3);
        clerk.sheet("指标").shiftRows(6, 8, 2);
        clerk.cell("指标!C7").setCellValue(" ");
    }

    private static void deleteRowsAbove(Clerk clerk) {
        XSSFSheet sheet = clerk.sheet("指标");
        sheet.removeRow(sheet.getRow(0));
        sheet.shiftRows(1, sheet.getLastRowNum(), -1);
    }

    /** Moves the columns from 主管部门 on to the right, without their names, as many programs do. */
    private static void insertColumn(Clerk clerk, String header, String value) {
        XSSFSheet sheet = clerk.sheet("项目");
        for (int row = 3; row < 6; row++) {
            for (int column = sheet.getRow(row).getLastCellNum(); column > 3; column--) {
                sheet.getRow(row)
                        .createCell(column)
                        .copyCellFrom(sheet.getRow(row).getCell(column - 1), POLICY);
            }
        }
        clerk.cell("项目!D4").setCellValue(header);
        clerk.cell("项目!D5").setCellValue(value);
        clerk.cell("项目!D6").setBlank();
    }

    private static void merge(Clerk clerk, String header, int first, int last, boolean empties) {
        int column = clerk.cell(clerk.place("指标", header, first)).getColumnIndex();
        for (int row = first + 1; empties && row <= last; row++) {
            clerk.cell(clerk.place("指标", header, row)).setBlank();
        }
        clerk.sheet("指标").addMergedRegion(new CellRangeAddress(first - 1, last - 1, column, column));
    }
}
