package org.formpress.write.word;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.formpress.model.Document;
import org.formpress.model.RichText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What an editor makes of our files: pages, repeated headers, and what is left after it saved them again. */
@Tag("slow")
@Tag("office")
class WordLayoutTest {

    private static final WordWriter WRITER = new WordWriter();

    /** What a page begins with when the total stands alone on it. */
    private static final String TOTAL_BELOW_HEADER = "改进措施(总分|评分等级)";

    private static byte[] write(Document document) {
        return WRITER.write(FormFixture.manuscript(document));
    }

    private static List<String> pages(byte[] docx) throws IOException {
        return texts(LibreOffice.toPdf(docx));
    }

    /** The text of each page, without spaces and line feeds. */
    private static List<String> texts(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(
                        PdfTextExtractor.getTextFromPage(document.getPage(page)).replaceAll("\\s", ""));
            }
        }
        return pages;
    }

    private static String pagesInFooter(byte[] docx) {
        String footer =
                new DocxFile(docx).xml("word/footer.xml").getDocumentElement().getTextContent();
        return footer.replaceAll("\\s", "");
    }

    @Test
    void theTypicalFormsStandOnOnePage() throws IOException {
        for (Document document : List.of(
                FormFixture.typicalSelfEvaluation(),
                FormFixture.blankSelfEvaluation(),
                FormFixture.targetDeclaration(7))) {
            byte[] docx = write(document);

            assertThat(pages(docx)).hasSize(1).first().asString().endsWith("第1页共1页");
            assertThat(pagesInFooter(docx)).isEqualTo("第1页共1页");
        }
    }

    @Test
    void theHeaderRepeatsOnEveryPageOfTheIndicators() throws IOException {
        byte[] docx = write(FormFixture.longSelfEvaluation(40));

        List<String> pages = pages(docx);
        assertThat(pages)
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page).contains("一级指标二级指标三级指标年度指标值实际完成值"));
        assertThat(pagesInFooter(docx)).isEqualTo("第1页共" + pages.size() + "页");
    }

    private static byte[] withGoalOfLines(int lines) {
        RichText goal = RichText.plain("目标。\n".repeat(lines));
        return write(FormFixture.selfEvaluation(goal, RichText.EMPTY, SelfEvaluationTables.PUBLISHED));
    }

    @Test
    void theTotalNeverBeginsAPage() throws IOException {
        List<byte[]> files = IntStream.range(14, 26)
                .mapToObj(WordLayoutTest::withGoalOfLines)
                .toList();

        for (byte[] pdf : LibreOffice.toPdf(files)) {
            assertThat(texts(pdf)).noneSatisfy(page -> assertThat(page).containsPattern(TOTAL_BELOW_HEADER));
        }
    }

    @Test
    void aTextLongerThanAPageGoesOnOnTheNext() throws IOException {
        byte[] docx = write(FormFixture.endlessGoal(40));

        List<String> pages = pages(docx);
        assertThat(pages).hasSizeGreaterThan(2).first().asString().contains("〔1〕");
        for (int part = 1; part <= 40; part++) {
            assertThat(String.join("", pages)).contains("〔" + part + "〕");
        }
        assertThat(pagesInFooter(docx)).isEqualTo("第1页共" + pages.size() + "页");
    }

    @Test
    void libreOfficeSavesEveryTextSpanAndBookmarkAgain() {
        byte[] docx = write(FormFixture.longSelfEvaluation(12));
        byte[] again = LibreOffice.saveAgain(docx);

        assertThat(bookmarks(again)).isEqualTo(bookmarks(docx));
        assertThat(cells(again)).isEqualTo(cells(docx));
    }

    private static List<String> bookmarks(byte[] docx) {
        Element document = new DocxFile(docx).xml("word/document.xml").getDocumentElement();
        return WordMl.values(document, "bookmarkStart", "name");
    }

    private static List<String> cells(byte[] docx) {
        return new DocxReader(docx)
                .tables().stream()
                        .flatMap(table -> table.cells().stream())
                        .map(cell -> cell.row() + "," + cell.column() + "+" + cell.rowSpan() + "," + cell.columnSpan()
                                + ": " + cell.text())
                        .toList();
    }
}
