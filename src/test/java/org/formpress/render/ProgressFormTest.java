package org.formpress.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.book.BookEntry;
import org.formpress.book.BookFile;
import org.formpress.book.BookFormat;
import org.formpress.book.BookLayout;
import org.formpress.book.BookMaker;
import org.formpress.book.BookSettings;
import org.formpress.book.Progress;
import org.formpress.problem.RefusedException;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.prove.pdf.PdfPage;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.read.Extracted;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A form on A3 paper with two lists, labels beside them that begin beside their headers, and lines without rules. */
class ProgressFormTest {

    private static final double LEFT = 20 * 72 / 25.4;

    @TempDir
    private Path folder;

    private FormHome home() {
        return FormHome.in(folder).withForm("progress");
    }

    private Renderer renderer() {
        return home().renderer();
    }

    private static byte[] data(int projects) {
        return FormHome.example("progress.json", "projects", projects);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void itReadsBackWithoutAnyChangeOrRemark(OutputFormat format) throws RefusedException {
        Renderer renderer = renderer();
        for (int projects : new int[] {1, 2, 60}) {
            Extracted extracted = renderer.extract(FormHome.render(renderer, data(projects), format))
                    .get(0);

            assertThat(extracted.changes()).isEmpty();
            assertThat(extracted.findings()).isEmpty();
            assertThat(extracted.data().at("/projects")).hasSize(projects);
        }
    }

    @Test
    void whatIsWrittenIntoALineWithoutRulesComesHome() throws RefusedException {
        Renderer renderer = renderer();
        byte[] docx = FormHome.render(renderer, data(2), OutputFormat.DOCX);

        Extracted extracted = renderer.extract(
                        new DocxFile(docx).with("word/document.xml", xml -> xml.replace(">王芳<", ">张三<")))
                .get(0);

        assertThat(extracted.data().at("/preparer").asText()).isEqualTo("张三");
        assertThat(extracted.changes()).hasSize(1);
    }

    @Test
    void aLineAboveTheGridStandsCloseToIt() {
        PdfPage page = firstPage(renderer());
        double top =
                horizontal(page).stream().mapToDouble(PdfPage.Stroke::y1).max().orElseThrow();
        double bottom =
                horizontal(page).stream().mapToDouble(PdfPage.Stroke::y1).min().orElseThrow();

        assertThat(baseline(page, "单位：万元") - top).isBetween(4.0, 10.0);
        assertThat(bottom - baseline(page, "填表人：")).isBetween(20.0, 35.0);
        assertThat(page.texts())
                .filteredOn(glyphs -> glyphs.text().startsWith("填报单位"))
                .extracting(PdfPage.Glyphs::font)
                .noneMatch(font -> font.contains("Bold"));
    }

    /** Only the first and last rules of the part of a table on a page cross the label beside it. */
    @Test
    void noRulePartsALabelBesideFromTheHeaderOnAnyPage() {
        List<PdfPage> pages = PdfReader.read(FormHome.render(renderer(), data(60), OutputFormat.PDF))
                .layout();

        assertThat(pages).hasSizeGreaterThan(2);
        for (PdfPage page : pages.subList(0, pages.size() - 1)) {
            assertThat(horizontal(page).stream().filter(rule -> rule.x1() < LEFT + 5 && rule.x2() > LEFT + 5))
                    .as("rules through the label")
                    .hasSize(2);
        }
    }

    private static PdfPage firstPage(Renderer renderer) {
        return PdfReader.read(FormHome.render(renderer, data(2), OutputFormat.PDF))
                .layout()
                .get(0);
    }

    private static List<PdfPage.Stroke> horizontal(PdfPage page) {
        return page.strokes().stream()
                .filter(stroke -> stroke.y1() == stroke.y2())
                .toList();
    }

    private static double baseline(PdfPage page, String text) {
        return page.texts().stream()
                .filter(glyphs -> glyphs.text().contains(text))
                .mapToDouble(PdfPage.Glyphs::baseline)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wordHasNoBordersWhereTheFormHasNoRules() {
        String xml = new DocxFile(FormHome.render(renderer(), data(2), OutputFormat.DOCX)).text("word/document.xml");
        List<String> tables = List.of(xml.split("<w:tbl>"));

        assertThat(tables).hasSize(5);
        assertThat(tables.get(1)).contains("单位：万元").doesNotContain("w:val=\"single\"", "FormLabel");
        assertThat(tables.get(4)).contains("王芳").doesNotContain("w:val=\"single\"", "FormLabel");
        // The header's cell covers two rows, and the label below as many as there are projects.
        assertThat(tables.get(2).split("<w:bottom w:val=\"nil\"/></w:tcBorders>", -1))
                .hasSize(2);
        assertThat(tables.get(2).split("<w:tcBorders><w:top w:val=\"nil\"/></w:tcBorders>", -1))
                .hasSize(3);
    }

    @Test
    void htmlHasNoBordersWhereTheFormHasNoRules() {
        String html = new String(FormHome.render(renderer(), data(2), OutputFormat.HTML), UTF_8);

        assertThat(Jsoup.parse(html).select("table.lines")).hasSize(2);
        assertThat(Jsoup.parse(html).select("thead .joined"))
                .hasSize(2)
                .allMatch(cell -> cell.text().isEmpty());
        assertThat(html).contains(".joined{border-bottom-width:0}", ".lines th,.lines td{border-width:0");
    }

    @Test
    void excelHasNoBordersWhereTheFormHasNoRules() throws IOException {
        byte[] xlsx = FormHome.render(renderer(), data(2), OutputFormat.XLSX);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int label = row(sheet, "项目支出");
            CellStyle lines = sheet.getRow(row(sheet, "填报单位")).getCell(0).getCellStyle();

            assertThat(List.of(lines.getBorderTop(), lines.getBorderLeft(), lines.getBorderBottom()))
                    .containsOnly(BorderStyle.NONE);
            assertThat(sheet.getRow(label).getCell(0).getCellStyle().getBorderTop())
                    .isEqualTo(BorderStyle.NONE);
            assertThat(sheet.getRow(label).getCell(0).getCellStyle().getBorderBottom())
                    .isEqualTo(BorderStyle.THIN);
            assertThat(sheet.getRow(label - 1).getCell(0).getCellStyle().getBorderBottom())
                    .isEqualTo(BorderStyle.NONE);
            assertThat(sheet.getRow(label - 2).getCell(0).getCellStyle().getBorderTop())
                    .isEqualTo(BorderStyle.THIN);
        }
    }

    /** The first row whose first cell begins with a text. */
    private static int row(XSSFSheet sheet, String text) {
        return IntStream.range(0, sheet.getLastRowNum())
                .filter(row -> sheet.getRow(row).getCell(0) != null)
                .filter(row -> sheet.getRow(row)
                        .getCell(0)
                        .toString()
                        .replace("\n", "")
                        .startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    /** The words stay whole: whoever edits or searches a file finds them. */
    @Test
    void aSideLabelIsStackedInEveryFormat() {
        Renderer renderer = renderer();
        List<PdfPage.Glyphs> stacked = firstPage(renderer).texts().stream()
                .filter(glyphs -> glyphs.right() < LEFT + 9 * 72 / 25.4)
                .filter(glyphs -> glyphs.text().strip().length() == 1)
                .toList();
        String docx = new DocxFile(FormHome.render(renderer, data(2), OutputFormat.DOCX)).text("word/document.xml");
        String html = new String(FormHome.render(renderer, data(2), OutputFormat.HTML), UTF_8);

        assertThat(stacked.stream().map(PdfPage.Glyphs::text)).containsExactly("项", "目", "支", "出", "绩", "效", "指", "标");
        assertThat(stacked.stream().map(PdfPage.Glyphs::left).distinct()).hasSize(1);
        assertThat(docx.substring(docx.lastIndexOf("<w:p>", docx.indexOf(">项目支出<"))))
                .startsWith("<w:p><w:pPr><w:pStyle w:val=\"FormLabel\"/>")
                .contains("<w:kinsoku w:val=\"false\"/>", "w:right=\"");
        assertThat(Jsoup.parse(html).select("th.stacked p"))
                .extracting(paragraph -> paragraph.wholeText())
                .containsExactly("项目支出", "绩效指标");
        assertThat(html).contains(".stacked p>span{display:inline-block");
    }

    @Test
    void aComparisonKeepsItsLinesAndJoinedLabels() throws RefusedException {
        Renderer renderer = renderer();
        byte[] docx = renderer.render(new RenderRequest(data(3), OutputFormat.DOCX, false, Optional.of(data(2))))
                .file();
        List<String> tables =
                List.of(new DocxFile(docx).text("word/document.xml").split("<w:tbl>"));

        assertThat(tables.get(1)).contains("单位：万元").doesNotContain("w:val=\"single\"");
        assertThat(tables.get(2)).contains("<w:bottom w:val=\"nil\"/></w:tcBorders>", "<w:ins ");
        assertThat(renderer.render(new RenderRequest(data(3), OutputFormat.PDF, false, Optional.of(data(60))))
                        .file())
                .isNotEmpty();
    }

    @Test
    void aColumnIsThereIfTheSettingsSaySo() {
        FormHome home = home();
        assertThat(PdfText.of(FormHome.render(home.renderer(), data(2), OutputFormat.PDF)))
                .contains("备注");

        home.edit("progress/form.yml", "remarks: true", "remarks: false");

        assertThat(PdfText.of(FormHome.render(home.renderer(), data(2), OutputFormat.PDF)))
                .doesNotContain("备注");
    }

    @ParameterizedTest
    @EnumSource(
            value = BookFormat.class,
            names = {"PDF", "DOCX", "XLSX"})
    void itComesHomeFromABookletBesideAFormOnOtherPaper(BookFormat format) throws Exception {
        Renderer renderer = home().withShipped("booklet").withExample().renderer();
        List<byte[]> forms = List.of(data(2), FormHome.exampleData(), data(60));
        byte[] book = book(renderer, forms, format);

        assertThat(renderer.extract(book)).hasSize(3).allSatisfy(extracted -> {
            assertThat(extracted.changes()).isEmpty();
            assertThat(extracted.findings()).isEmpty();
        });
        if (format == BookFormat.PDF) {
            assertThat(PdfReader.read(book).layout().stream()
                            .map(page -> Math.round(page.width()))
                            .distinct())
                    .containsExactly(595L, 1191L);
        }
    }

    private static byte[] book(Renderer renderer, List<byte[]> forms, BookFormat format) throws Exception {
        BookMaker maker = new BookMaker(renderer);
        List<BookEntry> entries = new ArrayList<>();
        for (byte[] form : forms) {
            entries.add(maker.read(entries.size() + 1, form, BookSettings.DEFAULT));
        }
        BookLayout layout = maker.layOut(BookSettings.DEFAULT, entries, Progress.NONE);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        maker.write(layout, new BookFile(1, format), line -> forms.get(line - 1), Progress.NONE, book);
        return book.toByteArray();
    }

    @Test
    @Tag("slow")
    void thePdfIsPdfAAndPdfUa() throws Exception {
        byte[] pdf = FormHome.render(renderer(), data(60), OutputFormat.PDF);

        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
    }
}
