package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.formpress.read.ToldChanges.assertOneChange;
import static org.formpress.read.ToldChanges.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.read.grid.Change.Kind;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What clerks do to a form in Excel, and how it reads. */
class EditedWorkbookTest {

    private static final Sample SELF = Sample.named("self-evaluation/typical");
    private static final Sample TARGET = Sample.named("target-declaration/typical");

    private static byte[] xlsx(Sample sample) {
        return Files.make(sample.json(), OutputFormat.XLSX);
    }

    private static Extracted after(Sample sample, Consumer<ExcelEdit> edit) {
        ExcelEdit excel = new ExcelEdit(xlsx(sample));
        edit.accept(excel);
        Extracted extracted = Files.extract(excel.save());
        assertThat(Files.extract(Files.make(extracted.checked().json(), OutputFormat.XLSX))
                        .data())
                .as("what was read renders, and reads back the same")
                .isEqualTo(Files.data(extracted.checked().json()));
        return extracted;
    }

    private static Problem refused(Sample sample, Consumer<ExcelEdit> edit) {
        ExcelEdit excel = new ExcelEdit(xlsx(sample));
        edit.accept(excel);
        try {
            throw new AssertionError(
                    Project.renderer().extract(excel.save()).get(0).changes());
        } catch (RefusedException e) {
            return e.problems().get(0);
        }
    }

    private static ObjectNode data(Sample sample) {
        return Files.data(sample).deepCopy();
    }

    private static Sample sample(String form) {
        return form.equals("self-evaluation") ? SELF : TARGET;
    }

    @Test
    void aNumberTypedOverIsTheNewScoreAndTheChangeNamesItsCell() {
        String[] place = {""};

        Extracted extracted = after(SELF, excel -> {
            place[0] = excel.place("/indicators/2/score");
            excel.number("/indicators/2/score", "8.5");
        });

        assertOneChange(extracted, "/indicators/2/score", "9.00", "8.50");
        assertThat(extracted.changes().get(0).cell()).isEqualTo("财政项目支出绩效自评表!" + place[0]);
        assertThat(new String(ExtractedJson.of(List.of(extracted), Locale.CHINESE), UTF_8))
                .contains("\"cell\":\"财政项目支出绩效自评表!" + place[0] + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234.5 | 1234.5", "1,234.50 | 1234.50", "１２．５ | 12.5", "98% | 98", "－3 | -3"})
    void aNumberTypedAsTextIsReadAsInWord(String typed, String read) {
        Extracted extracted = after(SELF, excel -> excel.type("/funding/total/executed", typed));

        assertThat(extracted.data().at("/funding/total/executed").decimalValue())
                .isEqualByComparingTo(read);
    }

    @Test
    void anAmountWithItsUnitIsRefusedByItsCell() {
        Problem problem = refused(SELF, excel -> excel.type("/funding/total/executed", "12万"));

        assertThat(problem.code()).isEqualTo("cell.amount");
        assertThat(problem.pointer()).isEqualTo("/funding/total/executed");
        assertThat(problem.cell()).matches("财政项目支出绩效自评表!F[0-9]+|财政项目支出绩效自评表![A-Z]+[0-9]+");
        assertThat(problem.label()).isEqualTo("全年执行数");
    }

    @Test
    void aShareIsWhatItsFormatShows() {
        Extracted extracted = after(
                SELF,
                excel -> excel.poi("/funding/total/executionRate", (book, cell) -> {
                    var style = cell.getCellStyle().copy();
                    style.setDataFormat(book.createDataFormat().getFormat("0%"));
                    cell.setCellStyle(style);
                    cell.setCellValue(0.95);
                }));

        assertThat(extracted.data().at("/funding/total/executionRate").decimalValue())
                .isEqualByComparingTo("95");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yyyy-mm-dd", "yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\";@", "m/d/yy", "[$-F800]dddd, mmmm dd, yyyy"})
    void aDayIsTheDayInEveryFormat(String format) {
        Extracted extracted = after(
                TARGET,
                excel -> excel.poi("/plannedStartDate", (book, cell) -> {
                    var style = cell.getCellStyle().copy();
                    style.setDataFormat(book.createDataFormat().getFormat(format));
                    cell.setCellStyle(style);
                    cell.setCellValue(LocalDate.of(2024, 3, 15));
                }));

        assertThat(extracted.data().at("/plannedStartDate").asText()).isEqualTo("2024-03-15");
    }

    @Test
    void daysMayCountFrom1904() {
        Extracted extracted = after(TARGET, excel -> {
            ExcelEdit.all(excel.workbook(), "workbookPr").get(0).setAttribute("date1904", "1");
            excel.number("/plannedStartDate", "43904");
            excel.number("/plannedEndDate", "43905");
        });

        assertThat(extracted.data().at("/plannedStartDate").asText()).isEqualTo("2024-03-15");
        assertThat(extracted.data().at("/plannedEndDate").asText()).isEqualTo("2024-03-16");
    }

    @Test
    void aDayTypedAsTextIsReadAsInWord() {
        Extracted extracted = after(TARGET, excel -> excel.type("/plannedStartDate", "2024年3月15日"));

        assertThat(extracted.data().at("/plannedStartDate").asText()).isEqualTo("2024-03-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aTextTypedOverIsReadExactly(String form) {
        String text = " 年度<目标>&“值”　≥ 12 次 ";

        Extracted extracted = after(sample(form), excel -> excel.type("/indicators/1/target", text));

        assertOneChange(
                extracted,
                "/indicators/1/target",
                data(sample(form)).at("/indicators/1/target").asText(),
                text);
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,/expectedGoal", "target-declaration,/annualGoal"})
    void aLineMoreIsALineMore(String form, String pointer) {
        String before = data(sample(form)).at(pointer).asText();

        Extracted extracted = after(sample(form), excel -> excel.type(pointer, before + "\n另有补充。"));

        assertOneChange(extracted, pointer, before, before + "\n另有补充。");
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation,/indicators/2/deviation",
        "self-evaluation,/funding/total/executed",
        "target-declaration,/projectNature",
        "target-declaration,/plannedEndDate"
    })
    void aClearedCellIsNull(String form, String pointer) {
        Extracted extracted = after(sample(form), excel -> excel.type(pointer, ""));

        assertOneChange(extracted, pointer, data(sample(form)).at(pointer).asText(), "null");
        assertThat(extracted.data().at(pointer).isNull()).isTrue();
    }

    @Test
    void theYearInItsLineIsRead() {
        Extracted extracted = after(SELF, excel -> excel.type("/year", "(2031 年度)"));

        assertThat(extracted.data().get("year").asInt()).isEqualTo(2031);
        assertThat(extracted.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.cell()).isEqualTo("财政项目支出绩效自评表!A2"));
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,0", "self-evaluation,2", "self-evaluation,4", "self-evaluation,6"})
    @CsvSource({"target-declaration,0", "target-declaration,3", "target-declaration,6", "target-declaration,11"})
    void aDeletedRowIsARemovedIndicatorAndTheOthersKeepTheirLabels(String form, int row) {
        Extracted extracted =
                after(sample(form), excel -> excel.deleteRow(excel.row("/indicators/" + row + "/target")));

        ObjectNode expected = data(sample(form));
        ((ArrayNode) expected.get("indicators")).remove(row);
        assertThat(extracted.data()).isEqualTo(expected);
        assertThat(extracted.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ROW_REMOVED);
            assertThat(change.pointer()).isEqualTo("/indicators/" + row);
        });
    }

    @Test
    void allRowsDeletedLeaveNoIndicators() {
        Extracted extracted = after(TARGET, excel -> {
            for (int row = 0; row < 12; row++) {
                excel.deleteRow(excel.row("/indicators/" + row + "/target"));
            }
        });

        assertThat(extracted.data().get("indicators")).isEmpty();
        assertThat(extracted.changes()).hasSize(12).allMatch(change -> change.kind() == Kind.ROW_REMOVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aRowInsertedInTheMiddleOfALabelHasThatLabel(String form) {
        Extracted extracted = after(sample(form), excel -> {
            int row = excel.row("/indicators/2/target");
            String level3 = excel.place("/indicators/2/level3").replaceAll("[0-9]", "");
            String target = excel.place("/indicators/2/target").replaceAll("[0-9]", "");
            excel.insertRow(row);
            excel.typeAt(level3 + (row + 1), "新指标");
            excel.typeAt(target + (row + 1), "≥1");
        });

        ObjectNode expected = data(sample(form));
        ObjectNode added = ((ArrayNode) expected.get("indicators")).insertObject(2);
        added.set("level1", expected.at("/indicators/1/level1"));
        added.set("level2", extracted.data().at("/indicators/2/level2"));
        added.put("level3", "新指标").put("target", "≥1");
        assertThat(extracted.data()).isEqualTo(expected);
        assertThat(summary(extracted)).containsExactly(tuple(Kind.ROW_ADDED, "/indicators/2", "null", ""));
        assertThat(extracted.changes().get(0).cell()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,6", "target-declaration,11"})
    void aRowInsertedBelowTheLastMayHaveLabelsOfItsOwn(String form, int last) {
        Extracted extracted = after(sample(form), excel -> {
            int row = excel.row("/indicators/" + last + "/target") + 1;
            String pointer = "/indicators/" + last;
            String level1 = excel.place(pointer + "/level1").replaceAll("[0-9]", "");
            String level3 = excel.place(pointer + "/level3").replaceAll("[0-9]", "");
            excel.insertRow(row);
            excel.typeAt(level1 + (row + 1), "成本指标");
            excel.typeAt(level3 + (row + 1), "支出标准");
        });

        JsonNode added = extracted.data().at("/indicators/" + (last + 1));
        assertThat(added.get("level1").asText()).isEqualTo("成本指标");
        assertThat(added.get("level3").asText()).isEqualTo("支出标准");
        assertThat(extracted.changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aRowInsertedIntoAFormWithoutAnyIsItsFirstIndicator(String form) {
        Sample empty = Sample.named(form + "/no-indicators");
        boolean self = form.startsWith("self");

        Extracted extracted = after(empty, excel -> {
            int row = self
                    ? excel.row("/totalWeight")
                    : ExcelEdit.all(excel.sheet(), "row").size();
            if (self) {
                excel.insertRow(row);
            } else {
                Element last = excel.rowElement(row - 1);
                Element added = (Element) last.cloneNode(true);
                added.setAttribute("r", Integer.toString(row + 1));
                last.getParentNode().appendChild(added);
                for (Element cell : ExcelEdit.all(added, "c")) {
                    cell.setAttribute("r", cell.getAttribute("r").replaceAll("[0-9]", "") + (row + 1));
                    excel.typeAt(cell.getAttribute("r"), "");
                }
            }
            List<Element> header = ExcelEdit.all(excel.rowElement(row - 1), "c").stream()
                    .filter(cell -> cell.getTextContent().replace("\n", "").equals("三级指标"))
                    .toList();
            excel.typeAt(header.get(0).getAttribute("r").replaceAll("[0-9]", "") + (row + 1), "新指标");
        });

        assertThat(extracted.data().get("indicators").toString())
                .isEqualTo("[{\"level1\":\"\",\"level2\":\"\",\"level3\":\"新指标\"}]");
        assertThat(summary(extracted)).containsExactly(tuple(Kind.ROW_ADDED, "/indicators/0", "null", ""));
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,2", "self-evaluation,1", "target-declaration,4", "target-declaration,8"})
    void aCopiedRowIsANewIndicator(String form, int row) {
        Extracted extracted = after(sample(form), excel -> {
            int from = excel.row("/indicators/" + row + "/target");
            excel.copyRow(from, from + 1);
            String target = excel.place("/indicators/" + row + "/target").replaceAll("[0-9]", "");
            excel.typeAt(target + (from + 2), "≥2次");
        });

        JsonNode added = extracted.data().at("/indicators/" + (row + 1));
        assertThat(summary(extracted)).containsExactly(tuple(Kind.ROW_ADDED, "/indicators/" + (row + 1), "null", ""));
        assertThat(added.get("target").asText()).isEqualTo("≥2次");
        assertThat(added.get("level1")).isEqualTo(data(sample(form)).at("/indicators/" + row + "/level1"));
        assertThat(added.get("level3")).isEqualTo(data(sample(form)).at("/indicators/" + row + "/level3"));
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,3,1", "target-declaration,5,4"})
    void aRowMovedWithinItsLabelsIsOneMove(String form, int row, int above) {
        Extracted extracted = after(
                sample(form),
                excel -> excel.moveRow(
                        excel.row("/indicators/" + row + "/target"), excel.row("/indicators/" + above + "/target")));

        assertThat(summary(extracted))
                .contains(tuple(Kind.ROW_MOVED, "/indicators/" + above, "/indicators/" + row, "/indicators/" + above));
        assertThat(extracted.data().at("/indicators/" + above + "/target"))
                .isEqualTo(data(sample(form)).at("/indicators/" + row + "/target"));
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,0,4,level1", "target-declaration,6,11,level2"})
    void aLabelEditedIsTheLabelOfAllItsRows(String form, int first, int end, String field) {
        Extracted extracted = after(sample(form), excel -> excel.type("/indicators/" + first + "/" + field, "改名指标"));

        ObjectNode expected = data(sample(form));
        for (int row = first; row < end; row++) {
            ((ObjectNode) expected.at("/indicators/" + row)).put(field, "改名指标");
        }
        assertThat(extracted.data()).isEqualTo(expected);
        assertThat(extracted.changes()).hasSize(end - first);
    }

    @Test
    void aFormulaCountsByItsStoredValueAndIsRefusedWithoutOne() {
        Consumer<ExcelEdit> formula = excel -> {
            excel.number("/indicators/2/score", "7.5");
            Element cell = excel.cell(excel.place("/indicators/2/score"));
            Element f = excel.sheet().createElementNS(cell.getNamespaceURI(), "f");
            f.setTextContent("3*2.5");
            cell.insertBefore(f, cell.getFirstChild());
        };

        assertOneChange(after(SELF, formula), "/indicators/2/score", "9.00", "7.50");
        Problem problem = refused(SELF, formula.andThen(excel -> {
            Element cell = excel.cell(excel.place("/indicators/2/score"));
            cell.removeChild(ExcelEdit.all(cell, "v").get(0));
        }));
        assertThat(problem.code()).isEqualTo("file.look.formula");
        assertThat(problem.pointer()).isEqualTo("/indicators/2/score");
        assertThat(problem.label()).isEqualTo("得分");
        assertThat(problem.cell()).startsWith("财政项目支出绩效自评表!");
    }

    @Test
    void anErrorIsRefusedByItsCell() {
        Problem problem = refused(SELF, excel -> {
            excel.number("/indicators/2/score", "#REF!");
            excel.cell(excel.place("/indicators/2/score")).setAttribute("t", "e");
        });

        assertThat(problem.code()).isEqualTo("file.look.error");
        assertThat(problem.pointer()).isEqualTo("/indicators/2/score");
    }

    @Test
    void hiddenRowsAndColumnsAreRefused() {
        Problem row = refused(
                SELF,
                excel -> excel.rowElement(excel.row("/indicators/2/score")).setAttribute("hidden", "1"));
        Problem column = refused(SELF, excel -> {
            for (Element col : ExcelEdit.all(excel.sheet(), "col")) {
                col.setAttribute("hidden", "1");
            }
        });

        assertThat(row.code()).isEqualTo("file.look.hidden");
        assertThat(column.code()).isIn("file.look.hidden", "file.look.line");
    }

    @Test
    void struckOutAndWhiteTextIsRefused() {
        Problem struck = refused(
                SELF,
                excel -> excel.poi("/projectName", (book, cell) -> {
                    var font = book.createFont();
                    font.setStrikeout(true);
                    var style = cell.getCellStyle().copy();
                    style.setFont(font);
                    cell.setCellStyle(style);
                }));
        Problem white = refused(
                SELF,
                excel -> excel.poi("/projectName", (book, cell) -> {
                    var font = book.createFont();
                    font.setColor(new XSSFColor(new byte[] {-1, -1, -1}));
                    var style = cell.getCellStyle().copy();
                    style.setFont(font);
                    cell.setCellStyle(style);
                }));

        assertThat(struck.code()).isEqualTo("file.look.struck");
        assertThat(white.code()).isEqualTo("file.look.hidden");
        assertThat(white.pointer()).isEqualTo("/projectName");
    }

    @Test
    void wordsOfTheFormThatChangedAreRefused() {
        Problem problem = refused(SELF, excel -> {
            Element label = ExcelEdit.all(excel.sheet(), "c").stream()
                    .filter(cell -> cell.getTextContent().equals("主管部门"))
                    .findFirst()
                    .orElseThrow();
            excel.typeAt(label.getAttribute("r"), "主管单位");
        });

        assertThat(problem.code()).isEqualTo("file.label");
        assertThat(problem.cell()).startsWith("财政项目支出绩效自评表!");
    }

    @Test
    void notesBesideAndBelowTheFormAreTold() {
        Extracted extracted = after(SELF, excel -> {
            Element last = excel.rowElement(ExcelEdit.all(excel.sheet(), "row").size() - 1);
            int row = Integer.parseInt(last.getAttribute("r")) + 1;
            Element below = excel.sheet().createElementNS(last.getNamespaceURI(), "row");
            below.setAttribute("r", Integer.toString(row));
            last.getParentNode().appendChild(below);
            excel.typeAt("B" + row, "填表人：张三");
            excel.typeAt("Z3", "请核对");
        });

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.findings())
                .filteredOn(finding -> finding.rule().equals("outside-form"))
                .extracting(finding -> finding.problem().arguments().get(0))
                .containsExactlyInAnyOrder("填表人：张三", "请核对");
    }

    @Test
    void aFormOnAHiddenSheetIsRefused() {
        Problem problem = refused(
                SELF, excel -> ExcelEdit.all(excel.workbook(), "sheet").get(0).setAttribute("state", "veryHidden"));

        assertThat(problem.code()).isEqualTo("file.sheet.hidden");
    }

    @Test
    void aCopyOfTheSheetIsRefused() {
        Problem problem = refused(
                SELF,
                excel -> excel.poi("/projectName", (book, cell) -> {
                    book.cloneSheet(0);
                    var name = book.createName();
                    name.setSheetIndex(1);
                    name.setNameName("fp_projectName");
                    name.setRefersToFormula("'" + book.getSheetName(1) + "'!$C$3");
                }));

        assertThat(problem.code()).isEqualTo("file.sheet.twice");
    }
}
