package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.write.word.WordMl.all;
import static org.formpress.write.word.WordMl.children;
import static org.formpress.write.word.WordMl.value;
import static org.formpress.write.word.WordMl.values;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.digest.Sha256;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan;
import org.formpress.write.CarriedData;
import org.formpress.write.Manuscript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Word files of many forms. */
class WordBookTest {

    private static final List<Sample> SAMPLES = Sample.all().toList();
    private static final byte[] BOOK = WordBooks.of(SAMPLES);
    private static final Element DOCUMENT =
            new DocxFile(BOOK).xml("word/document.xml").getDocumentElement();

    private static List<Element> headings(String style) {
        return all(DOCUMENT, "p").stream()
                .filter(paragraph ->
                        values(paragraph, "pStyle", "val").stream().anyMatch(name -> name.matches(style + "[0-9]*")))
                .toList();
    }

    private static List<String> starts() {
        return values(DOCUMENT, "pgNumType", "start");
    }

    @Test
    @Tag("tools")
    void theOpenXmlSdkFindsNoFault() {
        assertThat(OpenXmlSdk.judge(Map.of("book", BOOK)))
                .singleElement()
                .asString()
                .contains("\"valid\":true");
    }

    @Test
    void onlyTagsAreThereTwice() {
        assertThat(DocxStructure.faults(BOOK)).allMatch(fault -> fault.matches("tag /.* is there twice"));
    }

    @Test
    void everyFormIsASectionThatBeginsWithItsPlannedPage() {
        List<String> planned = new ArrayList<>(List.of("1"));
        int page = 2;
        for (Sample sample : SAMPLES) {
            planned.add(Integer.toString(page));
            page += Project.print(sample).plan().pages();
        }

        assertThat(starts()).isEqualTo(planned);
    }

    @Test
    void theNavigationPaneShowsUnitsAndProjects() {
        assertThat(headings("Heading1")).extracting(Element::getTextContent).doesNotHaveDuplicates();
        assertThat(headings("Heading2"))
                .extracting(Element::getTextContent)
                .containsExactlyElementsOf(SAMPLES.stream()
                        .map(sample -> sample.name().split("/")[1])
                        .toList());
        Element styles = new DocxFile(BOOK).xml("word/styles.xml").getDocumentElement();
        for (int level = 1; level <= 2; level++) {
            String style = "Heading" + level;
            assertThat(all(styles, "style").stream()
                            .filter(one -> value(one, "styleId").equals(style))
                            .flatMap(one -> values(one, "outlineLvl", "val").stream()))
                    .containsExactly(Integer.toString(level - 1));
        }
    }

    @Test
    void noFieldAsksToBeUpdated() {
        assertThat(new DocxFile(BOOK).text("word/settings.xml")).doesNotContain("updateFields");
        assertThat(values(DOCUMENT, "fldSimple", "instr")).isEmpty();
        assertThat(all(DOCUMENT, "fldChar")).isEmpty();
    }

    @Test
    void theTitleOfAFormIsNoHeadingAndItsCellsKeepTheirPointers() {
        Element form = all(DOCUMENT, "tbl").get(0);

        assertThat(values(form, "tag", "val")).contains("/projectName", "/funding/total/executed");
        assertThat(values(form, "bookmarkStart", "name")).contains("fp_1_projectName", "fp_1_funding_total_executed");
        assertThat(headings("FormTitle")).hasSameSizeAs(SAMPLES);
    }

    @Test
    @Tag("office")
    void libreofficePrintsEveryFormOnThePageThatIsPlanned() throws IOException {
        List<Integer> printed = printedNumbers(LibreOffice.toPdf(BOOK));

        assertThat(printed.get(0)).isZero();
        assertThat(printed)
                .isSorted()
                .containsAll(starts().stream()
                        .map(Integer::valueOf)
                        .filter(page -> page > 1)
                        .toList());
    }

    /** What each page says of itself; 0 for nothing. */
    private static List<Integer> printedNumbers(byte[] pdf) throws IOException {
        Pattern number = Pattern.compile("第 (\\d+) 页 共 " + total() + " 页");
        List<Integer> numbers = new ArrayList<>();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Matcher found = number.matcher(PdfTextExtractor.getTextFromPage(document.getPage(page)));
                numbers.add(found.find() ? Integer.parseInt(found.group(1)) : 0);
            }
        }
        return numbers;
    }

    private static int total() {
        return 1
                + SAMPLES.stream()
                        .mapToInt(sample -> Project.print(sample).plan().pages())
                        .sum();
    }

    @Test
    void theSameFormsGiveTheSameBytes() {
        assertThat(Sha256.hex(WordBooks.of(SAMPLES))).isEqualTo(Sha256.hex(BOOK));
    }

    @Test
    void formsOfOtherSizesHaveStylesOfTheirOwn() throws IOException {
        Manuscript usual = manuscript(new Typography(18, 11, 10, 13.5, 2.5, 2.5, 0.6, 19));
        Manuscript large = manuscript(new Typography(22, 12, 14, 18, 2.5, 2.5, 0.6, 24));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WordBook book = new WordWriter().openBook(out, "册子", 2)) {
            book.form(usual, new BookHeadings("甲", "一"), 1);
            book.form(large, new BookHeadings("", "二"), 2);
            book.end();
        }
        DocxFile file = new DocxFile(out.toByteArray());

        assertThat(DocxStructure.faults(out.toByteArray())).isEmpty();
        assertThat(values(file.xml("word/document.xml").getDocumentElement(), "pStyle", "val"))
                .contains("FormTitle", "FormTitle2");
        assertThat(all(file.xml("word/styles.xml").getDocumentElement(), "style").stream()
                        .filter(style -> value(style, "styleId").equals("FormValue2"))
                        .flatMap(style -> values(children(style, "rPr").get(0), "sz", "val").stream()))
                .containsExactly("28");
    }

    private static Manuscript manuscript(Typography type) {
        Document page = Project.print(SAMPLES.get(0)).document();
        Document document = new Document("表", page.page(), type, List.of(new Heading("表")));
        return manuscript(document, new byte[] {'{', '}'});
    }

    private static Manuscript manuscript(Document document, byte[] json) {
        PagePlan plan = Project.typesetter().plan(document);
        return new Manuscript(plan, new CarriedData("some", "1", json), pages -> "");
    }

    @Test
    void dataTooLongForTheMemoryWaitsInAFileAndLeavesNothingBehind() throws IOException {
        byte[] json = ("{\"text\":\"" + "长".repeat(2 << 20) + "\"}").getBytes(UTF_8);
        Document page = Project.print(SAMPLES.get(0)).document();
        Document document = new Document("表", page.page(), page.typography(), List.of(new Heading("表")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WordBook book = new WordWriter().openBook(out, "册子", 1)) {
            book.form(manuscript(document, json), new BookHeadings("", "一"), 1);
            book.end();
        }

        assertThat(new DocxFile(out.toByteArray()).text("customXml/item1.xml"))
                .contains(Sha256.hex(json))
                .endsWith("</form></forms>");
    }
}
