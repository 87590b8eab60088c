package org.formpress.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.Seen;
import org.formpress.model.Document;
import org.formpress.write.OutputFormat;
import org.formpress.write.excel.XlsxReader;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.LibreOffice;
import org.formpress.write.word.OpenXmlSdk;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The workbook of a booklet: its list, and the sheets of the published forms, with a refused form at the end. */
class BookExcelTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Sample> SAMPLES = Sample.corpus().toList();
    private static final List<byte[]> FORMS = Stream.concat(
                    SAMPLES.stream().map(Sample::json), Stream.of(Books.REFUSED))
            .toList();
    private static final Books BOOK = book(FORMS);
    private static final byte[] XLSX = BOOK.write(1, BookFormat.XLSX);

    private static Books book(List<byte[]> forms) {
        return Books.of(forms, Set.of(OutputFormat.PDF));
    }

    private static XSSFWorkbook open(byte[] xlsx) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form whose budget and execution are these. */
    private static byte[] form(String name, String budget, String executed) {
        try {
            ObjectNode form = (ObjectNode)
                    JSON.readTree(Sample.named("self-evaluation/typical").json());
            ((ObjectNode) form.put("projectName", name).at("/funding/total"))
                    .put("adjustedBudget", budget)
                    .put("executed", executed);
            return form.toString().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int column(XSSFSheet list, String title) {
        XSSFRow head = list.getRow(list.getRepeatingRows().getLastRow());
        return IntStream.range(0, head.getLastCellNum())
                .filter(column -> head.getCell(column).getStringCellValue().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + title));
    }

    private static Cell cell(XSSFSheet list, int number, String title) {
        return list.getRow(list.getRepeatingRows().getLastRow() + number).getCell(column(list, title));
    }

    private static Cell total(XSSFSheet list, String title) {
        for (int row = 0; row <= list.getLastRowNum(); row++) {
            Cell first = list.getRow(row).getCell(0);
            if (first.getCellType() == CellType.STRING
                    && first.getStringCellValue().matches("(本册)?合计.*")) {
                return list.getRow(row).getCell(column(list, title));
            }
        }
        throw new AssertionError("no total");
    }

    @Test
    void theListIsFirstAndAfterItEveryFormHasASheet() {
        XSSFWorkbook workbook = open(XLSX);

        assertThat(workbook.getNumberOfSheets()).isEqualTo(1 + SAMPLES.size());
        assertThat(workbook.getSheetName(0)).isEqualTo("汇总");
        for (int form = 1; form <= SAMPLES.size(); form++) {
            assertThat(workbook.getSheetName(form)).startsWith(form + " ").hasSizeBetween(3, 31);
            assertThat(workbook.getSheetAt(form).isSelected()).isFalse();
        }
        assertThat(workbook.getSheetAt(0).isSelected()).isTrue();
    }

    @Test
    void everySheetIsThatOfTheFormAloneAndCarriesItsData() {
        List<XlsxReader> sheets = XlsxReader.ofBook(XLSX);
        DocxFile parts = new DocxFile(XLSX);
        for (int form = 1; form <= SAMPLES.size(); form++) {
            Sample sample = SAMPLES.get(form - 1);
            Document document = Project.print(sample).document();
            assertThat(Seen.in(sheets.get(form - 1), document))
                    .as(sample.name())
                    .isEqualTo(Seen.ruled(document));
            var carried = Jsoup.parse(parts.text("customXml/item" + form + ".xml"), "", Parser.xmlParser())
                    .selectFirst("form");
            assertThat(Base64.getDecoder().decode(carried.select("json").text()))
                    .isEqualTo(sample.json());
            assertThat(carried.attr("place")).isEqualTo(Integer.toString(form));
            assertThat(carried.attr("name")).isEqualTo(sheets.get(0).workbook().getSheetName(form));
        }
    }

    @Test
    void aNameOfEachSheetSaysWhichDataAreItsOwn() {
        XSSFWorkbook workbook = open(XLSX);

        for (int form = 1; form <= SAMPLES.size(); form++) {
            assertThat(workbook.getNames("fpf_" + form))
                    .singleElement()
                    .extracting(name -> name.getSheetIndex())
                    .isEqualTo(form);
        }
    }

    @Test
    void aRowLeadsToTheSheetOfItsFormAndNowhereElse() {
        XSSFWorkbook workbook = open(XLSX);
        List<XSSFHyperlink> links = workbook.getSheetAt(0).getHyperlinkList();

        assertThat(links).hasSize(SAMPLES.size()).allMatch(link -> link.getType() == HyperlinkType.DOCUMENT);
        for (int form = 1; form <= SAMPLES.size(); form++) {
            String sheet = workbook.getSheetName(form).replace("'", "''");
            assertThat(links.get(form - 1).getLocation()).isEqualTo("'" + sheet + "'!A1");
            Cell from = cell(workbook.getSheetAt(0), form, "表");
            assertThat(links.get(form - 1).getCellRef())
                    .isEqualTo(from.getAddress().formatAsString());
            assertThat(from.getStringCellValue()).isEqualTo("看表");
        }
        assertThat(new DocxFile(XLSX).names())
                .noneMatch(name -> name.contains("_rels/sheet"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theListHasTheNumbersOfContentsAndSummaryAsNumbers() {
        XSSFSheet list = open(XLSX).getSheetAt(0);

        for (BookPlace place : BOOK.layout().volume(1).places()) {
            BookEntry entry = place.entry();
            assertThat(cell(list, place.number(), "序号").getNumericCellValue()).isEqualTo(place.number());
            assertThat(cell(list, place.number(), "项目名称").getStringCellValue())
                    .isEqualTo(entry.identity().projectName());
            assertThat(cell(list, place.number(), "实施单位").getStringCellValue())
                    .isEqualTo(entry.identity().unit());
            assertThat(cell(list, place.number(), "页码").getNumericCellValue()).isEqualTo(place.firstPage());
            assertThat(cell(list, place.number(), "问题数").getNumericCellValue())
                    .isEqualTo(entry.result().findings());
            String score = entry.printed().score();
            if (!score.isEmpty()) {
                assertThat(cell(list, place.number(), "得分").getNumericCellValue())
                        .isEqualTo(Double.parseDouble(score));
                assertThat(cell(list, place.number(), "预算").getNumericCellValue())
                        .isEqualTo(Double.parseDouble(entry.printed().budget().replace(",", "")));
            }
        }
        assertThat(cell(list, FORMS.size(), "备注").getStringCellValue()).startsWith("未通过校验：");
        assertThat(cell(list, FORMS.size(), "预算").getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void theListSaysWhatAnotherFormOfTheProjectSaysOtherwise() {
        byte[] declared = Sample.named("target-declaration/typical").json();
        XSSFSheet list = open(book(List.of(declared, Books.evaluationOf(declared)))
                        .write(1, BookFormat.XLSX))
                .getSheetAt(0);

        assertThat(cell(list, 1, "备注").getStringCellValue()).isEmpty();
        assertThat(cell(list, 2, "备注").getStringCellValue()).contains("而同一项目的", "（第 1 份）");
    }

    @Test
    void theListCanBeFilteredKeepsItsHeadInViewAndIsPrintedAsWideAsAPage() {
        XSSFSheet list = open(XLSX).getSheetAt(0);
        int head = list.getRepeatingRows().getLastRow();
        CellRangeAddress filter =
                CellRangeAddress.valueOf(list.getCTWorksheet().getAutoFilter().getRef());

        assertThat(filter.getFirstRow()).isEqualTo(head);
        assertThat(filter.getLastRow()).isEqualTo(head + FORMS.size());
        assertThat(list.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) (head + 1));
        assertThat(list.getPaneInformation().isFreezePane()).isTrue();
        assertThat(list.getFitToPage()).isTrue();
        assertThat(list.getPrintSetup().getFitHeight()).isZero();
        assertThat(list.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(list.getPrintSetup().getLandscape()).isTrue();
        assertThat(list.getProtect()).isFalse();
        assertThat(list.getMergedRegions()).noneMatch(filter::intersects);
    }

    @Test
    void aSumIsAFormulaOfTheRowsBesideItsValue() {
        XSSFWorkbook workbook = open(book(List.of(form("一", "0.10", "0.10"), form("二", "0.20", "0.05"), Books.REFUSED))
                .write(1, BookFormat.XLSX));
        XSSFSheet list = workbook.getSheetAt(0);
        Cell budget = total(list, "预算");
        Cell executed = total(list, "执行");

        assertThat(budget.getCellFormula()).matches("SUBTOTAL\\(9,[A-Z]4:[A-Z]6\\)");
        assertThat(budget.getNumericCellValue()).isEqualTo(0.3);
        assertThat(executed.getNumericCellValue()).isEqualTo(0.15);
        assertThat(total(list, "执行率").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(total(list, "执行率").getNumericCellValue()).isEqualTo(50);
        assertThat(workbook.getCreationHelper()
                        .createFormulaEvaluator()
                        .evaluate(budget)
                        .getNumberValue())
                .isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aSumIsNoFormulaWhereANumberStandsAsTextOrKindsAreApart() {
        XSSFSheet long18 = open(book(List.of(form("一", "123456789012345.67", "1.00"), form("二", "1.00", "1.00")))
                        .write(1, BookFormat.XLSX))
                .getSheetAt(0);
        XSSFSheet mixed =
                open(book(Books.samplesAndRefused()).write(1, BookFormat.XLSX)).getSheetAt(0);
        List<String> formulas = new ArrayList<>();
        mixed.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(cell.getCellFormula());
            }
        }));

        assertThat(cell(long18, 1, "预算").getStringCellValue()).isEqualTo("123,456,789,012,345.67");
        assertThat(total(long18, "预算").getStringCellValue()).isEqualTo("123,456,789,012,346.67");
        assertThat(total(long18, "执行").getCellType()).isEqualTo(CellType.FORMULA);
        assertThat(formulas).isEmpty();
        assertThat(column(mixed, "表种")).isPositive();
    }

    @Test
    void namesAreTextWhateverTheyHoldAndSheetsOfTheSameNameDiffer() {
        List<String> names = List.of("=1+1", "a'b[c]:*?/\\d", "同名", "同名", "很".repeat(60), "很".repeat(60), "'", "");
        byte[] xlsx = book(names.stream()
                        .map(name -> form(name, "1.00", "1.00"))
                        .toList())
                .write(1, BookFormat.XLSX);
        XSSFWorkbook workbook = open(xlsx);
        List<String> sheets = IntStream.rangeClosed(1, names.size() - 1)
                .mapToObj(workbook::getSheetName)
                .toList();

        assertThat(sheets)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 31)
                .startsWith("1 =1+1", "2 a'b_c______d", "3 同名", "4 同名");
        assertThat(cell(workbook.getSheetAt(0), 1, "项目名称").getCellType()).isEqualTo(CellType.STRING);
        assertThat(workbook.getSheetAt(0).getHyperlinkList().get(1).getLocation())
                .isEqualTo("'2 a''b_c______d'!A1");
    }

    @Test
    void aVolumeOfMoreFormsThanAWorkbookBearsIsTheListAlone() {
        List<byte[]> forms = new ArrayList<>(Collections.nCopies(ExcelVolume.MAX_SHEETS, form("一", "1.00", "1.00")));
        XSSFWorkbook most = open(book(forms).write(1, BookFormat.XLSX));
        forms.add(form("多", "1.00", "1.00"));
        XSSFWorkbook more = open(book(forms).write(1, BookFormat.XLSX));

        assertThat(most.getNumberOfSheets()).isEqualTo(1 + ExcelVolume.MAX_SHEETS);
        assertThat(more.getNumberOfSheets()).isEqualTo(1);
        assertThat(more.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                .contains("本册 201 项", "最多的 200 张表", "PDF、Word 或 ZIP");
        assertThat(cell(more.getSheetAt(0), 201, "项目名称").getStringCellValue()).isEqualTo("多");
        assertThat(total(more.getSheetAt(0), "预算").getNumericCellValue()).isEqualTo(201);
    }

    @Test
    void theCommonContentsOfVolumesListAllFormsUnderOneHead() {
        Books book = Books.inVolumes(Collections.nCopies(5, form("一", "1.00", "1.00")), 2);
        XSSFWorkbook common = open(book.write(0, BookFormat.XLSX));
        XSSFSheet list = common.getSheetAt(0);
        XSSFWorkbook second = open(book.write(2, BookFormat.XLSX));

        assertThat(common.getNumberOfSheets()).isEqualTo(1);
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(form -> cell(list, form, "分册").getNumericCellValue()))
                .isSorted()
                .startsWith(1.0)
                .endsWith(3.0);
        assertThat(total(list, "预算").getCellFormula()).matches("SUBTOTAL\\(9,[A-Z]4:[A-Z]8\\)");
        assertThat(second.getNumberOfSheets()).isEqualTo(3);
        assertThat(second.getSheetName(1)).isEqualTo("2 一");
        assertThat(total(second.getSheetAt(0), "预算").getRow().getCell(0).getStringCellValue())
                .isEqualTo("本册合计（2 项）");
    }

    @Test
    void theSameBookGivesTheSameBytes() {
        assertThat(BOOK.write(1, BookFormat.XLSX)).isEqualTo(XLSX);
    }

    @Test
    @Tag("tools")
    void theOpenXmlSdkFindsNoFault() {
        Books volumes = Books.inVolumes(FORMS.subList(0, 5), 2);

        assertThat(OpenXmlSdk.judge(Map.of("booklet", XLSX, "common", volumes.write(0, BookFormat.XLSX)), "xlsx"))
                .hasSize(2)
                .allMatch(line -> line.contains("\"valid\":true"));
    }

    @Test
    @Tag("office")
    void libreofficePrintsTheListAndThenEveryForm() throws IOException {
        byte[] printed = LibreOffice.workbooksToPdf(List.of(XLSX)).get(0);
        int forms = BOOK.layout().volume(1).places().stream()
                .filter(place -> !place.entry().isRefused())
                .mapToInt(place -> place.entry().result().pages())
                .sum();

        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(printed)))) {
            List<String> list = IntStream.rangeClosed(1, document.getNumberOfPages() - forms)
                    .mapToObj(page -> PdfTextExtractor.getTextFromPage(document.getPage(page)))
                    .toList();
            assertThat(list).hasSizeBetween(2, 8).allMatch(text -> text.contains("实施单位"));
            assertThat(list.get(list.size() - 1)).contains("小计：自评表");
        }
    }

    @Test
    @Tag("office")
    void whatLibreofficeSavesHasTheSameSheets() {
        byte[] saved = LibreOffice.saveWorkbooksAgain(List.of(XLSX)).get(0);

        List<XlsxReader> sheets = XlsxReader.ofBook(saved);
        for (int form = 1; form <= SAMPLES.size(); form++) {
            Document document = Project.print(SAMPLES.get(form - 1)).document();
            assertThat(Seen.in(sheets.get(form - 1), document))
                    .as(SAMPLES.get(form - 1).name())
                    .isEqualTo(Seen.ruled(document));
        }
    }
}
