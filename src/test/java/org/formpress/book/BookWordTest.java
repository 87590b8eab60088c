package org.formpress.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.DocxStructure;
import org.formpress.write.word.LibreOffice;
import org.formpress.write.word.OpenXmlSdk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The Word booklet of the published forms, with a refused one at its end. */
class BookWordTest {

    private static final List<byte[]> FORMS = Stream.concat(Sample.corpus().map(Sample::json), Stream.of(Books.REFUSED))
            .toList();
    private static final Books BOOK = Books.of(FORMS, Set.of(OutputFormat.PDF));
    private static final BookVolume VOLUME = BOOK.layout().volume(1);
    private static final byte[] DOCX = BOOK.write(1, BookFormat.DOCX);
    private static final Element DOCUMENT =
            new DocxFile(DOCX).xml("word/document.xml").getDocumentElement();

    private static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<String> values(Element parent, String name, String attribute) {
        return all(parent, name).stream()
                .map(element -> element.getAttribute("w:" + attribute))
                .toList();
    }

    private static List<String> headings(String style) {
        return all(DOCUMENT, "p").stream()
                .filter(paragraph -> values(paragraph, "pStyle", "val").contains(style))
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    @Tag("tools")
    void judgesOfWordFilesFindNoFault() {
        assertThat(OpenXmlSdk.judge(Map.of("booklet", DOCX)))
                .singleElement()
                .asString()
                .contains("\"valid\":true");
        assertThat(DocxStructure.faults(DOCX)).allMatch(fault -> fault.matches("tag /.* is there twice"));
    }

    @Test
    void theContentsNameThePageWithWhichEachFormBegins() {
        List<String> starts = values(DOCUMENT, "pgNumType", "start");
        Element contents = all(DOCUMENT, "tbl").get(0);
        for (BookPlace place : VOLUME.places()) {
            String page = Integer.toString(place.firstPage());
            assertThat(starts).contains(page);
            assertThat(all(contents, "tr").stream()
                            .map(BookWordTest::cells)
                            .filter(cells -> cells.get(0).equals(Integer.toString(place.number()))))
                    .singleElement()
                    .satisfies(cells -> {
                        assertThat(cells.get(1))
                                .startsWith(place.entry().identity().projectName());
                        assertThat(cells.get(2)).isEqualTo(page);
                    });
        }
    }

    private static List<String> cells(Element row) {
        return all(row, "tc").stream().map(Element::getTextContent).toList();
    }

    @Test
    void everyLinkLeadsToThePageItNames() {
        List<String> links = values(DOCUMENT, "hyperlink", "anchor");

        assertThat(links).hasSizeGreaterThanOrEqualTo(2 * FORMS.size());
        assertThat(values(DOCUMENT, "bookmarkStart", "name")).containsAll(links).doesNotHaveDuplicates();
    }

    @Test
    void theNavigationPaneShowsContentsSummaryUnitsAndProjects() {
        List<String> units = VOLUME.places().stream()
                .map(place -> place.entry().identity().unit())
                .distinct()
                .toList();

        assertThat(headings("Heading1")).contains("目　录", "项目绩效情况汇总表").containsAll(units);
        assertThat(headings("Heading2"))
                .containsExactlyElementsOf(VOLUME.places().stream()
                        .map(place ->
                                place.number() + " " + place.entry().identity().projectName())
                        .toList());
    }

    @Test
    @Tag("office")
    void libreofficePrintsEveryFormWithTheNumberThatTheContentsName() throws IOException {
        List<String> pages = printed(LibreOffice.toPdf(DOCX));

        assertThat(pages).hasSizeBetween(VOLUME.pages() - 1, VOLUME.pages());
        assertThat(pages.get(0)).contains("周浦镇").doesNotContain("页 共");
        for (BookPlace place : VOLUME.places()) {
            String number = "第" + place.firstPage() + "页共" + VOLUME.pages() + "页";
            assertThat(pages)
                    .filteredOn(page -> page.contains(number))
                    .as(number)
                    .singleElement()
                    .asString()
                    .contains(bare(place.number() + place.entry().identity().projectName()));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<String> printed(byte[] pdf) throws IOException {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(bare(PdfTextExtractor.getTextFromPage(document.getPage(page))));
            }
            return pages;
        }
    }

    @Test
    void aRefusedFormHasAPageThatNamesItsFaultsAndNoData() {
        BookPlace refused = VOLUME.places().get(FORMS.size() - 1);

        assertThat(DOCUMENT.getTextContent())
                .contains("未通过校验的表", refused.entry().result().problems().get(0).message(Locale.CHINESE));
        assertThat(new DocxFile(DOCX).text("customXml/item1.xml"))
                .contains("<form place=\"" + (FORMS.size() - 1) + "\"")
                .doesNotContain("<form place=\"" + FORMS.size() + "\"");
    }

    @Test
    void allFormsReadBackUnchangedInTheirOrder() throws RefusedException {
        List<Extracted> forms = Project.renderer().extract(DOCX);

        assertThat(forms)
                .hasSize(FORMS.size() - 1)
                .allSatisfy(form -> assertThat(form.changes()).isEmpty());
        assertThat(forms.stream().map(form -> form.data().get("projectName").textValue()))
                .containsExactlyElementsOf(VOLUME.places().stream()
                        .limit(FORMS.size() - 1L)
                        .map(place -> place.entry().identity().projectName())
                        .toList());
    }

    @Test
    void theSameBookGivesTheSameBytes() {
        assertThat(Arrays.equals(BOOK.write(1, BookFormat.DOCX), DOCX)).isTrue();
    }

    @Test
    void volumesHaveContentsOfTheirOwnAndTheCommonOneHasThoseOfAll() {
        Books book =
                Books.of(Books.samplesAndRefused(), Set.of(OutputFormat.PDF), new BookMaker(Project.renderer(), 7));

        for (BookVolume volume : book.layout().volumes()) {
            byte[] docx = book.write(volume.number(), BookFormat.DOCX);
            assertThat(DocxStructure.faults(docx)).allMatch(fault -> fault.startsWith("tag "));
            assertThat(new DocxFile(docx).text("word/document.xml")).contains("目　录");
        }
    }
}
