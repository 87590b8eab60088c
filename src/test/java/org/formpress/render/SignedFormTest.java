package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.formpress.Browser;
import org.formpress.book.BookEntry;
import org.formpress.book.BookFile;
import org.formpress.book.BookFormat;
import org.formpress.book.BookLayout;
import org.formpress.book.BookMaker;
import org.formpress.book.BookSettings;
import org.formpress.book.Progress;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.read.Extracted;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form with a title longer than the page, a watermark, a note and a line for signatures. */
class SignedFormTest {

    private static final String NOTE = "注：1.";
    private static final String SIGNATURES = "填表人：";

    @TempDir
    private Path folder;

    private Renderer renderer() {
        return FormHome.in(folder).withSigned().renderer();
    }

    private static byte[] data(int items) {
        return FormHome.example("signed.json", "items", items);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void itReadsBackWithoutAnyChangeOrRemark(OutputFormat format) throws RefusedException {
        Renderer renderer = renderer();

        Extracted extracted =
                renderer.extract(FormHome.render(renderer, data(40), format)).get(0);

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.findings()).extracting(Finding::rule).doesNotContain("outside-form");
        assertThat(extracted.data().at("/items")).hasSize(40);
    }

    @Test
    void aLineThatIsSignedIsTextAroundTheFormAndNoData() throws RefusedException {
        Renderer renderer = renderer();
        byte[] docx = FormHome.render(renderer, data(4), OutputFormat.DOCX);

        Extracted extracted = renderer.extract(
                        new DocxFile(docx).with("word/document.xml", xml -> xml.replace(SIGNATURES, SIGNATURES + "张三")))
                .get(0);

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.findings())
                .filteredOn(finding -> finding.rule().equals("outside-form"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message(Locale.CHINESE)).contains("填表人：张三"));
    }

    @Test
    void aTitleLongerThanThePageHasTwoLinesOfAboutTheSameLength() {
        Renderer renderer = renderer();
        List<String> page = PdfText.pages(FormHome.render(renderer, data(4), OutputFormat.PDF))
                .get(0)
                .lines()
                .toList();
        String title = renderer.catalogue().forms().get(0).title();

        assertThat(page.get(0) + page.get(1)).isEqualTo(title);
        assertThat(page.get(0).length() - page.get(1).length()).isBetween(-3, 3);
    }

    /** Up to which row the form has one page, and from which it has three, does not matter. */
    @ParameterizedTest
    @ValueSource(ints = {20, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 60, 70, 71, 72, 73, 74, 75, 76})
    void noPageBeginsWithTheNoteOrTheSignatures(int items) {
        List<String> pages = PdfText.pages(FormHome.render(renderer(), data(items), OutputFormat.PDF));
        String last = pages.get(pages.size() - 1);

        assertThat(last).contains(NOTE, SIGNATURES);
        assertThat(pages.subList(0, pages.size() - 1)).noneMatch(page -> page.contains(NOTE));
        assertThat(last.lines().filter(line -> line.matches(".*[0-9]\\.[0-9]{2}.*")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @Tag("slow")
    void thePdfIsPdfAAndPdfUa() throws Exception {
        byte[] pdf = FormHome.render(renderer(), data(40), OutputFormat.PDF);

        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
    }

    @Test
    @Tag("slow")
    @Tag("browser")
    @Tag("office")
    void wordAndHtmlHaveAsManyPagesAsThePdf() throws Exception {
        Renderer renderer = renderer();
        List<Integer> items = List.of(4, 30, 34, 36, 40);
        List<Integer> planned = items.stream()
                .map(count -> pages(FormHome.render(renderer, data(count), OutputFormat.PDF)))
                .toList();

        assertThat(LibreOffice.toPdf(items.stream()
                        .map(count -> FormHome.render(renderer, data(count), OutputFormat.DOCX))
                        .toList()))
                .extracting(SignedFormTest::pages)
                .isEqualTo(planned);
        try (Browser browser = Browser.open()) {
            for (int index = 0; index < items.size(); index++) {
                byte[] html = FormHome.render(renderer, data(items.get(index)), OutputFormat.HTML);
                assertThat(pages(browser.print(html))).isEqualTo(planned.get(index));
            }
        }
    }

    private static int pages(byte[] pdf) {
        return PdfText.pages(pdf).size();
    }

    @ParameterizedTest
    @EnumSource(
            value = BookFormat.class,
            names = {"PDF", "DOCX"})
    void itComesHomeFromABooklet(BookFormat format) throws Exception {
        Renderer renderer =
                FormHome.in(folder).withSigned().withShipped("booklet").renderer();
        List<byte[]> forms = List.of(data(4), data(40));
        BookMaker maker = new BookMaker(renderer);
        List<BookEntry> entries = List.of(
                maker.read(1, forms.get(0), BookSettings.DEFAULT), maker.read(2, forms.get(1), BookSettings.DEFAULT));
        BookLayout layout = maker.layOut(BookSettings.DEFAULT, entries, Progress.NONE);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        maker.write(layout, new BookFile(1, format), line -> forms.get(line - 1), Progress.NONE, book);

        assertThat(renderer.extract(book.toByteArray())).hasSize(2).allSatisfy(extracted -> {
            assertThat(extracted.changes()).isEmpty();
            assertThat(extracted.findings()).extracting(Finding::rule).doesNotContain("outside-form");
        });
    }
}
