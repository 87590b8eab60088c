package org.formpress.write.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The old format is the sheet of the new one, which {@link ExcelWriterTest} holds to the model. */
class OldExcelWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Sample> samples() {
        return Sample.all();
    }

    private static byte[] render(byte[] json, OutputFormat format, Optional<byte[]> earlier) {
        try {
            return Project.renderer()
                    .render(new RenderRequest(json, format, false, earlier))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static byte[] xls(byte[] json) {
        return render(json, OutputFormat.XLS, Optional.empty());
    }

    private static Sheet open(byte[] file) {
        try {
            return WorkbookFactory.create(new ByteArrayInputStream(file)).getSheetAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] typical(String field, String value) {
        try {
            ObjectNode form = (ObjectNode)
                    JSON.readTree(Sample.named("self-evaluation/typical").json());
            return form.put(field, value).toString().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader sees and may do with each cell, by its place. */
    private static Map<String, String> cells(Sheet sheet) {
        DataFormatter shown = new DataFormatter();
        shown.setUseCachedValuesForFormulaCells(true);
        Map<String, String> cells = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells.put(cell.getAddress().formatAsString(), describe(cell, shown));
            }
        }
        return cells;
    }

    private static String describe(Cell cell, DataFormatter shown) {
        CellStyle style = cell.getCellStyle();
        Workbook workbook = cell.getSheet().getWorkbook();
        Font font = workbook.getFontAt(style.getFontIndex());
        return Stream.of(
                        XlsxReader.type(cell),
                        XlsxReader.type(cell) == CellType.NUMERIC ? Double.toString(cell.getNumericCellValue()) : "",
                        shown.formatCellValue(cell),
                        style.getDataFormatString(),
                        style.getAlignment(),
                        style.getVerticalAlignment(),
                        style.getBorderLeft(),
                        style.getBorderBottom(),
                        style.getLocked(),
                        style.getWrapText(),
                        style.getShrinkToFit(),
                        font.getFontName(),
                        font.getFontHeight(),
                        font.getBold())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCellIsThatOfTheNewFormat(Sample sample) {
        Sheet old = open(xls(sample.json()));
        Sheet sheet = open(render(sample.json(), OutputFormat.XLSX, Optional.empty()));

        assertThat(cells(old)).isEqualTo(cells(sheet));
        assertThat(old.getMergedRegions()).containsExactlyInAnyOrderElementsOf(sheet.getMergedRegions());
        assertThat(old.getSheetName()).isEqualTo(sheet.getSheetName());
        assertThat(heights(old)).isEqualTo(heights(sheet));
        assertThat(widths(old)).isEqualTo(widths(sheet));
        assertThat(old.getRowBreaks()).isEqualTo(sheet.getRowBreaks());
        assertThat(lists(old)).isEqualTo(lists(sheet));
    }

    private static List<Float> heights(Sheet sheet) {
        List<Float> heights = new ArrayList<>();
        sheet.forEach(row -> heights.add(row.getHeightInPoints()));
        return heights;
    }

    private static List<Integer> widths(Sheet sheet) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
            widths.add(sheet.getColumnWidth(column));
        }
        return widths;
    }

    private static List<List<String>> lists(Sheet sheet) {
        return sheet.getDataValidations().stream()
                .map(DataValidation::getValidationConstraint)
                .map(list -> List.of(list.getExplicitListValues()))
                .toList();
    }

    @Test
    void itIsProtectedWithoutAPasswordAndPrintedAsTheNewFormat() {
        byte[] json = Sample.named("self-evaluation/typical").json();
        HSSFSheet old = (HSSFSheet) open(xls(json));
        Sheet sheet = open(render(json, OutputFormat.XLSX, Optional.empty()));

        assertThat(old.getProtect()).isTrue();
        assertThat(old.getPassword()).isZero();
        assertThat(old.getRepeatingRows().formatAsString())
                .isEqualTo(sheet.getRepeatingRows().formatAsString());
        assertThat(old.getFitToPage()).isTrue();
        assertThat(old.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(old.getPrintSetup().getFitHeight()).isZero();
        assertThat(old.getPrintSetup().getPaperSize())
                .isEqualTo(sheet.getPrintSetup().getPaperSize());
        for (PageMargin margin : PageMargin.values()) {
            assertThat(old.getMargin(margin)).as(margin.name()).isEqualTo(sheet.getMargin(margin));
        }
        assertThat(old.getFooter().getCenter()).contains("第 &P 页 共 &N 页");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "@SUM(A1)", "'=1", "_x0041_", "a\nb", "\uD842\uDFB7"})
    void aTextStaysTextWhateverItHolds(String text) {
        Sheet sheet = open(xls(typical("projectName", text)));
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }));

        assertThat(texts).contains(text);
    }

    @Test
    void aComparisonHasItsColoursMarksAndNotes() throws IOException {
        byte[] earlier = Sample.named("self-evaluation/typical").json();
        ObjectNode later = (ObjectNode) JSON.readTree(earlier);
        ((ArrayNode) later.put("projectName", "另一个项目").get("indicators")).remove(0);
        byte[] json = later.toString().getBytes(UTF_8);
        HSSFSheet old = (HSSFSheet) open(render(json, OutputFormat.XLS, Optional.of(earlier)));
        Sheet sheet = open(render(json, OutputFormat.XLSX, Optional.of(earlier)));

        assertThat(cells(old)).isEqualTo(cells(sheet));
        assertThat(notes(old)).isEqualTo(notes(sheet)).isNotEmpty();
        Cell name = old.getRow(3).getCell(3);
        assertThat(name.getStringCellValue()).contains("另一个项目");
        assertThat(name.getRichStringCellValue().numFormattingRuns()).isPositive();
        assertThat(old.getWorkbook()
                        .getCustomPalette()
                        .getColor(name.getCellStyle().getFillForegroundColor())
                        .getTriplet())
                .containsExactly((short) 0xFF, (short) 0xF2, (short) 0xCC);
    }

    private static Map<String, String> notes(Sheet sheet) {
        return sheet.getCellComments().entrySet().stream()
                .collect(Collectors.toMap(
                        note -> note.getKey().formatAsString(),
                        note -> note.getValue().getString().getString()));
    }

    @Test
    void itIsNotReadBackAndTheRefusalNamesTheFormatThatIs() {
        byte[] xls = xls(typical("projectName", "一"));

        RefusedException refusal = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(xls));

        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message(Locale.CHINESE)).contains("旧格式", ".xls");
            assertThat(problem.hint(Locale.CHINESE)).contains("另存为", ".xlsx");
            assertThat(problem.hint(Locale.ENGLISH)).contains(".xlsx");
        });
    }

    @Test
    void theUserOfTheMachineIsNotNamed() throws IOException {
        HSSFWorkbook book =
                (HSSFWorkbook) open(xls(typical("projectName", "一"))).getWorkbook();

        assertThat(book.getInternalWorkbook().getWriteAccess().getUsername()).isEqualTo("FormPress");
        assertThat(book.getSummaryInformation().getTitle()).contains("财政项目支出绩效自评表", "一");
        assertThat(book.getSummaryInformation().getCreateDateTime()).isNull();
    }

    @Test
    @Tag("office")
    void libreofficePrintsTheSameTextOnAsManyPages() throws IOException {
        // What PDFs of LibreOffice call the glyphs of rare characters is not always what they print.
        List<Sample> samples = Sample.samples()
                .filter(sample -> !sample.name().matches(".*/(rare-characters|signs-and-scripts)"))
                .toList();
        List<byte[]> old = LibreOffice.oldWorkbooksToPdf(
                samples.stream().map(sample -> xls(sample.json())).toList());
        List<byte[]> printed = LibreOffice.workbooksToPdf(samples.stream()
                .map(sample -> render(sample.json(), OutputFormat.XLSX, Optional.empty()))
                .toList());

        for (int index = 0; index < samples.size(); index++) {
            assertThat(pages(old.get(index))).as(samples.get(index).name()).isEqualTo(pages(printed.get(index)));
        }
    }

    /** The characters of a text that can be seen, in a fixed order: lines break elsewhere. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(letters(PdfTextExtractor.getTextFromPage(document.getPage(page))));
            }
        }
        return pages;
    }
}
