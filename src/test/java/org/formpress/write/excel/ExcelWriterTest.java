package org.formpress.write.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.Seen;
import org.formpress.model.Alignment;
import org.formpress.model.Block;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.Column;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.PageSetup;
import org.formpress.model.Paragraph;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.Typography;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.typeset.Line;
import org.formpress.typeset.PagePlan;
import org.formpress.write.CarriedData;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.ValueType;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader that is not ours finds in our workbooks. */
class ExcelWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Typography TYPE = new Typography(18, 11, 10, 13.5, 3, 2.5, 0.6, 19);
    private static final PageSetup A4 = new PageSetup(210, 297, 16, 16, 16, 16);
    private static final CarriedData CARRIED = new CarriedData("some", "2024-1", "{}".getBytes(UTF_8)).signed("sig");
    private static final double HIGHEST_ROW = 409;

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCellIsThatOfTheModelAndEveryNameLeadsToItsValue(Sample sample) throws RefusedException {
        Document document = Project.print(sample).document();

        assertThat(Seen.inExcel(render(sample.json()), document)).isEqualTo(Seen.ruled(document));
    }

    private static byte[] render(byte[] json) throws RefusedException {
        return Project.renderer()
                .render(new RenderRequest(json, OutputFormat.XLSX, false))
                .file();
    }

    private static XlsxReader read(String sample) throws RefusedException {
        return new XlsxReader(render(Sample.named(sample).json()));
    }

    /** A sample with other values. */
    private static XlsxReader read(String sample, String... fields) throws RefusedException, IOException {
        ObjectNode form = (ObjectNode) JSON.readTree(Sample.named(sample).json());
        for (int field = 0; field < fields.length; field += 2) {
            form.put(fields[field], fields[field + 1]);
        }
        return new XlsxReader(render(JSON.writeValueAsBytes(form)));
    }

    @Test
    void amountsRatesAndScoresAreNumbersInTheFormatOfTheForm() throws RefusedException {
        XlsxReader form = read("self-evaluation/typical");

        for (String pointer : List.of("/funding/total/adjustedBudget", "/funding/total/executionRate", "/totalScore")) {
            assertThat(form.cell(pointer).getCellType()).as(pointer).isEqualTo(CellType.NUMERIC);
            assertThat(form.cell(pointer).getCellStyle().getDataFormatString()).endsWith("#,##0.00");
        }
        assertThat(form.cell("/totalScore").getNumericCellValue()).isEqualTo(98);
    }

    @Test
    void pointsOfAColumnStandUnderEachOther() throws RefusedException, IOException {
        ObjectNode form = (ObjectNode)
                JSON.readTree(Sample.named("target-declaration/typical").json());
        ObjectNode annual = (ObjectNode) form.get("funding").get("annual");
        annual.put("total", "1234567.80")
                .put("currentYearAppropriation", "5.00")
                .put("carriedOver", "-2.00")
                .put("other", "1234.00");

        XlsxReader read = new XlsxReader(render(JSON.writeValueAsBytes(form)));

        assertThat(List.of("total", "currentYearAppropriation", "carriedOver", "other"))
                .extracting(name ->
                        read.cell("/funding/annual/" + name).getCellStyle().getDataFormatString())
                .containsExactly("#,##0.00", "_0_,_0_0_0_,_0_0#,##0.00", "#,##0.00", "_0_,_0_0#,##0.00");
    }

    @Test
    void anAmountTooWideForItsCellIsShownSmallerAndNotAsHashes() throws RefusedException {
        assertThat(read("self-evaluation/typical")
                        .cell("/totalScore")
                        .getCellStyle()
                        .getShrinkToFit())
                .isTrue();
    }

    @Test
    void datesAreDays() throws RefusedException, IOException {
        XlsxReader form =
                read("target-declaration/typical", "plannedStartDate", "2024-02-29", "plannedEndDate", "1899-12-31");

        XSSFCell start = form.cell("/plannedStartDate");
        assertThat(start.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(form.text(start)).isEqualTo("2024-02-29");
        assertThat(form.cell("/plannedEndDate").getStringCellValue()).isEqualTo("1899-12-31");
    }

    @Test
    void emptyCellsAwaitTheKindOfTheirValue() throws RefusedException {
        XlsxReader form = read("target-declaration/blank");

        assertThat(List.of("/funding/annual/total", "/plannedStartDate", "/projectNature"))
                .extracting(pointer -> form.cell(pointer).getCellStyle().getDataFormatString())
                .containsExactly("#,##0.00", "yyyy\\-mm\\-dd", "@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "=cmd|' /C calc'!A0",
                "'=1",
                "1,000.00",
                "007",
                "1/2",
                "TRUE",
                "#N/A"
            })
    void aTextStaysTextWhateverItBeginsWith(String text) throws RefusedException, IOException {
        XSSFCell cell = read("self-evaluation/typical", "projectName", text).cell("/projectName");

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_x0041_",
                "_x005F_x0041_",
                "a_xABCD_b_x000A_",
                "_X0041_",
                "_x41_",
                " 首尾空格 ",
                "第一行\n第二行",
                "\u0001\u001F",
                "\uFFFE\uFFFF",
                "\uD800",
                "x\uDC00",
                "<a href=\"&amp;\">]]>",
                "\r",
                "\uD842\uDFB7\u200B\u00AD"
            })
    void everyCharacterOfATextIsReadBack(String text) {
        // A title, of which the writer needs no glyphs.
        Heading title = new Heading(text);
        Line line = new Line(List.of(), 0, true, false, 0);
        Document document = new Document("标题", A4, TYPE, List.of(title));
        PagePlan plan =
                new PagePlan(document, List.of(new PagePlan.PlannedHeading(title, 20_000, List.of(line))), 1, 20_000);

        XlsxReader read = new XlsxReader(new ExcelWriter().write(new Manuscript(plan, CARRIED, pages -> "")));

        assertThat(read.sheet().getRow(0).getCell(0).getStringCellValue()).isEqualTo(text);
    }

    private static Manuscript manuscript(Row... rows) {
        Table table = new Table(Column.fixed(40, 40), List.of(), List.of(rows));
        return manuscript(new Document("标题", A4, TYPE, List.of(new Heading("验收单"), table)));
    }

    private static Manuscript manuscript(Document document) {
        return new Manuscript(
                Project.typesetter().plan(document),
                CARRIED,
                pages -> "",
                pointer -> new ValueType(ValueType.Kind.TEXT, List.of("优", "良")));
    }

    private static Row row(Cell value) {
        return new Row(List.of(cell("标签", Optional.empty()), value), false);
    }

    private static Cell value(String pointer, String text) {
        return cell(text, Optional.of(new DataPointer(pointer)));
    }

    private static Cell cell(String text, Optional<DataPointer> pointer) {
        RichText whole =
                new RichText(List.of(org.formpress.model.TextParagraph.of(org.formpress.model.Run.plain(text))));
        return new Cell(1, 1, CellRole.DATA, new CellStyle(Alignment.CENTER, pointer.isEmpty()), whole, pointer);
    }

    @Test
    void emphasisStays() throws RefusedException {
        XlsxReader form = read("self-evaluation/markup-in-goals");
        boolean bold = false;
        boolean underlined = false;

        for (String pointer : List.of("/expectedGoal", "/actualCompletion")) {
            XSSFRichTextString text = form.cell(pointer).getRichStringCellValue();
            for (int run = 0; run < text.numFormattingRuns(); run++) {
                XSSFFont font = text.getFontOfFormattingRun(run);
                bold |= font.getBold();
                underlined |= font.getUnderline() == XSSFFont.U_SINGLE;
                assertThat(font.getFontName()).isEqualTo("宋体");
            }
        }
        assertThat(bold).isTrue();
        assertThat(underlined).isTrue();
    }

    @Test
    void theFormsWordsAreLockedAndItsValuesOpen() throws RefusedException {
        XlsxReader form = read("self-evaluation/typical");

        assertThat(form.sheet().getProtect()).isTrue();
        assertThat(form.sheet().getCTWorksheet().getSheetProtection().isSetPassword())
                .isFalse();
        assertThat(form.tables())
                .allSatisfy(table -> assertThat(table)
                        .allSatisfy(
                                cell -> assertThat(cell.cell().getCellStyle().getLocked())
                                        .as(cell.text())
                                        .isEqualTo(cell.pointer().isEmpty())));
    }

    @Test
    void namesAreTheSheetsOwnAndTheListOfRowsHasOne() throws RefusedException {
        XlsxReader form = read("self-evaluation/typical");
        List<XlsxReader.ReadCell> rows = form.tables().get(1);
        int first = rows.get(8).cell().getRowIndex() + 1;
        long last = first
                + rows.stream()
                        .filter(cell -> cell.pointer()
                                .filter(at -> at.endsWith("/level3"))
                                .isPresent())
                        .count()
                - 1;

        Name list = form.workbook().getName("fp_indicators");

        assertThat(list.getSheetIndex()).isZero();
        assertThat(list.getRefersToFormula()).isEqualTo("'财政项目支出绩效自评表'!$A$" + first + ":$H$" + last);
        assertThat(form.workbook().getName("fp_year").getRefersToFormula()).endsWith("$A$2:$H$2");
    }

    @Test
    void pointersThatNoNameCanBeAreInTheCarriedData() {
        byte[] xlsx = new ExcelWriter()
                .write(manuscript(row(value("/项目", "甲")), row(value("/a/Total", "乙")), row(value("/a/total", "丙"))));

        XlsxReader read = new XlsxReader(xlsx);

        assertThat(read.cell("/项目").getStringCellValue()).isEqualTo("甲");
        assertThat(read.cell("/a/Total").getStringCellValue()).isEqualTo("乙");
        assertThat(read.cell("/a/total").getStringCellValue()).isEqualTo("丙");
        assertThat(read.workbook().getAllNames())
                .extracting(name -> name.getNameName().toLowerCase(java.util.Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void aValueInTwoPlacesIsRefusedAsOnlyOneEditCouldBeKept() {
        Manuscript twice = manuscript(row(value("/a", "甲")), row(value("/a", "甲")));

        assertThatThrownBy(() -> new ExcelWriter().write(twice)).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void listedValuesAreChosen() {
        XSSFSheet sheet = new XlsxReader(new ExcelWriter().write(manuscript(row(value("/a", "优"))))).sheet();

        DataValidation choice =
                Collections.unmodifiableList(sheet.getDataValidations()).get(0);

        assertThat(choice.getValidationConstraint().getExplicitListValues()).containsExactly("优", "良");
        assertThat(choice.getRegions().getCellRangeAddresses())
                .extracting(CellRangeAddress::formatAsString)
                .containsExactly("B2");
        assertThat(choice.getEmptyCellAllowed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一,二", "\"一", " 一", "一二三四五六七八九十"})
    void listsThatWouldOfferOtherValuesAreNotThere(String value) {
        ValueType type = new ValueType(ValueType.Kind.TEXT, Collections.nCopies(value.length() > 3 ? 26 : 1, value));
        Manuscript texts = manuscript(row(value("/a", "一")));
        Manuscript listed = new Manuscript(texts.plan(), texts.carried(), texts.page(), pointer -> type);

        assertThat(new XlsxReader(new ExcelWriter().write(listed)).sheet().getDataValidations())
                .isEmpty();
    }

    @Test
    void theDataIsCarriedAsInWord() throws RefusedException {
        Sample sample = Sample.named("self-evaluation/typical");
        DocxFile word = new DocxFile(Project.renderer()
                .render(new RenderRequest(sample.json(), OutputFormat.DOCX, false))
                .file());
        DocxFile excel = new DocxFile(render(sample.json()));

        assertThat(excel.text("customXml/item1.xml"))
                .isEqualTo(word.text("customXml/item1.xml"))
                .contains(Base64.getEncoder().encodeToString(sample.json()));
        assertThat(excel.text("docProps/custom.xml")).contains("self-evaluation", "sha256");
        assertThat(new DocxFile(new ExcelWriter().write(manuscript(row(value("/a", ""))))).text("customXml/item1.xml"))
                .contains("signature=\"sig\"");
    }

    @Test
    void itHasTitleAndLanguageAndNoTimeOfTheClock() throws RefusedException {
        XlsxReader form = read("self-evaluation/typical");
        var core = form.workbook().getProperties().getCoreProperties();

        assertThat(core.getTitle()).startsWith("2023-财政项目支出绩效自评表-");
        assertThat(core.getUnderlyingProperties().getLanguageProperty()).hasValue("zh-CN");
        assertThat(core.getCreated()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void itPrintsOnThePaperOfTheFormAsWideAsAPage() throws RefusedException {
        XSSFSheet sheet = read("self-evaluation/forty-indicators").sheet();

        assertThat(sheet.getSheetName()).isEqualTo("财政项目支出绩效自评表");
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
        assertThat(sheet.getFooter().getCenter()).endsWith("第 &P 页 共 &N 页");
        assertThat(sheet.getRepeatingRows().getFirstRow())
                .isEqualTo(sheet.getRepeatingRows().getLastRow());
        assertThat(sheet.getRow(sheet.getRepeatingRows().getFirstRow())
                        .getCell(0)
                        .getStringCellValue())
                .isEqualTo("一级指标");
        assertThat(sheet.getRowBreaks()).isNotEmpty();
    }

    @Test
    void aWideFormIsLandscape() {
        Document wide =
                new Document("宽", new PageSetup(297, 210, 16, 16, 16, 16), TYPE, List.<Block>of(new Heading("宽")));

        assertThat(new XlsxReader(new ExcelWriter().write(manuscript(wide)))
                        .sheet()
                        .getPrintSetup()
                        .getLandscape())
                .isTrue();
    }

    @Test
    void rowsAreAsHighAsPlannedAndColumnsAsWide() throws RefusedException {
        Sample sample = Sample.named("target-declaration/blank");
        XSSFSheet sheet = new XlsxReader(render(sample.json())).sheet();
        double planned = Project.print(sample).plan().lastUsed() / 1000.0;
        double width = 0;
        for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
            width += sheet.getColumnWidth(column) / 256.0 * 7 * 0.75;
        }

        assertThat(height(sheet)).isBetween(planned - 2, planned);
        assertThat(width).isBetween(178 * 72 / 25.4 - 2, 178 * 72 / 25.4);
    }

    private static double height(XSSFSheet sheet) {
        double height = 0;
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            height += sheet.getRow(row).getHeightInPoints();
        }
        return height;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textsOfSeveralLinesHaveRoomForTallerFontsAsFarAsTheirPageHas(Sample sample) throws RefusedException {
        PagePlan plan = Project.print(sample).plan();
        double planned = plan.lastUsed() / 1000.0;
        double page = plan.document().page().textHeight() * 72 / 25.4;

        double height = height(new XlsxReader(render(sample.json())).sheet());

        if (plan.pages() == 1) {
            assertThat(height).isBetween(planned - 2, page * 0.99 > planned ? page * 0.99 : planned);
        }
        if (sample.name().equals("self-evaluation/typical")) {
            assertThat(height).isGreaterThan(planned + 15);
        }
    }

    @Test
    void theFormsWordsBreakWhereTheOtherFormatsBreakThem() throws RefusedException {
        XlsxReader form = read("self-evaluation/typical");

        assertThat(form.tables().get(0)).extracting(XlsxReader.ReadCell::text).contains("项目资金\n(万元)", "其中：当年\n财政拨款");
        assertThat(form.tables().get(1))
                .filteredOn(cell -> cell.pointer().isPresent())
                .noneMatch(cell -> cell.text().contains("\n"));
    }

    @Test
    void aRowHigherThanExcelsAreIsSeveralRowsWithItsCellsMerged() throws RefusedException {
        XlsxReader form = read("self-evaluation/very-long-texts");
        XSSFCell goal = form.cell("/expectedGoal");

        assertThat(form.area(goal).getNumberOfCells())
                .isGreaterThan(goal.getRow().getLastCellNum());
        form.sheet().forEach(row -> assertThat(row.getHeightInPoints()).isBetween(1f, (float) HIGHEST_ROW));
    }

    @Test
    void soIsAParagraphHigherThanARow() throws Exception {
        String text = "很长的说明。".repeat(150);
        Document document = new Document(
                "标题",
                A4,
                TYPE,
                List.of(new Heading("验收单"), new Paragraph(RichText.plain(text), 14, 0, Alignment.START, false, false)));
        XSSFSheet sheet = new XlsxReader(new ExcelWriter().write(manuscript(document))).sheet();

        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(text);
        assertThat(sheet.getMergedRegions()).anyMatch(area -> area.getFirstRow() == 1 && area.getLastRow() > 1);
        sheet.forEach(row -> assertThat(row.getHeightInPoints()).isBetween(1f, (float) HIGHEST_ROW));
    }

    @Test
    void textsOutsideOfTablesAreAsInTheForm() throws RefusedException {
        assertThat(read("target-declaration/typical").freeTexts()).containsExactly("财政项目支出绩效目标申报表", "(2023年度)");
    }

    @Test
    void itsPartsAreInTheOrderThatStreamingReadersNeed() throws RefusedException {
        assertThat(new DocxFile(render(Sample.named("self-evaluation/typical").json())).names())
                .startsWith("[Content_Types].xml")
                .doesNotHaveDuplicates();
    }

    @Test
    void marksOfAComparisonAreInTheTextAndTheFileSaysWhatItIs() throws RefusedException, IOException {
        ObjectNode later = (ObjectNode)
                JSON.readTree(Sample.named("self-evaluation/typical").json());
        later.put("projectName", "另一个项目");
        ((com.fasterxml.jackson.databind.node.ArrayNode) later.get("indicators")).remove(0);
        byte[] xlsx = Project.renderer()
                .render(new RenderRequest(
                        JSON.writeValueAsBytes(later),
                        OutputFormat.XLSX,
                        false,
                        Optional.of(Sample.named("self-evaluation/typical").json())))
                .file();
        XlsxReader form = new XlsxReader(xlsx);

        TreeMap<String, String> marked = new TreeMap<>();
        form.sheet()
                .forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.STRING) {
                        XSSFRichTextString text = (XSSFRichTextString) cell.getRichStringCellValue();
                        for (int run = 0; run < text.numFormattingRuns(); run++) {
                            XSSFFont font = text.getFontOfFormattingRun(run);
                            int from = text.getIndexOfFormattingRun(run);
                            String words = text.getString().substring(from, from + text.getLengthOfFormattingRun(run));
                            marked.merge(
                                    font.getStrikeout() ? "-" : font.getUnderline() == XSSFFont.U_DOUBLE ? "+" : "",
                                    words,
                                    String::concat);
                        }
                    }
                }));

        assertThat(marked.get("+")).contains("另一个项目");
        assertThat(marked.get("-")).isNotEmpty();
        assertThat(form.freeTexts()).contains("－").anyMatch(text -> text.startsWith("与原数据对照"));
        assertThat(new DocxFile(xlsx).text("customXml/item1.xml")).contains("compared=\"true\"");
        assertThat(form.workbook().getAllNames())
                .noneMatch(name -> name.getNameName().startsWith("fp"));
    }
}
